import { describe, expect, test } from 'vitest';
import { pageOf, read } from './make-files.ts';

const TEXT = 'El café de Señor Núñez abrió en São Paulo, donde el pingüino “Ávila” comía jamón.';

function utf16(text: string, isBigEndian: boolean, mark: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + (mark ? 2 : 0)));
  [...(mark ? ['\ufeff'] : []), ...text].forEach((unit, index) => view.setUint16(2 * index, unit.charCodeAt(0), !isBigEndian));
  return new Uint8Array(view.buffer);
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text.replace(/[“”]/g, (quote) => (quote === '“' ? '\u0093' : '\u0094')), (unit) => unit.charCodeAt(0));
const cyrillic = (text: string): Uint8Array => Uint8Array.from(text, (letter) => (/[А-я]/.test(letter) ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0)));
const RUSSIAN = 'Корабль вышел из гавани утром, и на берегу никто не знал, куда он идет и когда вернется.';

const ENCODED: readonly (readonly [encoding: string, bytes: Uint8Array, text: string])[] = [
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`), TEXT],
  ['UTF-16, little-endian, marked', utf16(TEXT, false, true), TEXT],
  ['UTF-16, big-endian, marked', utf16(TEXT, true, true), TEXT],
  ['UTF-16 without a mark', utf16(TEXT, false, false), TEXT],
  ['windows-1252', latin1(TEXT), TEXT],
  ['windows-1252, one word', latin1('Un café'), 'Un café'],
  ['windows-1251', cyrillic(RUSSIAN), RUSSIAN],
  ['UTF-8 with one broken byte', new Uint8Array([...new TextEncoder().encode(TEXT), 0xe9, 0x21]), `${TEXT}\ufffd!`],
];

describe('an encoding', () => {
  test.each(ENCODED)('%s', async (_, bytes, text) => {
    expect(await read('a.txt', bytes)).toEqual({ documents: [{ file: 'a.txt', text, record: null }], refused: [] });
  });

  test('is taken from a page’s own word', async () => {
    const html = pageOf('<meta charset="iso-8859-7"><title>Λιμάνι</title>', 'Λιμάνι και θάλασσα.');
    const greek = Uint8Array.from(html, (letter) => (/[Ά-ώ]/.test(letter) ? letter.charCodeAt(0) - 0x370 + 0xa0 : letter.charCodeAt(0)));
    expect((await read('a.html', greek)).documents[0]?.record?.title).toBe('Λιμάνι');
  });

  test('is taken from an XML declaration', async () => {
    const feed = latin1('<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>Café</title></item></channel></rss>');
    expect((await read('a.xml', feed)).documents[0]?.text).toBe('Café');
  });

  test('is found for lines and tables too', async () => {
    expect((await read('a.jsonl', utf16(`{"text":"${RUSSIAN}"}`, false, true))).documents[0]?.text).toBe(RUSSIAN);
    expect((await read('a.csv', latin1('title,text\nCafé,Señor\n'))).documents[0]?.text).toBe('Café\n\nSeñor');
  });

  test('of a long text is one even where a piece ends within a letter', async () => {
    const text = `a${'é'.repeat(1_500_000)}`; // pieces are 2^20 bytes, so that one ends between the bytes of a letter
    expect((await read('a.txt', text)).documents[0]?.text === text).toBe(true);
  });
});
