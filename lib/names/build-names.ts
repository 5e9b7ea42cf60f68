import { Column } from '../bytes/column.ts';
import { foldText } from '../text/fold.ts';
import { ambiguityOf } from './ambiguity.ts';
import type { CurationKeys } from './curation.ts';
import { type Entries, type Entry, isPersonal } from './entries.ts';
import { LEX } from './lexicon.ts';
import { Pairs } from './pairs.ts';
import type { Sightings } from './sightings.ts';
import { KINDS, noVotes, type Votes } from './votes.ts';
import type { Mention, Name, NameKind, SurfaceForm } from '../types.ts';

/** Where the names of a corpus stand. */
export type Mentions = {
  readonly count: number;
  /** Of a text: sorted, disjoint, offsets in that text. */
  of(text: number): Mention[];
};

/**
 * Turns sets of entries into names with their forms, and sightings into mentions. `roots` gives the set of each sighting. Names
 * stand in the order of their first mention. Texts from index `corpusSize` on are curated forms: they give names forms, but no
 * mentions.
 */
export function buildNames(entries: Entries, corpusSize: number, decided: CurationKeys, roots: Int32Array): { names: Name[]; mentions: Mentions } {
  const { sightings } = entries;
  const inCorpus = sightings.firstOf(corpusSize);
  const clusters = new Clusters();
  const clusterOf = new Map<number, number>();
  const placed = new Column(); // of each sighting its pair of cluster and form
  for (let at = 0; at < sightings.count; at++) {
    const root = roots[at] ?? 0, entry = sightings.entries.at(at);
    let cluster = clusterOf.get(root);
    if (cluster === undefined) clusterOf.set(root, (cluster = clusterOf.size));
    placed.push(clusters.add(cluster, sightings.forms.at(at), entry, at < inCorpus));
  }
  const formIndexes = new Column();
  const names = nameClusters(clusters, clusterOf.size, entries, decided, formIndexes);
  const { forms } = clusters;
  return { names, mentions: { count: inCorpus, of: (text) => (text < corpusSize ? mentionsOf(sightings, text, (at) => forms.firstAt(placed.at(at)), (at) => formIndexes.at(placed.at(at))) : []) } };
}

function mentionsOf(sightings: Sightings, text: number, nameAt: (sighting: number) => number, formAt: (sighting: number) => number): Mention[] {
  const mentions: Mention[] = [];
  for (let at = sightings.firstOf(text); at < sightings.firstOf(text + 1); at++) {
    mentions.push({ start: sightings.starts.at(at), end: sightings.endAt(at), name: nameAt(at), form: formAt(at) });
  }
  return mentions;
}

/** The forms and the entries that sets of entries have, as pairs of numbers: an archive has a hundred thousand sets. */
class Clusters {
  /** Cluster and written form: how many mentions are so. */
  readonly forms = new Pairs();
  /** The entry of each pair of `forms`. */
  readonly entryOfForm = new Column();
  /** Cluster and entry: how many sightings. */
  readonly members = new Pairs();
  /** How many clusters an entry has its sightings in. */
  readonly shares = new Map<number, number>();

  /** Counts a sighting; gives the number of its pair of cluster and form. */
  add(cluster: number, form: number, entry: number, isMention: boolean): number {
    const pair = this.forms.at(cluster, form);
    if (pair === this.entryOfForm.length) this.entryOfForm.push(entry);
    if (isMention) this.forms.counts.add(pair, 1);
    const { size } = this.members;
    const member = this.members.at(cluster, entry);
    if (member === size) this.shares.set(entry, (this.shares.get(entry) ?? 0) + 1);
    this.members.counts.add(member, 1);
    return pair;
  }
}

/** A set of entries with what speaks for its kind. */
type Cluster = { readonly members: readonly Entry[]; readonly votes: Votes };

function clusterFrom(clusters: Clusters, members: Int32Array, entries: Entries): Cluster {
  const votes = noVotes();
  const found: Entry[] = [];
  for (const member of members) {
    const entry = entries.list[clusters.members.secondAt(member)];
    if (!entry) continue;
    found.push(entry);
    const share = clusters.members.counts.at(member) / entry.count;
    for (const kind of KINDS) votes[kind] += entry.votes[kind] * share;
  }
  return { members: found, votes };
}

/** What most speaks for; where nothing does, a name with an article or of plain words is rather an institution than a person. */
function kindOf({ votes, members }: Cluster): NameKind {
  if (members.some(isFullPerson)) return 'person';
  const best = KINDS.reduce((a, b) => (votes[b] > votes[a] ? b : a));
  if (votes[best] > 0) return best;
  const [first] = members;
  const isPlain = votes.person < 0 || first === undefined || first.words[0] === 'the' || ((first.flags.at(-1) ?? 0) & LEX.common) !== 0;
  return isPlain ? 'org' : 'person';
}

/** The name of each cluster. `formIndexes` gets for each pair of cluster and form its index among the name's forms. */
function nameClusters(clusters: Clusters, count: number, entries: Entries, decided: CurationKeys, formIndexes: Column): Name[] {
  const ids = new Ids(), formsOf = clusters.forms.byFirst(count), membersOf = clusters.members.byFirst(count);
  for (let pair = 0; pair < clusters.forms.size; pair++) formIndexes.push(0);
  return Array.from({ length: count }, (_, index) => {
    const cluster = clusterFrom(clusters, membersOf(index), entries);
    const keys = decided.kinds.size + decided.canonical.size > 0 ? cluster.members.map(({ key }) => key) : [];
    const kind = firstOf(keys, decided.kinds) ?? kindOf(cluster);
    const written = Array.from(formsOf(index), (pair) => writtenForm(clusters, pair, entries, kind)).toSorted((a, b) => b.form.count - a.form.count);
    written.forEach(({ pair }, at) => formIndexes.set(pair, at));
    const canonical = firstOf(keys, decided.canonical) ?? canonicalForm(written, kind);
    return { id: ids.next(canonical), canonical, kind, forms: written.map(({ form }) => form) };
  });
}

type Written = { readonly pair: number; readonly form: SurfaceForm; readonly entry: Entry | undefined };

function writtenForm(clusters: Clusters, pair: number, entries: Entries, kind: NameKind): Written {
  const index = clusters.entryOfForm.at(pair), entry = entries.list[index];
  const text = entries.forms[clusters.forms.secondAt(pair)] ?? '', count = clusters.forms.counts.at(pair);
  const ambiguity = entry ? ambiguityOf(text, entry, kind, (clusters.shares.get(index) ?? 0) > 1) : { ambiguity: 0, reasons: [], capitalsOnly: false };
  return { pair, entry, form: { text, count, ...ambiguity } };
}

const SURE_OF_PERSON = 1.5; // votes: a full name with so many decides for all its short forms, which may be places ("Paris")

function isFullPerson(entry: Entry): boolean {
  return isPersonal(entry) && entry.votes.person >= SURE_OF_PERSON;
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
function canonicalForm(forms: readonly Written[], kind: NameKind): string {
  const full = forms.find(({ entry }) => (entry?.words.length ?? 1) > 1);
  const spelt = forms.find(({ entry }) => entry?.isAcronym === false);
  const commonest = forms[0];
  const isFullUsual = full !== undefined && full.form.count * USUAL >= (commonest?.form.count ?? 0);
  const best = full !== undefined && (kind === 'person' || spelt === undefined || isFullUsual) ? full : (spelt ?? commonest);
  const text = best?.form.text ?? '';
  return best?.entry?.isAcronym === false && !/\p{Ll}/u.test(text) ? unshouted(text) : text;
}

const LOWER_IN_NAMES = new Set(['of', 'the', 'and', 'for', 'de', 'del', 'la', 'las', 'los', 'da', 'do', 'dos', 'di', 'du', 'van', 'von', 'der', 'den', 'y', 'e', 'on', 'in']);

/** A name that the articles only shout, as a card would write it: "BANK OF ENGLAND" is "Bank of England". */
function unshouted(text: string): string {
  return text.toLowerCase().replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number) => (at > 0 && LOWER_IN_NAMES.has(word) ? word : `${(word[0] ?? '').toUpperCase()}${word.slice(1)}`));
}
