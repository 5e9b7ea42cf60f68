import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { buildCorpus } from '../../lib/corpus/build.ts';
import { correctCorpus } from '../../lib/corpus/correct-corpus.ts';
import { correctionsOn } from '../../lib/corpus/correct-names.ts';
import type { Correction, CorrectedName, MadeCorrection } from '../../lib/corpus/corrections.ts';
import type { Corpus } from '../../lib/corpus/corpus.ts';
import { openCorpus } from '../../lib/corpus/open.ts';
import { formStartOf } from '../../lib/gazetteer/form-start.ts';
import type { InputFile } from '../../lib/read/decode-text.ts';
import type { Name } from '../../lib/types.ts';

const ROOT = new URL('../../', import.meta.url);

async function build(files: readonly InputFile[]): Promise<Corpus> {
  return openCorpus(sourceFromBytes((await buildCorpus(files, { title: 'Test' })).bytes));
}

const text = [
  'Ann Lee met Bo Ek in Oslo. Ann Lee spoke of the Harbour Fund.',
  'Ann M. Lee paid the Harbour Fund. Ann M. Lee left Oslo with Bo Ek, and Ann M. Lee returned.',
  'In Oslo, Bo Ek spoke to the Harbour Board. Bo Ek sailed home to Oslo.',
  'The Quay Club met in Oslo without Bo Ek.',
];
const articles: InputFile = { path: 'a.jsonl', bytes: new TextEncoder().encode(text.map((body, i) => JSON.stringify({ id: `a${i}`, title: `Part ${i}`, date: `2020-01-0${i + 1}`, text: body })).join('\n')) };

let corpus: Corpus;
let names: readonly Name[];
beforeAll(async () => {
  corpus = await build([articles]);
  names = await corpus.listNames();
});

function named(canonical: string): CorrectedName {
  const name = names.find((one) => one.canonical === canonical);
  if (name === undefined) throw new Error(`no ${canonical} among ${names.map((one) => one.canonical).join(', ')}`);
  return name;
}

function made(correction: Correction, into: CorrectedName | null = null): MadeCorrection {
  const name = correction.is === 'addName' ? null : (names.find(({ id }) => id === correction.name) ?? { id: correction.name, canonical: '', kind: 'other' as const });
  return { id: JSON.stringify(correction), madeAt: 0, correction, name: name && { id: name.id, canonical: name.canonical, kind: name.kind }, into };
}

const merge = (name: string, into: string): MadeCorrection => made({ is: 'merge', name: named(name).id, into: named(into).id }, named(into));

/** The names that a page with these words may hold: id of the name by form. */
async function formsOn(of: Corpus, ...words: readonly string[]): Promise<Record<string, string[]>> {
  const { forms } = await of.findCandidates(Uint32Array.from(words, (word) => formStartOf(word)?.hash ?? 0));
  return Object.fromEntries([...Map.groupBy(forms, (form) => form.text)].map(([form, all]) => [form, all.map(({ name }) => name)]));
}

const articlesOf = async (of: Corpus, id: string): Promise<readonly string[]> => ((await of.profileName(id))?.articles ?? []).map((article) => article.id);

describe('a corrected corpus', () => {
  test('without corrections is the corpus', () => expect(correctCorpus(corpus, [])).toBe(corpus));

  test('mutes a name on pages, not in the archive', async () => {
    const { id } = named('Bo Ek');
    const muted = correctCorpus(corpus, [made({ is: 'mute', name: id, form: null, site: null })]);
    expect(Object.values(await formsOn(corpus, 'Bo Ek')).flat()).toContain(id);
    expect(await formsOn(muted, 'Bo Ek')).toEqual({});
    expect(await muted.readName(id)).toEqual(await corpus.readName(id));
    expect(await articlesOf(muted, id)).toEqual(await articlesOf(corpus, id));
  });

  test('tells every spelling of a name', async () => {
    const spelt = await build([{ path: 'a.txt', bytes: new TextEncoder().encode('In May Zoë Blyton met Zoe Blyton, the other one. Zoë Blyton left.') }]);
    const [name] = await spelt.listNames();
    const { id = '', canonical = '', kind = 'other' } = name ?? {};
    const muted = correctCorpus(spelt, [{ id: 'm', madeAt: 0, correction: { is: 'mute', name: id, form: null, site: null }, name: { id, canonical, kind }, into: null }]);
    expect((await spelt.profileName(id))?.forms.map((form) => form.text)).toEqual(expect.arrayContaining(['Zoë Blyton', 'Zoe Blyton']));
    expect((await muted.profileName(id))?.forms).toEqual((await spelt.profileName(id))?.forms);
  });

  test('mutes one form of a name', async () => {
    const { id } = named('Bo Ek');
    const muted = correctCorpus(corpus, [made({ is: 'mute', name: id, form: 'BO EK', site: null })]);
    expect(Object.keys(await formsOn(muted, 'Bo Ek', 'Ek'))).not.toContain('Bo Ek');
    expect((await muted.readName(id))?.forms).not.toContain('Bo Ek');
    expect((await muted.readArticle('a2'))?.names.map(({ name }) => name)).not.toContain(id);
  });

  test('mutes on a site where it is asked for that site', () => {
    const here = made({ is: 'mute', name: 'x', form: null, site: 'a.example' });
    const all = [here, made({ is: 'mute', name: 'y', form: null, site: null })];
    expect(correctionsOn(all, 'a.example')).toBe(all);
    expect(correctionsOn(all, 'b.example')).toEqual(all.slice(1));
    expect(correctionsOn(all, null)).toEqual(all.slice(1));
  });

  test('renames, and knows the new form as well as the old ones', async () => {
    const { id } = named('Bo Ek');
    const renamed = correctCorpus(corpus, [made({ is: 'rename', name: id, to: 'Captain Ek' })]);
    expect(await renamed.readName(id)).toMatchObject({ canonical: 'Captain Ek', forms: expect.arrayContaining(['Bo Ek', 'Captain Ek']), articleCount: 4 });
    expect(await formsOn(renamed, 'Captain Ek', 'Bo Ek')).toMatchObject({ 'Captain Ek': [id], 'Bo Ek': [id] });
    expect((await renamed.findCandidates(Uint32Array.of(formStartOf('Bo Ek')?.hash ?? 0))).names[0]).toMatchObject({ id, canonical: 'Captain Ek' });
    expect((await renamed.search('captain', 5)).names.map((hit) => hit.canonical)).toEqual(['Captain Ek']);
    expect((await renamed.relateArticle('a2', 5)).flatMap(({ why }) => why.names)).toContain('Captain Ek');
    expect((await renamed.profileName(named('Oslo').id))?.companions.find((one) => one.id === id)?.canonical).toBe('Captain Ek');
  });

  test('sets a kind', async () => {
    const { id } = named('Bo Ek');
    const changed = correctCorpus(corpus, [made({ is: 'kind', name: id, kind: 'work' })]);
    expect([(await changed.readName(id))?.kind, (await changed.profileName(id))?.kind, (await changed.search('Bo Ek', 3)).names[0]?.kind]).toEqual(['work', 'work', 'work']);
  });

  test('merges two names: one candidate, the articles of both, each once', async () => {
    const [from, into] = [named('Quay Club'), named('Bo Ek')];
    const merged = correctCorpus(corpus, [merge('Quay Club', 'Bo Ek')]);
    expect(await merged.readName(from.id)).toEqual(await merged.readName(into.id));
    expect(await merged.readName(into.id)).toMatchObject({ canonical: 'Bo Ek', articleCount: 4, forms: expect.arrayContaining(['Bo Ek', 'Quay Club']) });
    expect(await articlesOf(merged, from.id)).toEqual(['a0', 'a1', 'a2', 'a3']);
    expect(Object.values(await formsOn(merged, 'Quay Club', 'Bo Ek')).flat().every((id) => id === into.id)).toBe(true);
    expect((await merged.findCandidates(Uint32Array.of(formStartOf('Quay Club')?.hash ?? 0))).names).toEqual([expect.objectContaining({ id: into.id, canonical: 'Bo Ek' })]);
    expect((await merged.search('quay club', 5)).names.map(({ id }) => id)).toEqual([into.id]);
    expect((await merged.readArticle('a3'))?.names.map(({ name }) => name)).not.toContain(from.id);
    const related = await merged.relate(from.id, { words: [], names: [], dates: [] }, 9);
    expect(related.map(({ article }) => article.id).toSorted()).toEqual(['a0', 'a1', 'a2', 'a3']);
  });

  test('merges in a circle without end', async () => {
    const circle = correctCorpus(corpus, [merge('Quay Club', 'Bo Ek'), merge('Bo Ek', 'Quay Club')]);
    for (const name of ['Quay Club', 'Bo Ek']) expect(await circle.readName(named(name).id)).not.toBeNull();
  });

  test('splits a form off: a name of its own, with the articles that write it so', async () => {
    const { id } = named('Bo Ek');
    const base = correctCorpus(corpus, [merge('Quay Club', 'Bo Ek')]);
    expect(await articlesOf(base, id)).toContain('a3');
    const fund = named('Harbour Fund');
    const split = correctCorpus(corpus, [made({ is: 'split', name: fund.id, form: 'Harbour Fund' })]);
    const [own = ''] = (await formsOn(split, 'Harbour Fund'))['Harbour Fund'] ?? [];
    expect(own).not.toBe(fund.id);
    expect(await split.readName(own)).toMatchObject({ id: own, canonical: 'Harbour Fund', kind: fund.kind, articleCount: 2 });
    expect(await articlesOf(split, own)).toEqual(['a0', 'a1']);
    expect((await split.readArticle('a0'))?.names.map(({ name }) => name)).toContain(own);
    expect(await articlesOf(split, fund.id)).toEqual([]);
    expect((await split.relate(own, { words: [], names: [], dates: [] }, 9)).map(({ article }) => article.id).toSorted()).toEqual(['a0', 'a1']);
  });

  test('knows an added name and an added form wherever they are written', async () => {
    const { id } = named('Bo Ek');
    const all = [made({ is: 'addName', canonical: 'sailed home', kind: 'event', forms: ['left'] }), made({ is: 'addForm', name: id, form: 'the Skipper' })];
    const added = correctCorpus(corpus, all);
    const [own = ''] = (await formsOn(added, 'sailed home'))['sailed home'] ?? [];
    expect(await added.readName(own)).toMatchObject({ canonical: 'sailed home', kind: 'event', articleCount: 2 });
    expect(await articlesOf(added, own)).toEqual(['a1', 'a2']);
    expect((await added.readArticle('a2'))?.names.filter(({ name }) => name === own).map(({ start, end }) => text[2]?.slice(start, end))).toEqual(['sailed home']);
    expect((await added.findCandidates(new Uint32Array())).forms.map(({ text: form }) => form)).toEqual(['sailed home', 'left']);
    expect((await added.search('sail', 5)).names.map((hit) => hit.id)).toEqual([own]);
    expect(await formsOn(added, 'the Skipper')).toMatchObject({ 'the Skipper': [id] });
  });

  test('lets the later of two decisions hold', async () => {
    const { id } = named('Bo Ek');
    const twice = correctCorpus(corpus, [made({ is: 'mute', name: id, form: 'Bo Ek', site: null }), made({ is: 'rename', name: id, to: 'A B' }), made({ is: 'rename', name: id, to: 'Bo Ek' })]);
    expect(await formsOn(twice, 'Bo Ek')).toMatchObject({ 'Bo Ek': [id] });
    expect((await twice.readName(id))?.canonical).toBe('Bo Ek');
  });
});

describe('corrections survive a rebuild', () => {
  test.each<[string, Partial<CorrectedName>]>([['that numbers the id anew', { id: 'bo-ek-7' }], ['that judges the kind otherwise', { kind: 'law' }]])('%s', async (_, before) => {
    const { id } = named('Bo Ek');
    const renamed: MadeCorrection = { ...made({ is: 'rename', name: id, to: 'Captain Ek' }), name: { id, canonical: 'Bo Ek', kind: named('Bo Ek').kind, ...before } };
    expect((await correctCorpus(corpus, [renamed]).readName(id))?.canonical).toBe('Captain Ek');
  });

  test('that no longer holds the name, or has another by its id', async () => {
    const { id } = named('Bo Ek');
    const other: MadeCorrection = { ...made({ is: 'mute', name: id, form: null, site: null }), name: { id, canonical: 'Somebody Else', kind: 'work' } };
    expect(await formsOn(correctCorpus(corpus, [other]), 'Bo Ek')).toEqual(await formsOn(corpus, 'Bo Ek'));
  });

  test('that holds a name which was added: it is one', async () => {
    const bo = named('Bo Ek');
    const twin = correctCorpus(corpus, [made({ is: 'addName', canonical: 'Bo Ek', kind: bo.kind, forms: ['the Skipper'] })]);
    expect(await formsOn(twin, 'Bo Ek', 'the Skipper')).toMatchObject({ 'Bo Ek': [bo.id] });
  });
});

const formOf = (name: Name) => fc.constantFrom(...name.forms.map((form) => form.text));

describe('laws', () => {
  const seeds: readonly InputFile[] = globSync('seeds/*.txt', { cwd: ROOT }).map((path) => ({ path, bytes: readFileSync(new URL(path, ROOT)) }));

  test('whatever was corrected: every candidate is known, every form has a candidate, undoing all gives the same answers', { timeout: 60_000 }, async () => {
    const whole = await build(seeds);
    const all = await whole.listNames();
    const pick = fc.constantFrom(...all);
    const correction = fc.oneof(
      pick.map((name) => ({ name, correction: { is: 'mute', name: name.id, form: null, site: null } as const, into: null })),
      pick.map((name) => ({ name, correction: { is: 'rename', name: name.id, to: `New ${name.canonical}` } as const, into: null })),
      pick.map((name) => ({ name, correction: { is: 'kind', name: name.id, kind: 'work' } as const, into: null })),
      fc.tuple(pick, pick).map(([name, into]) => ({ name, correction: { is: 'merge', name: name.id, into: into.id } as const, into })),
      pick.chain((name) => formOf(name).map((form) => ({ name, correction: { is: 'split', name: name.id, form } as const, into: null }))),
      pick.chain((name) => formOf(name).map((form) => ({ name, correction: { is: 'mute', name: name.id, form, site: null } as const, into: null }))),
    );
    const words = Uint32Array.from(all.flatMap((name) => name.forms.map((form) => formStartOf(form.text)?.hash ?? 0)));
    const before = await whole.findCandidates(words);
    await fc.assert(
      fc.asyncProperty(fc.array(correction, { minLength: 1, maxLength: 6 }), async (chosen) => {
        const said: MadeCorrection[] = chosen.map(({ correction: one, name, into }, index) => ({ id: String(index), madeAt: index, correction: one, name, into }));
        const corrected = correctCorpus(whole, said);
        const { forms, names: found } = await corrected.findCandidates(words);
        const ids = new Set(found.map(({ id }) => id));
        expect(ids.size).toBe(found.length);
        for (const form of forms) expect(ids).toContain(form.name);
        for (const { name } of chosen) {
          const view = await corrected.readName(name.id);
          expect(view).not.toBeNull();
          const profile = await corrected.profileName(view?.id ?? '');
          expect(profile).toMatchObject({ id: view?.id, canonical: view?.canonical, kind: view?.kind, articleCount: view?.articleCount });
          expect(new Set(profile?.articles.map(({ id }) => id)).size).toBe(profile?.articles.length);
        }
        expect(await correctCorpus(whole, said.slice(0, 0)).findCandidates(words)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
