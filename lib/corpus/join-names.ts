import { keyOf } from '../text/words.ts';
import type { AmbiguityReason, Name, NameKind } from '../types.ts';
import type { Corpus } from './corpus.ts';

/** A corpus among others. `id`: letters, digits and hyphens; `title`: what the person calls it. */
export type CorpusPart = { readonly id: string; readonly title: string; readonly corpus: Corpus };

/**
 * Which names of several corpora are one: the id of the corpus, the id of the name there, and the id that all who are
 * this name go by. A name that is not listed goes by its own. Plain JSON.
 */
export type SameNames = readonly (readonly [part: string, name: string, shared: string])[];

/**
 * Finds the names that several corpora share. Two names are one where their canonical forms fold to the same and their
 * kinds agree; or where the canonical form of one, of two words or more, is a form of the other and of no second name
 * there. Never by a single word that is no canonical form of both: Biden may be anyone. Reads the names of every corpus
 * whole: to be asked when the set of corpora changes, and kept.
 */
export async function equateNames(parts: readonly CorpusPart[]): Promise<SameNames> {
  const bearers: Bearer[] = [];
  for (const [part, { corpus }] of parts.entries()) for (const name of await corpus.listNames()) bearers.push(bearerOf(part, name));
  const byCanonical = Map.groupBy(bearers, ({ key }) => key);
  const groups = new Groups(bearers);
  for (const same of byCanonical.values()) equateCanonical(groups, same);
  for (const [a, b] of formPairs(bearers, byCanonical)) groups.join(a, b);
  return namesShared(groups.all(), parts);
}

/** A name in one of the corpora, by its index, with keys (`keyOf`) of its forms of two words and more that are its own. */
type Bearer = { readonly part: number; readonly id: string; readonly kind: NameKind; readonly key: string; readonly forms: readonly string[] };

// What a form says that may mean something else says little about who bears it.
const TELLS_NOTHING: ReadonlySet<AmbiguityReason> = new Set(['shared-form', 'generic-phrase', 'famous-homonym']);

function bearerOf(part: number, { id, kind, canonical, forms }: Name): Bearer {
  const telling = forms.filter(({ reasons }) => !reasons.some((reason) => TELLS_NOTHING.has(reason)));
  return { part, id, kind, key: keyOf(canonical), forms: telling.map(({ text }) => keyOf(text)).filter(hasWords) };
}

function hasWords(key: string): boolean {
  return key.includes(' ');
}

/** Joins bearers of one canonical form: those of one kind; and those whose kind is unknown with the only kind there is. */
function equateCanonical(groups: Groups, bearers: readonly Bearer[]): void {
  const [first] = bearers;
  if (first === undefined || bearers.every(({ part }) => part === first.part)) return;
  const byKind = Map.groupBy(bearers, ({ kind }) => kind);
  for (const [head, ...others] of byKind.values()) for (const other of others) if (head) groups.join(head, other);
  if (byKind.size !== 2 || !hasWords(first.key)) return;
  const [a, b] = [...byKind.values()].map(([head]) => head);
  if (a && b && agree(a.kind, b.kind)) groups.join(a, b);
}

/** Pairs of which one's canonical form is a form of the other, where neither has a second partner in the other's corpus. */
function formPairs(bearers: readonly Bearer[], byCanonical: ReadonlyMap<string, readonly Bearer[]>): (readonly [Bearer, Bearer])[] {
  const pairs = bearers.flatMap((bearer) => {
    const meant = new Set(bearer.forms.flatMap((form) => byCanonical.get(form) ?? []));
    return [...meant].filter((other) => other.part !== bearer.part && agree(other.kind, bearer.kind)).map((other) => [bearer, other] as const);
  });
  const partners = new Map<Bearer, Set<Bearer>>();
  for (const [a, b] of pairs) for (const [one, other] of [[a, b], [b, a]] as const) partners.set(one, (partners.get(one) ?? new Set()).add(other));
  const isOnly = (one: Bearer, other: Bearer) => [...(partners.get(one) ?? [])].every((partner) => partner === other || partner.part !== other.part);
  return pairs.filter(([a, b]) => isOnly(a, b) && isOnly(b, a));
}

function agree(a: NameKind, b: NameKind): boolean {
  return a === b || a === 'other' || b === 'other';
}

/** Bearers that are one name. Invariant: no two of a group stand in one corpus. */
class Groups {
  readonly #groups: Map<Bearer, readonly Bearer[]>;

  constructor(bearers: readonly Bearer[]) {
    this.#groups = new Map(bearers.map((bearer) => [bearer, [bearer]]));
  }

  /** Joins the groups of two, unless a corpus would hold two of them. */
  join(a: Bearer, b: Bearer): void {
    const [ours = [], theirs = []] = [this.#groups.get(a), this.#groups.get(b)];
    if (ours === theirs || ours.some(({ part }) => theirs.some((other) => other.part === part))) return;
    const joined = [...ours, ...theirs].toSorted((x, y) => x.part - y.part);
    for (const bearer of joined) this.#groups.set(bearer, joined);
  }

  /** In the order of the corpora that come first. */
  all(): readonly (readonly Bearer[])[] {
    return [...new Set(this.#groups.values())];
  }
}

/** The names that go by another id than their own: that of the first corpus, or one made up where another name has it. */
function namesShared(groups: readonly (readonly Bearer[])[], parts: readonly CorpusPart[]): SameNames {
  const taken = new Set<string>();
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const shared = taken.has(first.id) ? `${first.id}~${parts[first.part]?.id ?? ''}` : first.id;
    taken.add(shared);
    return group.flatMap(({ part, id }) => (id === shared ? [] : [[parts[part]?.id ?? '', id, shared] as const]));
  });
}
