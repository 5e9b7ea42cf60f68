import { describe, expect, test } from 'vitest';
import { canRead } from '../../lib/read/read.ts';
import { bytesOf, type Content, epubOf, MAIL, pageOf, pdfOf, read, zipOf } from './make-files.ts';

const feedOf = (items: string, doctype = ''): string => `<?xml version="1.0"?>${doctype}<rss><channel><title>News</title>${items}</channel></rss>`;
const item = (title: string): string => `<item><title>${title}</title><description>Text.</description></item>`;
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]>`;
const LOCKED = '/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<'.concat('41'.repeat(32), '>/U<', '42'.repeat(32), '>>>');
const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(bytes.length / 2));

type Fault = readonly [what: string, path: string, content: Content | Promise<Content>, line: number | null, says: RegExp];

const REFUSED: readonly Fault[] = [
  ['blank', 'a.txt', ' \n\n', null, /white space/],
  ['NUL in text', 'a.txt', 'one\ntwo\0', 2, /not a text file/],
  ['binary', 'a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 1, /not a text file/],
  ['unknown kind', 'a.docx', 'x', null, /no reader.*\.txt/],
  ['an office document', 'a.docx', zipOf([['[Content_Types].xml', '<x/>']]), null, /no reader/],
  ['no ending', 'folder.d/README', 'x', null, /no reader/],
  ['a corpus', 'a.apropos', Uint8Array.of(0x89, 0x41, 0x50, 0x52, 0x4f, 0x50, 0x4f, 0x53, 1), null, /packed corpus already/],
  ['OPML', 'a.opml', '<opml><body><outline text="x"><outline xmlUrl="https://a.example/feed"/></outline><outline xmlUrl="https://b.example/feed"/></body></opml>', null, /list of 2 feeds/],
  ['broken JSON Lines', 'a.jsonl', '{"text":"x"}\n{"text":', 2, /not JSON/],
  ['a list on a line', 'a.jsonl', '["text"]', 1, /object/],
  ['no text', 'a.jsonl', '{"title":"x"}', 1, /"text"/],
  ['title no string', 'a.jsonl', '{"title":["x"],"text":"y"}', 1, /"title"/],
  ['id with a space', 'a.jsonl', '{"id":"a b","text":"y"}', 1, /"id"/],
  ['broken JSON', 'a.json', '[{"text":"x"},\n{"text":]', 2, /not JSON/],
  ['JSON cut off', 'a.json', '[{"text":"x"},\n{"text":"y"}', 2, /not JSON/],
  ['JSON without articles', 'package.json', '{"name":"x","version":"1"}', null, /no list of articles/],
  ['JSON nested 100,000 deep', 'a.json', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, null, /no list of articles|too deep/],
  ['lists nested 100,000 deep', 'a.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, null, /no list of articles|too deep/],
  ['an XML file that is no feed', 'a.xml', '<config><a/></config>', null, /no entry/],
  ['a feed cut off', 'a.xml', feedOf(item('Tea')).slice(0, -20), 1, /cut off/],
  ['an external entity', 'a.xml', feedOf(item('&xxe;'), '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'), 1, /entities/],
  ['a billion laughs', 'a.xml', feedOf(item('&lol9;'), LAUGHS), 1, /entities/],
  ['XML nested 100,000 deep', 'a.xml', feedOf(`<item>${'<a>'.repeat(100_000)}</item>`), 1, /deep/],
  ['HTML nested 20,000 deep', 'a.html', `<!doctype html>${'<div>'.repeat(20_000)}x`, null, /deep/],
  ['a WordPress export of attachments', 'a.xml', '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>x</title><wp:post_type>attachment</wp:post_type></item></channel></rss>', null, /no article in it, read as WordPress/],
  ['JSON of nothing', 'a.json', '[]', null, /no article in it, read as JSON/],
  ['lines of nothing', 'a.jsonl', '\n\n', null, /no article in it/],
  ['a mailbox that is none', 'a.mbox', 'Hello', null, /no article in it/],
  ['a page of nothing', 'a.html', '<!doctype html><title>x</title><script>1</script>', null, /no main text/],
  ['a table without rows', 'a.csv', 'title,text\n', null, /no row/],
  ['a table of numbers', 'a.csv', 'a,b\n1,2\n', 1, /no column of texts.*a, b/],
  ['a message without text', 'a.eml', 'From: a@b.example\nMessage-ID: <1>\nSubject: x\n\n', null, /no text/],
  ['a PDF with a password', 'a.pdf', pdfOf(['Secret'], '', LOCKED), null, /locked with a password/],
  ['a PDF without text', 'a.pdf', pdfOf([]), null, /no text on its page, which may be scanned/],
  ['a PDF in name only', 'a.pdf', 'Hello', null, /damaged/],
  ['a PDF cut off', 'a.pdf', half(pdfOf(['Hello'])), null, /damaged|no text/],
  ['a zip cut off', 'a.zip', zipOf([['a.txt', 'Tea.'.repeat(50)], ['b.txt', 'x']]).then(half), null, /cut off or damaged/],
  ['a zip of nothing', 'a.zip', zipOf([]), null, /no file in it/],
  ['an EPUB cut off', 'a.epub', epubOf([['c.xhtml', '<p>x</p>']], '').then(half), null, /cut off or damaged/],
  ['an EPUB that is another zip', 'a.epub', zipOf([['a.txt', 'x']]), null, /lacks META-INF/],
  ['an EPUB of pictures', 'a.epub', epubOf([['c.xhtml', '<p><img/></p>']], ''), null, /no chapter/],
];

const ENDINGS = ['txt', 'md', 'html', 'xml', 'opml', 'json', 'jsonl', 'csv', 'tsv', 'eml', 'mbox', 'epub', 'pdf', 'zip'];

describe('what is refused', () => {
  test.each(REFUSED)('%s', async (_, path, content, line, says) => {
    const { refused } = await read(path, await content);
    expect(refused).toEqual([[expect.stringContaining(path), line, expect.stringMatching(says)]]);
  });

  test.each(ENDINGS)('an empty .%s', async (ending) => {
    expect(await read(`a.${ending}`, '')).toEqual({ documents: [], refused: [[`a.${ending}`, null, expect.stringMatching(/empty|cut off|damaged/)]] });
  });

  test('an unreadable date is told, and its article kept', async () => {
    const { documents, refused } = await read('a.jsonl', '{"date":"May","text":"y"}\n{"date":"2021-02-29","text":"z"}');
    expect(documents.map(({ record }) => record?.date)).toEqual([null, null]);
    expect(refused).toEqual([['a.jsonl', 1, expect.stringMatching(/YYYY-MM-DD/)], ['a.jsonl', 2, expect.stringMatching(/2021-02-29/)]]);
  });

  test('only names with a reader can be read', () => {
    expect(['a.txt', 'b.JSONL', 'c.png', 'txt', '.txt/x', 'a.PDF', 'a.apropos'].map(canRead)).toEqual([true, true, false, false, false, true, false]);
  });
});

describe('the rest of a file is read', () => {
  test('behind a broken line', async () => {
    const { documents, refused } = await read('a.jsonl', '{"text":"a"}\nnot json\n{"text":"c"}');
    expect([documents.map(({ text }) => text), refused.map(([, line]) => line)]).toEqual([['a', 'c'], [2]]);
  });

  test('behind a line of 100 MB', async () => {
    const line = '{"text":"'.concat('x'.repeat(100_000_000), '"}');
    const { documents, refused } = await read('a.jsonl', `{"text":"a"}\n${line}\n{"text":"c"}`);
    expect(documents.map(({ text }) => text)).toEqual(['a', 'c']);
    expect(refused).toEqual([['a.jsonl', 2, expect.stringMatching(/longer than 32 million/)]]);
  }, 60_000);

  test('round a broken quote at line 90,000', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `"Title ${index + 2}","Text, with a comma, ${index + 2}."`);
    rows[90_000 - 2] = '"Title 90000","Text that never closes.';
    const { documents, refused } = await read('a.csv', `title,text\n${rows.join('\n')}\n`);
    expect(refused).toEqual([['a.csv', 90_000, expect.stringMatching(/quote/)]]);
    expect(documents).toHaveLength(99_999);
    expect(documents.at(-1)).toEqual({ file: 'a.csv:100001', text: 'Title 100001\n\nText, with a comma, 100001.', record: { id: null, title: 'Title 100001', date: null, author: null } });
  }, 60_000);

  test('where the broken quote is the last line', async () => {
    const { documents, refused } = await read('a.csv', 'text\n"a"\n"b');
    expect([documents.length, refused.map(([, line]) => line)]).toEqual([1, [3]]);
  });

  test('of a row with too many cells', async () => {
    const { documents, refused } = await read('a.csv', 'title,text\nTea,Green, black\nRain,Wet,\n');
    expect([documents.map(({ text }) => text), refused]).toEqual([['Rain\n\nWet'], [['a.csv', 2, expect.stringMatching(/3 cells under 2/)]]]);
  });

  test('behind an entry without anything', async () => {
    const { documents, refused } = await read('a.xml', feedOf(`${item('Tea')}<item><link>x</link></item>${item('Rain')}`));
    expect([documents.map(({ file }) => file), refused.map(([file]) => file)]).toEqual([['a.xml#1', 'a.xml#3'], ['a.xml#2']]);
  });

  test('before the place where a feed is cut off', async () => {
    const { documents } = await read('a.xml', feedOf(item('Tea') + item('Rain')).slice(0, -40));
    expect(documents.map(({ text }) => text)).toEqual(['Tea\n\nText.']);
  });

  test('of a text with broken front matter', async () => {
    const { documents, refused } = await read('a.md', '---\ntitle: [\n---\n\n# Tea\n\nGreen.\n');
    expect([documents.map(({ text }) => text), refused]).toEqual([['Tea\n\nGreen.'], [['a.md', 1, expect.stringMatching(/front matter/)]]]);
  });

  test('of a mailbox behind a message without text', async () => {
    const { documents, refused } = await read('a.mbox', `From a Tue Jan  1 23:30:00 2019\nSubject: x\n\n\nFrom b Tue Jan  1 23:30:00 2019\n${MAIL}`);
    expect([documents.map(({ file }) => file), refused.map(([, line]) => line)]).toEqual([['a.mbox:5'], [1]]);
  });
});

describe('an archive', () => {
  test('that is a bomb is not unpacked, its other files are', async () => {
    const { documents, refused } = await read('a.zip', await zipOf([['bomb.txt', new Uint8Array(60_000_000)], ['tea.txt', 'Green.']]));
    expect(documents.map(({ file }) => file)).toEqual(['a.zip!/tea.txt']);
    expect(refused).toEqual([['a.zip!/bomb.txt', null, expect.stringMatching(/zip bomb/)]]);
  });

  test('that lies about a size is stopped where it shows', async () => {
    const bytes = await zipOf([['bomb.txt', new Uint8Array(60_000_000)], ['tea.txt', 'Green.']]);
    const directory = Buffer.from(bytes.buffer).indexOf('PK\u0001\u0002');
    new DataView(bytes.buffer).setUint32(directory + 24, 10, true); // its uncompressed size
    const { documents, refused } = await read('a.zip', bytes);
    expect(documents.map(({ file }) => file)).toEqual(['a.zip!/tea.txt']);
    expect(refused).toEqual([['a.zip!/bomb.txt', null, expect.stringMatching(/uncompressed size/)]]);
  });

  test('whose names lead out of it is read without these', async () => {
    const { documents, refused } = await read('a.zip', await zipOf([['../evil.txt', 'x'], ['a/../../evil.txt', 'x'], ['/etc/evil.txt', 'x'], ['C:\\evil.txt', 'x'], ['tea.txt', 'Green.']]));
    expect(documents.map(({ text }) => text)).toEqual(['Green.']);
    expect(refused.map(([, , message]) => message)).toEqual(Array.from({ length: 4 }, () => expect.stringMatching(/leads out/)));
  });

  test('with a password, one in another, and broken files are told one by one', async () => {
    const locked = await zipOf([['secret.txt', 'x']], 'pass');
    expect((await read('a.zip', locked)).refused).toEqual([['a.zip!/secret.txt', null, expect.stringMatching(/password/)]]);
    const { documents, refused } = await read('b.zip', await zipOf([['inner.zip', await zipOf([['a.txt', 'x']])], ['empty.txt', ''], ['rows.jsonl', '{"text":"a"}\nno'], ['none.json', '[]'], ['tea.txt', 'Green.']]));
    expect(documents.map(({ file }) => file)).toEqual(['b.zip!/rows.jsonl:1', 'b.zip!/tea.txt']);
    expect(refused).toEqual([['b.zip!/inner.zip', null, expect.stringMatching(/zip in a zip/)], ['b.zip!/empty.txt', null, expect.stringMatching(/empty/)], ['b.zip!/rows.jsonl', 2, expect.stringMatching(/not JSON/)], ['b.zip!/none.json', null, expect.stringMatching(/no article/)]]);
  });

  test('with a changed byte says which file is damaged', async () => {
    const bytes = await zipOf([['a.txt', 'Green tea is steamed, black tea is not. '.repeat(20)], ['tea.txt', 'Green.']]);
    const header = new DataView(bytes.buffer);
    const data = 30 + header.getUint16(26, true) + header.getUint16(28, true) + 5; // within the first file, behind its name
    bytes[data] = (bytes[data] ?? 0) ^ 0xff;
    const { documents, refused } = await read('a.zip', bytes);
    expect([documents.map(({ file }) => file), refused]).toEqual([['a.zip!/tea.txt'], [['a.zip!/a.txt', null, expect.stringMatching(/damaged in the archive/)]]]);
  });
});

const WHOLE: readonly (readonly [path: string, content: Promise<Uint8Array> | Uint8Array])[] = [
  ['a.html', bytesOf(pageOf('<title>x</title>', 'Ann Lee rowed.'))],
  ['a.xml', bytesOf(feedOf(item('Tea') + item('Rain')))],
  ['a.json', bytesOf('[{"text":"a"},{"text":"b"}]')],
  ['a.csv', bytesOf('title,text\n"a","b"\nc,d\n')],
  ['a.eml', bytesOf(MAIL)],
  ['a.pdf', pdfOf(['Hello there'])],
  ['a.zip', zipOf([['a.txt', 'Tea.'], ['b.txt', 'Rain.']])],
  ['a.epub', epubOf([['c.xhtml', `<p>${'Tea. '.repeat(60)}</p>`]], '<dc:title>x</dc:title>')],
];

describe('a file cut off anywhere', () => {
  test.each(WHOLE)('%s gives documents or a sentence, and throws nothing', async (path, content) => {
    const bytes = await content;
    for (let length = 1; length < bytes.length; length += Math.ceil(bytes.length / 40)) {
      const { documents, refused } = await read(path, bytes.subarray(0, length));
      expect(documents.length + refused.length).toBeGreaterThan(0);
      for (const [, , message] of refused) expect(message).toMatch(/^[^\n]+: [^\n]+$|there is no file|empty/);
    }
  }, 60_000);
});
