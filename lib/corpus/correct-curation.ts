import type { CuratedName, Curation } from '../names/curation.ts';
import { formStartOf } from '../gazetteer/form-start.ts';
import { keyOf } from '../text/words.ts';
import type { NameKind } from '../types.ts';
import type { CorrectedName, Correction, MadeCorrection } from './corrections.ts';
import type { Corpus } from './corpus.ts';

/** Corrections as a `names.toml`, which a build obeys, with those that it has no words for: what holds on one site alone. */
export type CorrectionsToml = { readonly toml: string; readonly left: readonly MadeCorrection[] };

/** Writes corrections as a `names.toml` (`readCuration`). Of a form that two decisions are about the later one holds. */
export function tomlFromCorrections(made: readonly MadeCorrection[]): CorrectionsToml {
  const rename = new Map<string, string>(), kinds = new Map<string, NameKind>(), added: CuratedName[] = [];
  const merge: string[][] = [], split = new Set<string>(), mute = new Set<string>();
  const left: MadeCorrection[] = [];
  for (const one of made) {
    const { correction, name, into } = one;
    const canonical = name?.canonical ?? '';
    if (correction.is === 'mute' && correction.site !== null) left.push(one);
    else if (correction.is === 'mute') mute.add(correction.form ?? canonical);
    else if (correction.is === 'rename') rename.set(canonical, correction.to);
    else if (correction.is === 'kind') kinds.set(canonical, correction.kind);
    else if (correction.is === 'merge') merge.push([into?.canonical ?? '', canonical]);
    else if (correction.is === 'split') split.add(correction.form);
    else if (correction.is === 'addForm') rename.set(correction.form, canonical);
    else added.push({ name: correction.canonical, kind: correction.kind, aliases: correction.forms });
  }
  const tables = [list('mute', [...mute]), list('split', [...split]), merge.length > 0 ? `merge = [${merge.map(array).join(', ')}]` : '', table('rename', rename), table('kind', kinds), ...added.map(addition)];
  return { toml: tables.filter((text) => text !== '').map((text) => `${text}\n`).join('\n'), left };
}

/** The decisions of a `names.toml` as corrections of the names that a corpus knows, with the forms that it does not know. */
export async function correctionsFromCuration(corpus: Corpus, curation: Curation): Promise<{ readonly corrections: readonly Correction[]; readonly unknown: readonly string[] }> {
  const { rename, merge, split, mute, add, kind } = curation;
  const unknown = new Set<string>();
  const withName = async (form: string, decide: (name: CorrectedName) => Correction | null): Promise<readonly Correction[]> => {
    const name = await bearerOf(corpus, form);
    if (name === null) unknown.add(form);
    return name === null ? [] : [decide(name)].filter((one) => one !== null);
  };
  const renamed = async ([from, to]: readonly [string, string]): Promise<readonly Correction[]> => {
    if ((await bearerOf(corpus, from)) !== null) return withName(from, ({ id, canonical }) => (canonical === to ? null : { is: 'rename', name: id, to }));
    return withName(to, ({ id }) => ({ is: 'addForm', name: id, form: from }));
  };
  const merged = async ([kept = '', ...others]: readonly string[]): Promise<readonly Correction[]> => {
    const into = await bearerOf(corpus, kept);
    if (into === null) unknown.add(kept);
    return into === null ? [] : (await Promise.all(others.map((form) => withName(form, ({ id }) => (id === into.id ? null : { is: 'merge', name: id, into: into.id }))))).flat();
  };
  const all: readonly Promise<readonly Correction[]>[] = [
    ...add.map(async ({ name, kind: known, aliases }) => [{ is: 'addName' as const, canonical: name, kind: known, forms: aliases }]),
    ...mute.map((form) => withName(form, ({ id, canonical }) => ({ is: 'mute', name: id, form: keyOf(form) === keyOf(canonical) ? null : form, site: null }))),
    ...split.map((form) => withName(form, ({ id, canonical }) => (keyOf(form) === keyOf(canonical) ? null : { is: 'split', name: id, form }))),
    ...[...kind].map(([form, known]) => withName(form, ({ id, kind: built }) => (built === known ? null : { is: 'kind', name: id, kind: known }))),
    ...[...rename].map(renamed),
    ...merge.map(merged),
  ];
  const corrections = (await Promise.all(all)).flat();
  return { corrections, unknown: [...unknown] };
}

/** The name of which a form is the canonical one, else the first that has it. */
async function bearerOf(corpus: Corpus, form: string): Promise<CorrectedName | null> {
  const start = formStartOf(form);
  if (start === null) return null;
  const { forms, names } = await corpus.findCandidates(Uint32Array.of(start.hash));
  const bearers = new Set(forms.filter(({ text }) => keyOf(text) === keyOf(form)).map(({ name }) => name));
  const known = names.filter(({ id, canonical }) => bearers.has(id) || keyOf(canonical) === keyOf(form));
  return known.find(({ canonical }) => keyOf(canonical) === keyOf(form)) ?? known[0] ?? null;
}

function list(key: string, forms: readonly string[]): string {
  return forms.length === 0 ? '' : `${key} = ${array(forms)}`;
}

function table(key: string, pairs: ReadonlyMap<string, string>): string {
  return pairs.size === 0 ? '' : [`[${key}]`, ...[...pairs].map(([from, to]) => `${quoted(from)} = ${quoted(to)}`)].join('\n');
}

function addition({ name, kind, aliases }: CuratedName): string {
  return ['[[add]]', `name = ${quoted(name)}`, `kind = ${quoted(kind)}`, ...(aliases.length > 0 ? [`aliases = ${array(aliases)}`] : [])].join('\n');
}

function array(forms: readonly string[]): string {
  return `[${forms.map(quoted).join(', ')}]`;
}

/** A basic string of TOML: JSON's escapes are among its own, but for the one control character that JSON leaves. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}
