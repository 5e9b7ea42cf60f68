import type { Unit } from './units.ts';

const MAX_STANDFIRST_WORDS = 60; // a lead between headline and byline
const KIND_OF_TEXT =
  /^(?:\p{L}+ ){0,2}(?:motion|resolution|statement|declaration|letter|appeal|petition|speech|interview|review|obituary|press release|communiqué|communique|transcript|manifesto|editorial|report|poem)\s?: \S/iu;

/** Parts of a page; `isArticle` where its first units state it is one by a headline with a byline. */
export type Part = { readonly units: readonly Unit[]; readonly isArticle: boolean };

/** Cuts a page at its bylined headlines. What stands above the first is a part of its own. */
export function cutAtBylines(units: readonly Unit[]): Part[] {
  const datedFirst = units[0]?.shape === 'byline';
  const starts = units.flatMap((unit, index) => (unit.shape === 'byline' ? (startOf(units, index, datedFirst) ?? []) : []));
  return cutBefore(units, new Set(starts)).map((part, index) => ({ units: part, isArticle: index > 0 || starts[0] === 0 }));
}

/** Where the article that a byline belongs to begins; `null` if the byline begins none. */
function startOf(units: readonly Unit[], index: number, datedFirst: boolean): number | null {
  const above = units[index - 1];
  if (index === 0) return 0;
  if (datedFirst) return above?.shape !== 'byline' && units[index + 1]?.shape === 'heading' ? index : null;
  if (above?.shape === 'heading') return index - 1;
  const isSigned = (units[index]?.byline?.author ?? null) !== null;
  const isStandfirst = above?.shape === 'prose' && above.words <= MAX_STANDFIRST_WORDS && units[index - 2]?.shape === 'heading';
  return isSigned && isStandfirst ? index - 2 : null;
}

/** Cuts where a rule is followed by a headline, if each part so made begins with one; rules themselves fall away. */
export function cutAtRules(units: readonly Unit[]): Unit[][] {
  const parts: Unit[][] = [[]];
  for (const unit of units) {
    if (unit.shape === 'rule') parts.push([]);
    else parts.at(-1)?.push(unit);
  }
  const filled = parts.filter((part) => part.length > 0);
  const areArticles = filled.every((part) => part[0]?.shape === 'heading' && part.some((unit) => unit.shape === 'prose'));
  return areArticles ? filled : [filled.flat()];
}

/** Cuts before headings that announce a text of its own kind: “Model motion: …”, “Open letter: …”. */
export function cutAtKinds(units: readonly Unit[]): Unit[][] {
  const starts = units.flatMap((unit, index) =>
    index > 0 && index < units.length - 1 && unit.shape === 'heading' && KIND_OF_TEXT.test(unit.text) ? index : []);
  return cutBefore(units, new Set(starts));
}

function cutBefore(units: readonly Unit[], starts: ReadonlySet<number>): Unit[][] {
  const parts: Unit[][] = [];
  units.forEach((unit, index) => {
    const part = parts.at(-1);
    if (part && !starts.has(index)) part.push(unit);
    else parts.push([unit]);
  });
  return parts;
}
