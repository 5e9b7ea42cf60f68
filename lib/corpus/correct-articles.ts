import { keyOf, wordsOf } from '../text/words.ts';
import type { ArticleView, NamedRange } from './corpus.ts';
import type { NameCorrections } from './correct-names.ts';
import type { CorrectedName } from './corrections.ts';

/** Who is meant by a name in an article, as built; `null` where nobody knows it. */
export type ReadCorrected = (id: string) => Promise<CorrectedName | null>;

/**
 * The names in an article's text as corrections have them: merged ones by whom they stand in for, split forms by their
 * own names, forms that a person gave where they are written, muted forms by nobody. In order, disjoint.
 */
export async function correctRanges(corrections: NameCorrections, { text, names }: Pick<ArticleView, 'text' | 'names'>, read: ReadCorrected): Promise<readonly NamedRange[]> {
  const known = new Map(await Promise.all([...new Set(names.map(({ name }) => name))].map(async (id) => [id, await read(id)] as const)));
  const built = names.flatMap((range) => {
    const name = known.get(range.name);
    return name ? correctRange(corrections, range, text, name) : [range];
  });
  return [...built, ...spokenRanges(corrections, text, built)].toSorted((a, b) => a.start - b.start);
}

function correctRange({ changeOf, own, targetOf }: NameCorrections, range: NamedRange, text: string, name: CorrectedName): readonly NamedRange[] {
  const change = changeOf(name);
  if (change === null) return [range];
  const key = keyOf(text.slice(range.start, range.end));
  if (change.mutedForms.has(key)) return [];
  return [{ ...range, name: targetOf(own.get(change.splitForms.get(key) ?? '') ?? name).id }];
}

/** Where the given forms are written in free text; of two that begin at one word the longer. */
function spokenRanges({ spoken, targetOf }: NameCorrections, text: string, taken: readonly NamedRange[]): readonly NamedRange[] {
  const forms = Map.groupBy(spoken.map(({ text: form, name }) => ({ words: wordsOf(form).map(({ folded }) => folded), name })), ({ words: [start] }) => start ?? '');
  if (forms.size === 0) return [];
  const words = wordsOf(text);
  const found: NamedRange[] = [];
  words.forEach((word, at) => {
    const fit = (forms.get(word.folded) ?? []).filter(({ words: asked }) => asked.every((folded, i) => words[at + i]?.folded === folded));
    const [longest] = fit.toSorted((a, b) => b.words.length - a.words.length);
    const end = longest && words[at + longest.words.length - 1]?.end;
    if (longest === undefined || end === undefined) return;
    const isFree = [...taken, ...found].every((range) => range.end <= word.start || range.start >= end);
    if (isFree) found.push({ start: word.start, end, name: targetOf(longest.name).id });
  });
  return found;
}
