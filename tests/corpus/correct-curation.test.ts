import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { buildCorpus } from '../../lib/corpus/build.ts';
import { correctCorpus } from '../../lib/corpus/correct-corpus.ts';
import { correctionsFromCuration, tomlFromCorrections } from '../../lib/corpus/correct-curation.ts';
import type { CorrectedName, Correction, MadeCorrection } from '../../lib/corpus/corrections.ts';
import { openCorpus } from '../../lib/corpus/open.ts';
import { readCuration } from '../../lib/names/read-curation.ts';

const ann: CorrectedName = { id: 'ann-lee', canonical: 'Ann Lee', kind: 'person' };
const bo: CorrectedName = { id: 'bo-ek', canonical: 'Bo Ek', kind: 'person' };
const made = (correction: Correction, name: CorrectedName | null = ann, into: CorrectedName | null = null): MadeCorrection => ({ id: '1', madeAt: 0, correction, name, into });
const mute = (form: string | null, site: string | null = null): Correction => ({ is: 'mute', name: ann.id, form, site });

function read(toml: string) {
  const { curation, errors } = readCuration(toml);
  if (curation === null) throw new Error(JSON.stringify(errors));
  return curation;
}

test('every correction that holds everywhere is a decision of a build', () => {
  const { toml, left } = tomlFromCorrections([
    made(mute(null)), made(mute('Lee')), made(mute(null, 'a.example')),
    made({ is: 'rename', name: ann.id, to: 'Ann M. Lee' }), made({ is: 'kind', name: ann.id, kind: 'work' }), made({ is: 'addForm', name: ann.id, form: 'the Skipper' }),
    made({ is: 'merge', name: ann.id, into: bo.id }, ann, bo), made({ is: 'split', name: ann.id, form: 'Annie' }),
    made({ is: 'addName', canonical: 'Tokyo Electric', kind: 'org', forms: ['東京電力'] }, null),
  ]);
  expect(read(toml)).toEqual({
    mute: ['Ann Lee', 'Lee'], split: ['Annie'], merge: [['Bo Ek', 'Ann Lee']],
    rename: new Map([['Ann Lee', 'Ann M. Lee'], ['the Skipper', 'Ann Lee']]), kind: new Map([['Ann Lee', 'work']]),
    add: [{ name: 'Tokyo Electric', kind: 'org', aliases: ['東京電力'] }],
  });
  expect(left.map(({ correction }) => correction)).toEqual([mute(null, 'a.example')]);
});

test('none are an empty file', () => expect(tomlFromCorrections([])).toEqual({ toml: '', left: [] }));

test('any form is written so that it reads the same', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }).map((text) => `a${text}`), (form) => {
    expect(read(tomlFromCorrections([made(mute(form)), made({ is: 'rename', name: ann.id, to: form })]).toml)).toMatchObject({ mute: [form], rename: new Map([['Ann Lee', form]]) });
  }));
});

test('a build that obeys the file calls its names as the corrected corpus does', async () => {
  const lines = ['Ann Lee met Bo Ek in Oslo. Ann Lee spoke.', 'Bo Ek and the Quay Club left Oslo. Bo Ek sailed.'].map((text, index) => JSON.stringify({ id: `a${index}`, text })).join('\n');
  const file = { path: 'a.jsonl', bytes: new TextEncoder().encode(lines) };
  const open = async (curation: ReturnType<typeof read> | null) => openCorpus(sourceFromBytes((await buildCorpus([file], { title: 'T', curation })).bytes));
  const corpus = await open(null);
  const toml = 'mute = ["Oslo"]\nmerge = [["Bo Ek", "Quay Club"]]\n[rename]\n"Ann Lee" = "Captain Lee"\n[kind]\n"Bo Ek" = "work"\n';
  const { corrections, unknown } = await correctionsFromCuration(corpus, read(`${toml}"Nobody Here" = "law"\n`));
  expect(unknown).toEqual(['Nobody Here']);
  const views = new Map((await corpus.listNames()).map((name) => [name.id, name]));
  const said = corrections.map((correction, index): MadeCorrection => ({
    id: String(index), madeAt: 0, correction, name: correction.is === 'addName' ? null : (views.get(correction.name) ?? null), into: correction.is === 'merge' ? (views.get(correction.into) ?? null) : null,
  }));
  const [corrected, built] = [correctCorpus(corpus, said), await open(read(tomlFromCorrections(said).toml))];
  for (const query of ['Captain Lee', 'Bo Ek', 'Quay Club']) {
    const [ours, theirs] = await Promise.all([corrected, built].map(async (one) => (await one.search(query, 1)).names.map(({ canonical, kind, articleCount }) => ({ canonical, kind, articleCount }))));
    expect(ours).toEqual(theirs);
  }
});
