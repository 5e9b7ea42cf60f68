import { describe, expect, test } from 'vitest';
import { type Content, epubOf, MAIL, pageOf, pdfOf, read, zipOf } from './make-files.ts';

const record = (title: string | null, date: string | null = null, author: string | null = null, id: string | null = null) => ({ id, title, date, author });
const page = pageOf('<title>The harbour reopens</title><meta property="article:published_time" content="2019-01-23T10:00:00Z"><meta name="author" content="By Ann Lee">', 'Ann Lee rowed to Oslo.');
const prose = 'Ann Lee rowed to Oslo with a letter, and came back without it, which nobody at Quay House had foreseen. '.repeat(3).trim();

type Expected = { readonly file: string; readonly text: string; readonly record: ReturnType<typeof record> | null };

const FORMATS: readonly (readonly [what: string, path: string, content: Content | Promise<Content>, expected: readonly Expected[]])[] = [
  ['plain text, unchanged', 'a/b.txt', 'Título\r\n\r\nUn café — “sí”.\n', [{ file: 'a/b.txt', text: 'Título\r\n\r\nUn café — “sí”.\n', record: null }]],
  ['JSON Lines', 'news.jsonl', '{"id":7,"title":" Tea ","date":"2020-02-29T10:00:00Z","author":"A. Leaf","text":"Green.\\nBlack."}\n\n{"id":"x.1","body":"Rain."}\n', [
    { file: 'news.jsonl:1', text: 'Tea\n\nGreen.\nBlack.', record: record('Tea', '2020-02-29', 'A. Leaf', '7') },
    { file: 'news.jsonl:3', text: 'Rain.', record: record(null, null, null, 'x.1') },
  ]],
  ['JSON Lines with nulls and half characters', 'n.ndjson', '{"id":null,"title":null,"date":null,"author":null,"text":"a\\ud800b"}', [{ file: 'n.ndjson:1', text: 'a\ufffdb', record: record(null) }]],
  ['JSON, a list inside an object', 'n.json', '{"ok":true,"data":{"articles":[{"headline":"Tea","created_at":1548201600,"authors":["A","B"],"content":"<p>Green.</p><p>Black.</p>"}]}}', [
    { file: 'n.json#1', text: 'Tea\n\nGreen.\n\nBlack.', record: record('Tea', '2019-01-23', 'A, B') },
  ]],
  ['a JSON Feed', 'feed', '{"version":"https://jsonfeed.org/version/1.1","title":"News","description":"All of it","items":[{"id":"https://a.example/1","title":"Tea","content_html":"<p>Green &amp; black.</p>","date_published":"2019-01-23T10:00:00Z","authors":[{"name":"Ann Lee"}]}]}', [
    { file: 'feed#1', text: 'Tea\n\nGreen & black.', record: record('Tea', '2019-01-23', 'Ann Lee', 'https://a.example/1') },
  ]],
  ['JSON Lines that are called JSON', 'n.json', '{"text":"Green."}\n{"text":"Black."}', [{ file: 'n.json:1', text: 'Green.', record: record(null) }, { file: 'n.json:2', text: 'Black.', record: record(null) }]],
  ['Markdown', 'post.md', '---\ntitle: "Tea: a guide"\ndate: 2019-01-23\nauthor:\n  - Ann Lee\n  - Bo Ek\ntags: [tea, rain]\naliases: [Cha, /old/tea.html]\n---\n\n# Tea: a guide\n\n**Green** tea of [Uji](https://a.example), [[Kyoto|the city]] & <b>more</b>.\n\n```js\nlet x = 1;\n```\n\n- one\n- two\n', [
    { file: 'post.md', text: 'Tea: a guide\n\nGreen tea of Uji, the city & more.\n\none\ntwo\n\nAlso called: Cha\n\nTags: tea, rain', record: record('Tea: a guide', '2019-01-23', 'Ann Lee, Bo Ek') },
  ]],
  ['a note without a heading', 'people/Ann Lee.md', '---\naliases: Annie, A. Lee, Annie\n---\nShe rows.\n', [{ file: 'people/Ann Lee.md', text: 'Ann Lee\n\nShe rows.\n\nAlso called: Annie; A. Lee', record: record('Ann Lee') }]],
  ['Markdown with a file name for machines', 'a/2019-01-23-tea.md', 'Green tea.\n', [{ file: 'a/2019-01-23-tea.md', text: 'Green tea.', record: record(null) }]],
  ['Markdown with JSX', 'post.mdx', '---\ntitle: Tea\n---\nimport Note from "./Note.astro";\nimport {\n  Leaf,\n} from "./Leaf";\n\nexport const year = 2019;\n\n{/* not yet */}\n\n<Note kind={{ of: "leaf" }} list={[1, 2]}>Green <b>tea</b>.</Note>\n\nWe export it, and\nimport more.\n', [{ file: 'post.mdx', text: 'Tea\n\nGreen tea.\n\nWe export it, and import more.', record: record('Tea', null, null) }]],
  ['Markdown with TOML', 'post.md', '+++\ntitle = "Tea"\ndate = 2019-01-23\nauthors = ["Ann Lee"]\n+++\n{% include top.html %}\nGreen.[^1] {{< figure src="x" >}}\n\n[^1]: Or black.\n', [{ file: 'post.md', text: 'Tea\n\nGreen.\n\nOr black.', record: record('Tea', '2019-01-23', 'Ann Lee') }]],
  ['Markdown without front matter', 'a.markdown', '# Tea\n\nGreen.\n\n---\n\nBlack.\n', [{ file: 'a.markdown', text: 'Tea\n\nGreen.\n\nBlack.', record: record('Tea') }]],
  ['RSS', 'feed.xml', `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>News</title>
    <item><title>Tea &amp; rain</title><pubDate>Wed, 23 Jan 2019 23:30:00 -0800</pubDate><dc:creator>Ann Lee</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>Green&nbsp;tea.</p><p>Black tea.</p>]]></content:encoded></item>
    <item><title>Rain</title><author>bo@a.example (Bo Ek)</author><description>&lt;b&gt;Wet&lt;/b&gt; roads.</description></item></channel></rss>`, [
    { file: 'feed.xml#1', text: 'Tea & rain\n\nGreen tea.\n\nBlack tea.', record: record('Tea & rain', '2019-01-23', 'Ann Lee') },
    { file: 'feed.xml#2', text: 'Rain\n\nWet roads.', record: record('Rain', null, 'Bo Ek') },
  ]],
  ['Atom, whatever its name', 'saved.txt', `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title type="text">1 &lt; 2</title><updated>2020-01-01T00:00:00Z</updated><published>2019-01-23T10:00:00Z</published>
    <author><name>Ann Lee</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Green <em>tea</em>.</p><p>Black.</p></div></content></entry></feed>`, [
    { file: 'saved.txt#1', text: '1 < 2\n\nGreen tea.\n\nBlack.', record: record('1 < 2', '2019-01-23', 'Ann Lee') },
  ]],
  ['a WordPress export', 'wp.xml', `<?xml version="1.0"?><rss xmlns:content="c" xmlns:dc="d" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    <wp:author><wp:author_login><![CDATA[ann]]></wp:author_login><wp:author_display_name><![CDATA[Ann Lee]]></wp:author_display_name></wp:author>
    <item><title>Tea</title><dc:creator><![CDATA[ann]]></dc:creator><content:encoded><![CDATA[Green tea.\n\n[caption id="x"]Black[/caption] tea.]]></content:encoded><wp:post_id>12</wp:post_id><wp:post_date>2019-01-23 10:00:00</wp:post_date><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
    <item><title>picture</title><wp:post_type>attachment</wp:post_type></item><item><title>Old</title><wp:post_type>post</wp:post_type><wp:status>trash</wp:status></item></channel></rss>`, [
    { file: 'wp.xml#12', text: 'Tea\n\nGreen tea.\n\nBlack tea.', record: record('Tea', '2019-01-23', 'Ann Lee') },
  ]],
  ['CSV', 'a.csv', 'ID,Headline,Publish Date,Body\r\n1,"Tea, a ""guide""",2019-01-23,"Green.\r\nBlack."\r\n\r\n2,Rain,,Wet.\r\n', [
    { file: 'a.csv:2', text: 'Tea, a "guide"\n\nGreen.\nBlack.', record: record('Tea, a "guide"', '2019-01-23', null, '1') },
    { file: 'a.csv:5', text: 'Rain\n\nWet.', record: record('Rain', null, null, '2') },
  ]],
  ['CSV with semicolons, as Excel writes it', 'a.csv', 'sep=;\ntitle;text\nTea;Green, black.', [{ file: 'a.csv:3', text: 'Tea\n\nGreen, black.', record: record('Tea') }]],
  ['TSV', 'a.tsv', 'title\ttext\nTea\tGreen, black.\n', [{ file: 'a.tsv:2', text: 'Tea\n\nGreen, black.', record: record('Tea') }]],
  ['a message', 'letter.eml', MAIL, [{ file: 'letter.eml', text: 'The café letter\n\nThe café in Oslo closes.', record: record('The café letter', '2019-01-01', 'Ann Lee') }]],
  ['a mailbox', 'letters', `From ann@example.org Tue Jan  1 23:30:00 2019\n${MAIL}\nFrom bo@example.org Wed Jan  2 10:00:00 2019\nSubject: Rain\nFrom: bo@example.org\n\nWet roads.\nFrom here on it is dry.\n`, [
    { file: 'letters:1', text: 'The café letter\n\nThe café in Oslo closes.', record: record('The café letter', '2019-01-01', 'Ann Lee') },
    { file: 'letters:12', text: 'Rain\n\nWet roads.\nFrom here on it is dry.', record: record('Rain', null, 'bo@example.org') },
  ]],
  ['an EPUB', 'book.epub', epubOf([['cover.jpg', 'x'], ['cover.xhtml', '<html><body><p>Cover</p></body></html>'], ['chapter 1.xhtml', `<?xml version="1.0"?><html><head><title/></head><body><h2>One</h2><p>${prose}</p></body></html>`]], '<dc:title>Letters</dc:title><dc:creator>Ann Lee</dc:creator><dc:date>2019-01-23</dc:date>'), [
    { file: 'book.epub!/OPS/chapter 1.xhtml', text: `One\n\n${prose}`, record: record('One', '2019-01-23', 'Ann Lee') },
  ]],
  ['a PDF', 'paper.pdf', pdfOf(['Ann Lee rowed to Os-', 'lo with a letter.'], '/Title(Letters)/Author(Ann Lee)/CreationDate(D:20190123100000Z)'), [{ file: 'paper.pdf', text: 'Letters\n\nAnn Lee rowed to Oslo with a letter.', record: record('Letters', '2019-01-23', 'Ann Lee') }]],
  ['a zip', 'all.zip', zipOf([['a/tea.txt', 'Green.'], ['a/rows.csv', 'title,text\nRain,Wet.'], ['a/x.png', 'x'], ['pom.xml', '<project/>'], ['__MACOSX/a/tea.txt', 'x']]), [
    { file: 'all.zip!/a/tea.txt', text: 'Green.', record: null },
    { file: 'all.zip!/a/rows.csv:2', text: 'Rain\n\nWet.', record: record('Rain') },
  ]],
];

describe('a format', () => {
  test.each(FORMATS)('%s', async (_, path, content, expected) => {
    expect(await read(path, await content)).toEqual({ documents: expected, refused: [] });
  });
});

describe('a saved page', () => {
  test('gives its main text, and what it states', async () => {
    const { documents: [document], refused } = await read('page.html', page);
    expect(refused).toEqual([]);
    expect(document).toMatchObject({ file: 'page.html', record: record('The harbour reopens', '2019-01-23', 'Ann Lee') });
    expect(document?.text).toMatch(/^The harbour reopens\n\nAnn Lee rowed to Oslo\. This is paragraph number 1[^]*\n\n[^]*paragraph number 6/);
  });

  test('runs no script and keeps none', async () => {
    const { documents: [document] } = await read('page.html', page);
    expect(document?.text).not.toMatch(/script|alert|Run me|Home|Subscribe/);
  });

  test('is read from a zip, under any name', async () => {
    const { documents: [document] } = await read('pages.zip', await zipOf([['saved/page.htm', page]]));
    expect(document).toMatchObject({ file: 'pages.zip!/saved/page.htm', record: { title: 'The harbour reopens' } });
  });

});
