import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { EXIT } from '../../cli/command.ts';
import { SEED_ARTICLES } from '../cases/articles.seeds.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORK = mkdtempSync(join(tmpdir(), 'apropos-cli-'));
afterAll(() => rmSync(WORK, { recursive: true, force: true }));

vi.setConfig({ testTimeout: 120_000 }); // each command is a process of its own, and a busy machine starts them slowly

const at = (name: string): string => join(WORK, name);
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

function apropos(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'cli/apropos.ts'), ...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { code: status, out: stdout, err: stderr };
}

const SEEDS = at('seeds.apropos');
const built = apropos('build', 'seeds', '-o', SEEDS);
const json = (...args: readonly string[]): unknown => JSON.parse(apropos(...args, '--json').out);

describe('build', () => {
  test('packs a folder and says what came of it', () => {
    expect(built).toMatchObject({ code: EXIT.ok, err: '' });
    expect(built.out).toMatch(new RegExp(`${SEED_ARTICLES} articles \\(34 pieces in 5 documents\\)`));
  });

  test('says the same as JSON', () => {
    expect(json('build', 'seeds', '-o', at('again.apropos'))).toMatchObject({ articles: SEED_ARTICLES, documents: 5, refused: [], passedOver: 0 });
    expect(readFileSync(at('again.apropos'))).toEqual(readFileSync(SEEDS));
  });

  test('names each file it refuses, with its line, and builds the rest', () => {
    const folder = at('mixed');
    mkdirSync(join(folder, 'deep'), { recursive: true });
    writeFileSync(join(folder, 'deep', 'good.txt'), 'A fine day\n\nAnn Lee rowed to Oslo.\n');
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'binary.txt'), Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 1));
    writeFileSync(join(folder, 'broken.jsonl'), '{"text":"a"}\nnot json\n');
    writeFileSync(join(folder, 'faulty.csv'), `text\n${'a,b\n'.repeat(30)}`);
    mkdirSync(join(folder, 'page_files'));
    writeFileSync(join(folder, 'page_files', 'advert.html'), '<p>Buy</p>');
    writeFileSync(join(folder, 'page.html'), '<title>x</title>');
    writeFileSync(join(folder, 'picture.png'), 'x');
    writeFileSync(join(folder, 'pom.xml'), '<project/>');
    writeFileSync(join(folder, 'LICENSE'), 'All rights');
    writeFileSync(join(folder, 'saved feed'), '<rss><channel><item><title>Snow in Tromsø</title></item></channel></rss>');
    writeFileSync(join(folder, '.hidden.txt'), '');
    symlinkSync(join(folder, 'circle.txt'), join(folder, 'circle.txt'));
    const { code, out, err } = apropos('build', folder, at('missing'), at('mixed/picture.png'), '-o', at('mixed.apropos'));
    expect(code).toBe(EXIT.refused);
    expect(err.trim().split('\n').map((line) => line.replace(WORK, ''))).toEqual([
      expect.stringMatching(/^\/missing: can't be read \(there is nothing of this name\)/),
      expect.stringMatching(/^\/mixed\/circle\.txt: can't be read \(its links lead in a circle\)/),
      expect.stringMatching(/^\/mixed\/binary\.txt:1: this is not a text file/),
      expect.stringMatching(/^\/mixed\/broken\.jsonl:2: not JSON/),
      expect.stringMatching(/^\/mixed\/empty\.txt: the file is empty/),
      ...Array.from({ length: 20 }, (_, index) => expect.stringMatching(new RegExp(`^/mixed/faulty\\.csv:${index + 2}: the row has 2 cells`))),
      '/mixed/faulty.csv: and 10 more; --json lists them',
      expect.stringMatching(/^\/mixed\/page\.html: no main text/),
      expect.stringMatching(/^\/mixed\/picture\.png: no reader for this kind of file/),
    ]);
    expect(out).toMatch(/3 articles[^]*3 files of other kinds passed over/);
  });

  test('writes nothing when nothing was found, nor where it can’t', () => {
    const before = readFileSync(SEEDS);
    expect(apropos('build', write('blank.txt', ' '), '-o', SEEDS)).toMatchObject({ code: EXIT.refused, out: '', err: expect.stringContaining('is not written') });
    expect(readFileSync(SEEDS)).toEqual(before);
    expect(apropos('build', 'seeds', '-o', at('no/such/folder.apropos'))).toMatchObject({ code: EXIT.failed, err: expect.stringContaining('no such file or directory') });
    expect(apropos('build', 'seeds', '-o', WORK).code).toBe(EXIT.failed);
    expect(apropos('build', 'seeds', '-o', at('no/such/folder.apropos'), '--watch').code).toBe(EXIT.failed);
    expect(readdirSync(WORK).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a build into what another builds', () => {
  const lock = at('.held.apropos.lock');
  const build = () => apropos('build', 'seeds', '-o', at('held.apropos'));

  test('says which process does, and touches nothing', () => {
    writeFileSync(lock, `${process.pid}`);
    expect(build()).toMatchObject({ code: EXIT.failed, out: '', err: expect.stringContaining(`process ${process.pid} is building ${at('held.apropos')}`) });
    expect([existsSync(at('held.apropos')), readFileSync(lock, 'utf8')]).toEqual([false, `${process.pid}`]);
  });

  test('begins where that process is gone', () => {
    writeFileSync(lock, `${spawnSync(process.execPath, ['-e', '0']).pid}`);
    expect(build()).toMatchObject({ code: EXIT.ok, err: '' });
    expect(readdirSync(WORK).filter((name) => name.startsWith('.held'))).toEqual([]);
  });
});

describe('a build that was killed', () => {
  test('goes on where it was, to the same bytes, and leaves nothing behind', async () => {
    const [folder, output] = [at('long'), at('long.apropos')];
    mkdirSync(folder);
    for (let file = 0; file < 400; file++) writeFileSync(join(folder, `${file}.txt`), `Day ${file}\n\nAnn Lee rowed to Oslo on day ${file}.\n`);
    const journal = at('.long.apropos.journal');
    const sizeOf = (): number => (existsSync(journal) ? statSync(journal).size : 0);
    for (const enough of [100, 20_000]) {
      const build = spawn(process.execPath, [join(ROOT, 'cli/apropos.ts'), 'build', folder, '-o', output], { cwd: ROOT });
      while (sizeOf() < enough && build.exitCode === null) await new Promise((resolve) => { setImmediate(resolve); });
      build.kill('SIGKILL');
      await once(build, 'exit');
    }
    expect(sizeOf()).toBeGreaterThan(0);
    writeFileSync(journal, Buffer.concat([readFileSync(journal), Uint8Array.of(200, 0, 0, 0, 1, 2)])); // a record half written
    const { out } = apropos('build', folder, '-o', output);
    expect(out).toMatch(/400 articles/);
    expect(apropos('build', folder, '-o', at('undisturbed.apropos'), '--title', 'long').code).toBe(EXIT.ok);
    expect(readFileSync(output)).toEqual(readFileSync(at('undisturbed.apropos')));
    expect(readdirSync(WORK).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('build --watch', () => {
  test('packs again when a file is added, and diff says what came', async () => {
    const folder = at('watched');
    const [output, before] = [join(folder, 'watched.apropos'), at('before.apropos')];
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), 'A fine day\n\nAnn Lee rowed to Oslo.\n');
    let complaints = '';
    const watching = spawn(process.execPath, [join(ROOT, 'cli/apropos.ts'), 'build', folder, '-o', output, '--watch'], { cwd: ROOT });
    try {
      const [first] = await once(watching.stdout, 'data');
      expect(String(first)).toMatch(/1 articles/);
      watching.stderr.on('data', (data) => (complaints += String(data)));
      await once(watching.stderr, 'data'); // watching
      writeFileSync(before, readFileSync(output));
      writeFileSync(join(folder, 'b.md'), '# Rain\n\nBo Ek stayed in Bergen.\n');
      let said = '';
      for await (const data of watching.stdout) {
        said += String(data);
        if (said.includes(';')) break;
      }
      expect(said).toMatch(/2 articles[^]*\n {2}\+1 article; \+2 names\n$/);
    } finally {
      watching.kill('SIGINT');
    }
    expect(await once(watching, 'exit')).toEqual([EXIT.ok, null]);
    expect(complaints).toBe('apropos: watching for changes; Ctrl+C ends it\n');
    const { code, out } = apropos('diff', before, output);
    expect([code, out]).toEqual([EXIT.ok, expect.stringMatching(/^\+1 article; \+2 names\n {2}\+ Rain\n {2}\+ name /)]);
    expect(json('diff', output, before)).toMatchObject({ articlesAdded: [], articlesGone: [{ heading: 'Rain' }], articlesChanged: [] });
  });
});

describe('inspect', () => {
  test('prints articles, names and mentions as JSON', () => {
    const { articles, names, mentions } = json('inspect', SEEDS) as Record<string, Record<string, unknown>[]>;
    expect(articles).toHaveLength(SEED_ARTICLES);
    expect(articles?.find((article) => article['date'] !== null)).toEqual({
      id: expect.any(String), title: expect.any(String), date: '2019-01-23', author: expect.any(String), sources: expect.arrayContaining([{ file: 'seeds/001_c852cb48cc976d23.txt', start: expect.any(Number), end: expect.any(Number) }]),
    });
    expect(names?.[0]).toEqual({
      id: expect.any(String), name: expect.any(String), type: expect.stringMatching(/^(person|org|place|event|work|law|other)$/),
      forms: expect.arrayContaining([{ form: expect.any(String), count: expect.any(Number), ambiguity: expect.any(Number) }]),
      articles: expect.arrayContaining([expect.any(String)]),
    });
    const known = new Map(names?.map((name) => [name['id'], (name['forms'] as { form: string }[]).map(({ form }) => form)]));
    for (const { file, start, end, name, ...rest } of mentions ?? []) {
      expect(rest).toEqual({});
      expect(known.get(name)).toContain(readFileSync(join(ROOT, String(file)), 'utf8').slice(Number(start), Number(end)));
    }
  });

  test('prints the same for people', () => {
    expect(apropos('inspect', SEEDS).out).toMatch(/seeds: 32 articles[^]*2019-01-23 {2}Statement[^]*\(untitled\) [^]*person/);
  });
});

describe('search', () => {
  test('prints hits with scores, best first', () => {
    const { hits } = json('search', SEEDS, 'Lessons', 'of', 'Chile') as { hits: { article: { heading: string }; score: number }[] };
    expect(hits[0]?.article.heading).toBe('Lessons of Chile 1973');
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(apropos('search', SEEDS, 'Lessons of Chile', '--limit', '1').out).toMatch(/Lessons of Chile 1973/);
  });

  test('says what it read a typo as', () => {
    expect(apropos('search', SEEDS, 'Lesons of Chile', '--limit', '1').out).toMatch(/^read as: Lessons of Chile\n/);
    expect(apropos('search', SEEDS, 'Lessons of Chile', '--limit', '1').out).not.toContain('read as');
  });

  test('runs a file of queries over records with ids of their own', () => {
    const records = [{ id: 'tea-1', title: 'Green tea', text: 'Steamed leaves.' }, { id: 7, text: 'Black tea is oxidised.' }, { id: 'x', text: 'Rain.' }];
    const corpus = at('tea.apropos');
    apropos('build', write('tea.jsonl', records.map((record) => JSON.stringify(record)).join('\n')), '-o', corpus);
    const { code, out } = apropos('search', corpus, '--queries', write('q.tsv', 'q1\tsteamed leaves\r\nq2\toxidised\nq3\tnothing here\n'), '--format', 'trec');
    expect(code).toBe(EXIT.ok);
    expect(out.trim().split('\n').map((line) => line.replace(/\d+\.\d+/, 'S'))).toEqual(['q1 Q0 tea-1 1 S apropos', 'q2 Q0 7 1 S apropos']);
  });
});

describe('related', () => {
  test('prints the ids of articles about a name, best first', () => {
    const context = write('page.txt', 'Fifty years after the coup of 1973 Chile remembers Salvador Allende.');
    const ids = json('related', SEEDS, '--name', 'Allende', '--context', context) as string[];
    expect(ids[0]).toMatch(/^lessons-of-chile-1973-/);
    expect(apropos('related', SEEDS, '--name', 'Nobody At All', '--context', context)).toMatchObject({ code: EXIT.ok, out: '', err: expect.stringContaining('no name') });
  });
});

const CORPORA: readonly (readonly [what: string, bytes: () => Uint8Array, says: RegExp])[] = [
  ['0 bytes', () => new Uint8Array(0), /is empty/],
  ['no corpus', () => new TextEncoder().encode('Hello there, this is text.'), /not an Apropos corpus/],
  ['another version', () => readFileSync(SEEDS).fill(99, 8, 9), /format version 99/],
  ['cut off', () => readFileSync(SEEDS).subarray(0, 5000), /cut off: 5000 of/],
];

describe('a corpus that can’t be used', () => {
  test.each(CORPORA)('%s', (name, bytes, says) => {
    const { code, out, err } = apropos('inspect', write(`${name}.apropos`, bytes()));
    expect([code, out]).toEqual([EXIT.failed, '']);
    expect(err).toMatch(says);
    expect(err.split('\n')).toHaveLength(2);
  });

  test('not there', () => expect(apropos('search', at('none.apropos'), 'tea')).toMatchObject({ code: EXIT.failed, err: expect.stringContaining('none.apropos') }));
});

const USAGE: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [['paint'], /no command “paint”/],
  [['build'], /at least one file/],
  [['build', 'seeds'], /needs -o/],
  [['build', 'seeds', '--colour'], /--colour/],
  [['inspect'], /one corpus/],
  [['diff', SEEDS], /two corpora/],
  [['search', SEEDS], /words/],
  [['search', SEEDS, 'tea', '--limit', '-1'], /--limit/],
  [['search', SEEDS, '--queries', 'q.tsv'], /--format trec/],
  [['related', SEEDS, '--name', 'x'], /--context/],
];

describe('arguments', () => {
  test.each(USAGE)('%j make no sense', (args, says) => {
    const { code, err } = apropos(...args);
    expect(code).toBe(EXIT.usage);
    expect(err).toMatch(says);
  });

  test('--help helps', () => {
    expect(apropos('--help')).toMatchObject({ code: EXIT.ok, out: expect.stringContaining('apropos annotate') });
    expect(apropos('search', '--help').out).toMatch(/--queries/);
  });

  test('a query file without tabs is refused with its line', () => {
    expect(apropos('search', SEEDS, '--queries', write('bad.tsv', 'q1\tone\nq2 two\n'), '--format', 'trec')).toMatchObject({ code: EXIT.usage, err: expect.stringContaining('bad.tsv:2') });
  });
});
