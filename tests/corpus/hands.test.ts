import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { finishBuild } from '../../lib/corpus/finish-build.ts';
import { Ahead, type Hand, ownHand } from '../../lib/corpus/hands.ts';
import type { Journal } from '../../lib/corpus/journal.ts';
import { memoryJournal } from '../../lib/corpus/memory-journal.ts';
import { takeFile } from '../../lib/corpus/take-file.ts';
import { GOLD } from '../cases/names-languages.ts';

vi.setConfig({ testTimeout: 120_000 }); // whole builds, on a busy machine

const ROOT = new URL('../../', import.meta.url);
const DECISIONS = 'mute = ["Obama"]\n[rename]\n"Brexit" = "The Brexit"\n[[add]]\nname = "Zorba Quux"\nkind = "person"\n';

const WORDS = ['harrow', 'velden', 'marlot', 'quesby', 'tornell', 'ashwick', 'brandel', 'corvane'];

/** Texts in English and German that write the same words now as names and now as others: what they are only all of them together tell. */
function mixedTexts(count: number): readonly string[] {
  let state = 7;
  const below = (limit: number): number => (state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647) % limit;
  const sentence = (isGerman: boolean): string => {
    const word = WORDS[below(WORDS.length)] ?? '';
    const name = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    const english = [`They met ${name} at noon.`, `They saw the ${word} again.`, `${name} left early.`, `Then ${name} and Ann ${name} went home with them.`, `In ${name} it rained.`];
    const german = ['Der Simulator und der Hersteller sind nicht hier.', 'Es war von Simulatorhersteller und mit Simulatorhersteller nicht so, sagt auch Simulatorhersteller, und bei Simulatorhersteller ist das so.', `Wir sahen den ${name} und die ${name} nicht.`, `Es war mit ${name} nicht so.`, `Das hat auch ${name} gesagt.`, `Sie kommt aus ${name} und geht nach ${name}.`];
    const all = isGerman ? german : english;
    return all[below(all.length)] ?? '';
  };
  return Array.from({ length: count }, (_, text) => Array.from({ length: 6 }, () => sentence(text % 3 === 0)).join(' '));
}

/** The seeds, texts in other languages, mixed ones, notes with other names, and decisions: each file is a part. */
async function filledJournal(): Promise<Journal> {
  const journal = memoryJournal();
  const take = (path: string, text: string | Uint8Array) => takeFile({ path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }, journal);
  for (const path of globSync('seeds/*.txt', { cwd: ROOT })) await take(path, readFileSync(new URL(path, ROOT)));
  for (const [language, { texts }] of Object.entries(GOLD)) for (const [number, text] of texts.entries()) await take(`${language}/${number}.txt`, text.replace(/[[\]]/g, ''));
  for (const [number, name] of ['Ada Lovelace', 'Ada Yonath'].entries()) await take(`notes/${number}.md`, `---\naliases: [Ada, Ada the ${number === 0 ? 'First' : 'Second'}]\n---\n# ${name}\n\nShe met Charles Babbage.\n`);
  for (const [number, text] of mixedTexts(60).entries()) await take(`mixed/${number}.txt`, text);
  await take('names.toml', DECISIONS);
  return journal;
}

const journal = await filledJournal();

async function built(hands: readonly Hand[]): Promise<{ readonly bytes: Buffer; readonly warnings: readonly string[] }> {
  const parts: Uint8Array[] = [];
  const { warnings } = await finishBuild(journal, { title: 'Parts', hands }, (part) => void parts.push(part));
  return { bytes: Buffer.concat(parts), warnings };
}

/** A hand that does as a thread does: its input and output are copies, and it is done some turns later. */
function slowHand(turns: number): Hand {
  const hand = ownHand();
  let last: Promise<unknown> = Promise.resolve();
  return {
    do: (task, input) => {
      const copy = structuredClone(input);
      const done = last.then(async () => {
        for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => { setImmediate(resolve); });
        return structuredClone(await hand.do(task, copy));
      });
      last = done.catch(() => undefined);
      return done;
    },
  };
}

describe('hands that divide a build', () => {
  test('make the same file however many there are, and whichever is slow', async () => {
    const alone = await built([ownHand()]);
    for (const turns of [[0, 0], [3, 0], [0, 1, 5], [2, 1, 0, 1, 2, 3, 0]]) {
      const divided = await built(turns.map(slowHand));
      expect(divided.warnings).toEqual(alone.warnings);
      expect(Buffer.compare(divided.bytes, alone.bytes)).toBe(0);
    }
  });

  test('fail the build with what one of them fails with', async () => {
    const failing: Hand = { do: (task) => Promise.reject(new Error(`no ${task}`)) };
    await expect(built([failing])).rejects.toThrow('no readWords');
    await expect(built([failing, slowHand(2)])).rejects.toThrow('no readWords');
  });
});

async function* numbers(asked: number[]): AsyncGenerator<number, void> {
  for (const number of [0, 1, 2, 3, 4]) {
    asked.push(number);
    yield number;
  }
}

describe('what is begun ahead', () => {
  test('comes in order, and no further ahead than is said', async () => {
    const asked: number[] = [], told: string[] = [];
    const ahead = new Ahead(numbers(asked), async (number) => {
      for (let turn = number; turn < 5; turn++) await Promise.resolve();
      return number;
    });
    await ahead.begin(2);
    expect(asked).toEqual([0, 1]);
    for await (const number of ahead.results(1)) told.push(`${number} of ${asked.length}`);
    expect(told).toEqual(['0 of 2', '1 of 3', '2 of 4', '3 of 5', '4 of 5']);
  });

  test('fails where it is its turn to', async () => {
    const ahead = new Ahead(numbers([]), async (number) => { if (number === 2) throw new Error('two'); return number; });
    await ahead.begin(5);
    const told: number[] = [];
    await expect((async () => { for await (const number of ahead.results(0)) told.push(number); })()).rejects.toThrow('two');
    expect(told).toEqual([0, 1]);
  });
});
