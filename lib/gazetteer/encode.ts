import type { Name } from '../types.ts';
import type { Candidates } from './candidates.ts';

const COMPANIONS = 12; // per name: more add bytes and no evidence

/**
 * The packed gazetteer: every form of every name, its company and how many articles mention it.
 * `articlesOf[i]` holds the indexes of the articles that mention `names[i]`, without duplicates.
 */
export function encodeGazetteer(names: readonly Name[], articlesOf: readonly (readonly number[])[]): Uint8Array {
  const companions = companionsOf(articlesOf);
  const candidates: Candidates = {
    forms: names.flatMap((name) =>
      name.forms.map((form) => ({
        text: form.text,
        name: name.id,
        ambiguity: form.ambiguity,
        capitalsOnly: form.capitalsOnly,
      })),
    ),
    names: names.map((name, i) => ({
      id: name.id,
      canonical: name.canonical,
      kind: name.kind,
      articleCount: articlesOf[i]?.length ?? 0,
      companions: (companions[i] ?? []).map(([other, weight]) => [names[other]?.id ?? '', weight] as const),
    })),
  };
  return new TextEncoder().encode(JSON.stringify(candidates));
}

/** Per name the names it shares articles with, weighted by cosine: shared / √(a·b). */
function companionsOf(articlesOf: readonly (readonly number[])[]): [number, number][][] {
  const namesIn = new Map<number, number[]>();
  articlesOf.forEach((articles, name) => {
    for (const article of articles) namesIn.set(article, [...(namesIn.get(article) ?? []), name]);
  });
  return articlesOf.map((articles, name) => {
    const shared = new Map<number, number>();
    for (const article of articles) {
      for (const other of namesIn.get(article) ?? []) if (other !== name) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared]
      .map(([other, n]): [number, number] => [other, n / Math.sqrt(articles.length * (articlesOf[other]?.length ?? 1))])
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, COMPANIONS);
  });
}
