import { wireLength } from './candidates-wire.ts';
import { correction } from './correction-shape.ts';
import type { PageSketch } from '../search/results.ts';
import type { Agenda } from './check-alarm.ts';
import type { BackgroundCalls, Evidence, PageCalls, RequestOf } from './protocol.ts';
import { flag, list, nothing, number, oneOf, orNull, pair, record, string, type Shape } from './shape.ts';

/** Most words of a vocabulary: a page that has more is no text. The message is then 6 MB, of 64 that browsers let pass. */
export const MAX_WORDS = 1_048_576;
/** Most words of a page's sketch. */
export const MAX_SKETCH_WORDS = 16_384;
const MAX_SKETCH_NAMES = 65_536; // a page that lists whole gazetteers
const MAX_SKETCH_DATES = 4_096;
/** Most articles or hits that a call may ask for. */
export const MAX_LIMIT = 100;
/** Longest query, in UTF-16 units. */
export const MAX_QUERY = 500;

const MAX_ID = 500; // UTF-16 units; an id is made of a heading or a canonical form, and its archive
const MAX_FORM = 1_000; // UTF-16 units as the page has them, with its white space and soft hyphens
const MAX_EVIDENCE = 100; // names: more than a name has companions
const MAX_SNIPPET = 1_000; // UTF-16 units: four times what a card shows
const MAX_FILE = 4_096; // the longest path that common file systems allow
const MAX_DATE = 10; // YYYY-MM-DD
const MAX_HASH = 0xffffffff;
const MAX_WEIGHT = 1e9;

const id = string(MAX_ID);
const limit = number(1, MAX_LIMIT);
const hash = number(0, MAX_HASH);
const weight = number(0, MAX_WEIGHT, false);

const sketch: Shape<PageSketch> = record<PageSketch>({
  words: list(pair(hash, weight), MAX_SKETCH_WORDS),
  names: list(pair(id, weight), MAX_SKETCH_NAMES),
  dates: list(string(MAX_DATE), MAX_SKETCH_DATES),
});

const evidence: Shape<Evidence> = record<Evidence>({
  form: string(MAX_FORM),
  rule: oneOf(['unambiguous', 'longer-form', 'companions']),
  score: number(0, 1, false),
  support: list(id, MAX_EVIDENCE),
  others: list(id, MAX_EVIDENCE),
});

type Shapes<Calls> = { readonly [N in keyof Calls]: Shape<RequestOf<Calls, N>> };

/** What each call to the background may carry. */
export const BACKGROUND_REQUESTS: Shapes<BackgroundCalls> = {
  findCandidates: record<RequestOf<BackgroundCalls, 'findCandidates'>>({ words: string(wireLength(MAX_WORDS)) }),
  relate: record<RequestOf<BackgroundCalls, 'relate'>>({ name: id, page: sketch, evidence: orNull(evidence), limit }),
  relatePage: record<RequestOf<BackgroundCalls, 'relatePage'>>({ page: sketch, limit }),
  relateArticle: record<RequestOf<BackgroundCalls, 'relateArticle'>>({ id, limit }),
  search: record<RequestOf<BackgroundCalls, 'search'>>({ query: string(MAX_QUERY), limit }),
  readArticle: record({ id }),
  readName: record({ id }),
  profileName: record({ id }),
  readNeighbours: record({ id }),
  readFile: record({ file: string(MAX_FILE) }),
  summariseCorpus: nothing,
  openReader: record<RequestOf<BackgroundCalls, 'openReader'>>({ article: id, name: orNull(id) }),
  correct: record({ correction }),
  undoCorrection: record({ id }),
  listCorrections: nothing,
  bringCard: nothing,
  glanceName: record<RequestOf<BackgroundCalls, 'glanceName'>>({ id, snippets: list(record({ article: id, text: string(MAX_SNIPPET) }), MAX_LIMIT) }),
  openPanel: nothing,
  mayAsk: record({ url: string(MAX_FILE) }),
  importing: record<RequestOf<BackgroundCalls, 'importing'>>({ left: orNull(record<Agenda>({ next: orNull(number(0, Number.MAX_SAFE_INTEGER)), waits: flag })) }),
};

/** What each call to a tab's content script carries. */
export const PAGE_REQUESTS: Shapes<PageCalls> = {
  startHere: nothing,
  listNames: nothing,
  jumpTo: record<RequestOf<PageCalls, 'jumpTo'>>({ name: id, to: oneOf(['next', 'previous']) }),
  sketchPage: nothing,
  stepName: record<RequestOf<PageCalls, 'stepName'>>({ to: oneOf(['next', 'previous']) }),
  enterCard: nothing,
};

/**
 * The calls that a content script may make: they give away candidates and a card, never the archive. Of corrections it
 * may mute names, and undo by an id that nobody guesses what it muted (the background looks at each).
 */
export const CALLS_OPEN_TO_PAGES: ReadonlySet<keyof BackgroundCalls> = new Set(['findCandidates', 'relate', 'openReader', 'openPanel', 'bringCard', 'glanceName', 'correct', 'undoCorrection']);
