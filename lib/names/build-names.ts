import { foldText } from '../text/fold.ts';
import { ambiguityOf } from './ambiguity.ts';
import type { CurationKeys } from './curation.ts';
import { type Entries, type Entry, isPersonal, type Sighting } from './entries.ts';
import type { TextWords } from './text-words.ts';
import { LEX } from './lexicon.ts';
import { KINDS, noVotes, type Votes } from './votes.ts';
import type { Mention, Name, NameKind, SurfaceForm } from '../types.ts';

type Cluster = {
  readonly votes: Votes;
  /** Written form → how many mentions are so, and its entry. */
  readonly forms: Map<string, { count: number; readonly entry: number }>;
  readonly members: Set<number>;
};

/**
 * Turns sets of entries into names with their forms, and sightings into mentions. Names stand in the order of their first
 * mention. Texts from index `corpusSize` on are curated forms: they give names forms, but no mentions.
 */
export function buildNames(
  texts: readonly TextWords[], corpusSize: number, entries: Entries, decided: CurationKeys, rootOf: (text: number, sighting: number) => number,
): { names: Name[]; mentions: Mention[][] } {
  const clusters = new Map<number, Cluster>();
  const shares = entries.list.map(() => new Map<number, number>());
  const written = entries.sightings.map((sightings, text) => sightings.map((sighting, at) => {
    const root = rootOf(text, at), form = formAt(texts[text], sighting);
    const cluster = clusters.get(root) ?? { votes: noVotes(), forms: new Map(), members: new Set() };
    clusters.set(root, cluster);
    const known = cluster.forms.get(form) ?? { count: 0, entry: sighting.entry };
    if (text < corpusSize) known.count++;
    cluster.forms.set(form, known);
    cluster.members.add(sighting.entry);
    const share = shares[sighting.entry];
    share?.set(root, (share.get(root) ?? 0) + 1);
    return { root, form };
  }));
  for (const [root, cluster] of clusters) sumVotes(cluster, root, entries, shares);
  const { names, indexes } = nameClusters(clusters, entries, shares, decided);
  const formIndexes = names.map(({ forms }) => new Map(forms.map(({ text }, index) => [text, index])));
  const mentions = entries.sightings.slice(0, corpusSize).map((sightings, text) => sightings.map((sighting, at): Mention => {
    const { root, form } = written[text]?.[at] ?? { root: 0, form: '' };
    const name = indexes.get(root) ?? 0;
    return { start: sighting.start, end: sighting.end, name, form: formIndexes[name]?.get(form) ?? 0 };
  }));
  return { names, mentions };
}

/** Composed, on one line, without invisible characters. */
function formAt(words: TextWords | undefined, { start, end }: Sighting): string {
  return (words?.text ?? '').slice(start, end).normalize('NFC').replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ');
}

function sumVotes(cluster: Cluster, root: number, entries: Entries, shares: readonly ReadonlyMap<number, number>[]): void {
  for (const member of cluster.members) {
    const entry = entries.list[member];
    if (!entry) continue;
    const share = (shares[member]?.get(root) ?? 0) / entry.count;
    for (const kind of KINDS) cluster.votes[kind] += entry.votes[kind] * share;
  }
}

/** What most speaks for; where nothing does, a name with an article or of plain words is rather an institution than a person. */
function kindOf({ votes, members }: Cluster, entries: Entries): NameKind {
  if ([...members].some((member) => isFullPerson(entries.list[member]))) return 'person';
  const best = KINDS.reduce((a, b) => (votes[b] > votes[a] ? b : a));
  if (votes[best] > 0) return best;
  const first = entries.list[members.values().next().value ?? -1];
  const isPlain = votes.person < 0 || first === undefined || first.words[0] === 'the' || ((first.flags.at(-1) ?? 0) & LEX.common) !== 0;
  return isPlain ? 'org' : 'person';
}

function nameClusters(clusters: ReadonlyMap<number, Cluster>, entries: Entries, shares: readonly ReadonlyMap<number, number>[], decided: CurationKeys): { names: Name[]; indexes: Map<number, number> } {
  const ids = new Ids(), indexes = new Map<number, number>(), names: Name[] = [];
  for (const [root, cluster] of clusters) {
    const keys = [...cluster.members].map((member) => entries.list[member]?.key ?? '');
    const kind = firstOf(keys, decided.kinds) ?? kindOf(cluster, entries);
    const forms = [...cluster.forms].flatMap(([text, { count, entry: index }]): SurfaceForm[] => {
      const entry = entries.list[index];
      return entry ? [{ text, count, ...ambiguityOf(text, entry, kind, (shares[index]?.size ?? 0) > 1) }] : [];
    }).toSorted((a, b) => b.count - a.count);
    const canonical = firstOf(keys, decided.canonical) ?? canonicalForm(forms, kind, entries, cluster);
    indexes.set(root, names.length);
    names.push({ id: ids.next(canonical), canonical, kind, forms });
  }
  return { names, indexes };
}

const SURE_OF_PERSON = 1.5; // votes: a full name with so many decides for all its short forms, which may be places ("Paris")

function isFullPerson(entry: Entry | undefined): boolean {
  return entry !== undefined && isPersonal(entry) && entry.votes.person >= SURE_OF_PERSON;
}

/** Gives out ids: the canonical form folded, with hyphens, and a number where that is taken. */
class Ids {
  readonly #last = new Map<string, number>();

  next(canonical: string): string {
    const base = foldText(canonical).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    for (let id = base; ; ) {
      if (!this.#last.has(id)) {
        this.#last.set(id, 1);
        return id;
      }
      const number = (this.#last.get(base) ?? 1) + 1;
      this.#last.set(base, number);
      id = `${base}-${number}`;
    }
  }
}

function firstOf<T>(keys: readonly string[], decisions: ReadonlyMap<string, T>): T | undefined {
  if (decisions.size === 0) return undefined;
  return keys.map((key) => decisions.get(key)).find((decision) => decision !== undefined);
}

const USUAL = 3; // a full form this many times rarer than the commonest still heads the card

/** The commonest form of several words for persons and of no acronym for others; the commonest at all failing that. */
function canonicalForm(forms: readonly SurfaceForm[], kind: NameKind, entries: Entries, cluster: Cluster): string {
  const entryOf = (form: SurfaceForm): Entry | undefined => entries.list[cluster.forms.get(form.text)?.entry ?? -1];
  const full = forms.find((form) => (entryOf(form)?.words.length ?? 1) > 1);
  const spelt = forms.find((form) => entryOf(form)?.isAcronym === false);
  const commonest = forms[0];
  const isFullUsual = full !== undefined && full.count * USUAL >= (commonest?.count ?? 0);
  const best = full !== undefined && (kind === 'person' || spelt === undefined || isFullUsual) ? full : (spelt ?? commonest);
  const text = best?.text ?? '';
  return best && entryOf(best)?.isAcronym === false && !/\p{Ll}/u.test(text) ? unshouted(text) : text;
}

const LOWER_IN_NAMES = new Set(['of', 'the', 'and', 'for', 'de', 'del', 'la', 'las', 'los', 'da', 'do', 'dos', 'di', 'du', 'van', 'von', 'der', 'den', 'y', 'e', 'on', 'in']);

/** A name that the articles only shout, as a card would write it: "BANK OF ENGLAND" is "Bank of England". */
function unshouted(text: string): string {
  return text.toLowerCase().replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number) => (at > 0 && LOWER_IN_NAMES.has(word) ? word : `${(word[0] ?? '').toUpperCase()}${word.slice(1)}`));
}
