import type { Curation, CurationKeys } from './curation.ts';
import type { Entries } from './entries.ts';
import type { TextWords } from './text-words.ts';
import { SHAPE, type Vocabulary } from './vocabulary.ts';

/** What to say of texts whose script has no capitals. */
export function aboutScripts(without: number, texts: number): readonly string[] {
  if (without === 0) return [];
  const which = texts === 1 ? 'The only article is' : `${without} of ${texts} articles are`;
  return [`${which} written in letters without capitals (Arabic, Chinese, Japanese …), by which names are found. Only the names in names.toml are known there: add some with [[add]].`];
}

const FEW_WORDS = 5; // below this a text is a caption, and says nothing about its script

/** Whether names can't be told in a text by their capitals. */
export function isWithoutCapitals(words: TextWords, vocabulary: Vocabulary): boolean {
  let uncased = 0, letters = 0;
  for (let i = 0; i < words.length; i++) {
    const shape = vocabulary.shapes[words.word(i)];
    if (shape === SHAPE.number) continue;
    letters++;
    if (shape === SHAPE.uncased) uncased++;
  }
  return letters >= FEW_WORDS && uncased * 2 > letters;
}

/** What to say of decisions that nothing answers to in the first `texts` texts. */
export function aboutDecisions(texts: number, curation: Curation, decided: CurationKeys, { list, sightings }: Entries): readonly string[] {
  const seen = new Set<string>();
  for (const entry of new Set(sightings.entries.values.subarray(0, sightings.firstOf(texts)))) seen.add(list[entry]?.key ?? '');
  const unknown = (key: string | undefined): boolean => key !== undefined && !seen.has(key) && !decided.added.has(key);
  const merged = decided.groups.slice(curation.add.length); // the groups in the order of `CurationKeys.groups`
  return [
    ...[...curation.rename.keys()].filter((_, index) => unknown(decided.renamed[index])).map((form) => warn(form, 'rename')),
    ...curation.merge.flatMap((group, at) => group.filter((_, index) => index > 0 && unknown(merged[at]?.[index])).map((form) => warn(form, 'merge'))),
    ...curation.split.filter((_, index) => unknown([...decided.split][index])).map((form) => warn(form, 'split')),
  ];
}

function warn(form: string, table: string): string {
  return `names.toml: “${form}” under “${table}” is no name in these articles. Correct its spelling or take the line out.`;
}
