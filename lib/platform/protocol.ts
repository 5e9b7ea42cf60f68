import type { ArticleView, CorpusSummary, NameProfile, NameView, SearchAnswer, TimeNeighbours } from '../corpus/corpus.ts';
import type { Correction, MadeCorrection } from '../corpus/corrections.ts';
import type { LinkedName, NameHit, PageSketch, RelatedArticle } from '../search/results.ts';
import type { NameKind } from '../types.ts';
import type { Agenda } from './check-alarm.ts';
import type { WireCandidates } from './candidates-wire.ts';

/**
 * Every message, as the signature of the call it carries. One argument, values that survive JSON, `null`
 * for absence. On the wire an answer is a Result; `callBackground` and `callPage` unwrap it and throw.
 */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/** What a call asks with, and what it answers. */
export type RequestOf<Calls, N extends keyof Calls> = Calls[N] extends (request: infer R) => unknown ? R : never;
export type AnswerOf<Calls, N extends keyof Calls> = Calls[N] extends (request: never) => infer A ? A : never;

/** One call on its way; `to` tells the background's listener from a content script's. */
export type Envelope = { readonly to: 'background' | 'page'; readonly call: string; readonly request: unknown };

/** Answered by the background. */
export type BackgroundCalls = {
  /** `words`: hashes of words and pairs of words that a name may start with, by `wireFromHashes`. */
  findCandidates(request: { readonly words: string }): WireCandidates;
  /** `evidence`: for a highlight, what the gate said of it. */
  relate(request: { readonly name: string; readonly page: PageSketch; readonly evidence: Evidence | null; readonly limit: number }): RelatedCard | null;
  /** Articles on the story that a page tells as a whole; often none. */
  relatePage(request: { readonly page: PageSketch; readonly limit: number }): readonly RelatedArticle[];
  /** Articles related to an article; none of an unknown one. */
  relateArticle(request: { readonly id: string; readonly limit: number }): readonly RelatedArticle[];
  search(request: { readonly query: string; readonly limit: number }): SearchAnswer;
  readArticle(request: { readonly id: string }): ArticleView | null;
  readName(request: { readonly id: string }): NameView | null;
  profileName(request: { readonly id: string }): NameProfile | null;
  readNeighbours(request: { readonly id: string }): TimeNeighbours | null;
  readFile(request: { readonly file: string }): string | null;
  summariseCorpus(request: null): CorpusSummary;
  /** Opens the reader in a new tab (a content script may not open extension pages itself). */
  openReader(request: { readonly article: string; readonly name: string | null }): null;
  /**
   * Corrects a name until it is undone; every open tab follows. Made twice, it is one correction. A content script may
   * only mute: everywhere, or on its own site.
   */
  correct(request: { readonly correction: Correction }): { readonly undo: string };
  /** Nothing happens where it was undone before. */
  undoCorrection(request: { readonly id: string }): null;
  /** The latest first. */
  listCorrections(request: null): readonly MadeCorrection[];
  /** Runs the card's script in the asking page. */
  bringCard(request: null): null;
  /** `snippets`: the texts of those that are shown, each of an article. */
  glanceName(request: { readonly id: string; readonly snippets: readonly { readonly article: string; readonly text: string }[] }): NameGlance | null;
  /**
   * Opens the side panel beside the asking page, in answer to a click there. Where the browser wants a key or a click in a
   * page of ours for it, answers that key as it is called, '' for none.
   */
  openPanel(request: null): string | null;
  /** Whether the person allows Apropos the host of an address: the importer can't know. */
  mayAsk(request: { readonly url: string }): boolean;
  /** The importer is at work, or leaves this agenda and may be closed. */
  importing(request: { readonly left: Agenda | null }): null;
};

/** Why the gate shows a mention (lib/match). `form` as the page writes it, `score` in [0, 1], names as ids. */
export type Evidence = {
  readonly form: string;
  readonly rule: 'unambiguous' | 'longer-form' | 'companions';
  readonly score: number;
  readonly support: readonly string[];
  readonly others: readonly string[];
};

/** Why a mention is shown as this name; `possible`: how many names it may mean, at least 1. `support`, `others`: canonical forms, the first few. */
export type CardReason = Evidence & { readonly possible: number };

/** What a card shows. `reason`: where there was evidence. */
export type RelatedCard = { readonly name: NameView; readonly articles: readonly RelatedArticle[]; readonly reason: CardReason | null };

/**
 * What a look at a name shows besides its articles. `dates`: YYYY-MM-DD, of the articles it matters most to; `companions`:
 * the closest first; `linked`: for each snippet the names in it, in order, disjoint, offsets into its text.
 */
export type NameGlance = { readonly dates: readonly string[]; readonly companions: readonly NameHit[]; readonly linked: readonly (readonly LinkedName[])[] };

/** Answered by the content script in the top frame of a tab, to the popup; also while it is switched off. */
export type PageCalls = {
  /** Starts on this page, though the settings have it off here, until the page is left. */
  startHere(request: null): null;
  listNames(request: null): PageNames;
  /** Scrolls to the next highlight of the name or the one before, from the last one jumped to; the place reached, 1-based. */
  jumpTo(request: { readonly name: string; readonly to: 'next' | 'previous' }): { readonly place: number; readonly of: number } | null;
  /** What the page tells as a whole; `null` while it is switched off. */
  sketchPage(request: null): PageSketch | null;
  /** Goes to the next highlight or the one before; an open card that has the focus goes along. */
  stepName(request: { readonly to: 'next' | 'previous' }): null;
  /** Opens the card of the highlight gone to, or of the first in view, and takes the focus there; from there, closes it. */
  enterCard(request: null): null;
};

/** The names shown on a page, in order of first mention; none while it is switched off. */
export type PageNames = {
  /** `siteOf` the page's address: what the popup may switch off. */
  readonly site: string | null;
  readonly isOn: boolean;
  readonly names: readonly { readonly id: string; readonly canonical: string; readonly kind: NameKind; readonly count: number }[];
  /** When the page was opened, in milliseconds by its own clock: another page has another. */
  readonly opened: number;
  /** Milliseconds this page has cost so far. */
  readonly milliseconds: number;
};
