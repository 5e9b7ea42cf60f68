import { createPageMatcher, type PageMatcher } from '../../lib/match/page-matcher.ts';
import { candidatesFromWire, type WireCandidates } from '../../lib/platform/candidates-wire.ts';
import { cutAboveRead } from './cut-at-view.ts';
import { hasUnjudged, judgeNext } from './judge-page.ts';
import { pageRangeOf, readBlocks, textAt, type Block, type Reading } from './blocks.ts';
import { isNear, isVisible, marksOf } from './nearby.ts';
import { leaveOut, type Leaving } from './leave-out.ts';
import type { Slices } from './slices.ts';
import { Stretches, type FoundMention, type Stretch } from './stretches.ts';

/** Text in one stretch, in UTF-16 units: a screen holds about 4,000, a stretch is read in about a millisecond. */
const STRETCH_LENGTH = 12_000;
/**
 * What lies further off than the viewport's neighbourhood is read at once up to so much text, in UTF-16 units: 8,000 words,
 * more than nearly every article has. The rest of a longer page is read when it comes near, or when someone asks what stands on the whole page.
 */
const READ_AHEAD = 50_000;
/** Screens from the viewport at which a stretch that begins there is not measured once more when it was read. */
const SURELY_FAR = 20;
/** What lies out of view is judged at most this often. Milliseconds. */
const JUDGE_MS = 1_000;
/** Candidates that are taken in one go: well under a millisecond. */
const PART = 50;
/** After the background failed it is not asked again for this long. Milliseconds. */
const RETRY_MS = 5_000;

/** What the scan needs of the rest. */
export type ScanPort = {
  readonly leaving: Leaving;
  readonly slices: Slices;
  findCandidates(words: Uint32Array): Promise<WireCandidates>;
  /** An element was met that holds a tree of its own or may come to. */
  onHolder(holder: Element): void;
  /** What is near the viewport, or all of a short page, has been judged anew. */
  onJudged(): void;
  /** The work stopped half-way; `runScan` begins it again. */
  onFailed(): void;
};

/** Reads the page stretch by stretch, what is near the viewport first, and keeps what was found. */
export type PageScan = ScanPort & {
  readonly stretches: Stretches;
  readonly matcher: PageMatcher;
  isRunning: boolean;
  /** True: somebody wants to know what stands on the whole page, so all of it is read. */
  isWhole: boolean;
  retryAt: number;
  judgedAt: number;
  /** What stopped the work last, `null` once it went on. */
  failure: unknown;
};

type ReadStretch = { readonly stretch: Stretch; readonly blocks: readonly Block[] };

/** A scan of an empty page: give it trees by `stretches.addTree`, then `runScan`. */
export function createPageScan(port: ScanPort): PageScan {
  return { ...port, stretches: new Stretches(), matcher: createPageMatcher(), isRunning: false, isWhole: false, retryAt: 0, judgedAt: 0, failure: null };
}

/** Reads what is unread. Does nothing while it is already at it. */
export async function runScan(scan: PageScan): Promise<void> {
  if (scan.isRunning || performance.now() < scan.retryAt) return;
  scan.isRunning = true;
  try {
    await readAll(scan);
  } catch (error) {
    // What was asked got no answer: begin with an empty vocabulary when the page next moves. What is painted answers on.
    scan.matcher.forgetWords();
    for (const stretch of scan.stretches.all()) stretch.state = 'unread';
    scan.retryAt = performance.now() + RETRY_MS;
    if (scan.failure === null) setTimeout(runScan, RETRY_MS + 1, scan); // a page may never move
    scan.failure = error;
    scan.onFailed();
  } finally {
    scan.slices.rest();
    scan.isRunning = false;
  }
}

/** Decides at once for mentions near the viewport. */
export function judgeNear(scan: PageScan): void {
  judgePart(scan);
  scan.onJudged();
}

function judgePart({ stretches, matcher, leaving }: PageScan): void {
  judgeNext(stretches.all(), matcher);
  const isAnyLeftOut = leaving.firstOnly || leaving.mostIn1000 < Infinity; // as one session has it from its start
  if (isAnyLeftOut) leaveOut(stretches.all(), leaving, (name) => matcher.nameOf(name)?.articleCount ?? 0);
}

/** Gives a stretch its ranges. A stretch that reads otherwise than it did is left to be read again. */
export function giveRanges(scan: PageScan, stretch: Stretch): void {
  const blocks = blocksOf(scan, stretch);
  const isSame = stretch.found.every(({ mention, block }) => blocks[block]?.text.startsWith(mention.text, mention.start) === true);
  if (!isSame) stretch.state = 'unread';
  for (const one of stretch.found) {
    const block = blocks[one.block];
    one.range = isSame && block !== undefined ? pageRangeOf(block, one.mention) : null;
  }
  stretch.isRanged = true;
}

/** The text of a stretch as it stands on the page now. */
export function blocksOf(scan: PageScan, stretch: Stretch): readonly Block[] {
  return readStretch(scan, stretch, Infinity).blocks;
}

function readStretch({ stretches, onHolder }: PageScan, stretch: Stretch, length: number): Reading {
  return readBlocks(stretch.tree, stretch.start, { length, isStart: stretches.isStart, mayHoldStart: stretches.mayHoldStart, onHolder });
}

async function readAll(scan: PageScan): Promise<void> {
  const { slices, stretches } = scan;
  for (let next = nextUnread(scan); next !== null; next = nextUnread(scan)) {
    const isUrgent = isNear(next);
    await slices.turn(isUrgent);
    const batch = readSlice(scan, isUrgent);
    await learn(scan, batch);
    for (const { stretch, blocks } of batch) {
      if (slices.isOver()) await slices.turn(isUrgent);
      if (stretch.state === 'unread') continue; // changed meanwhile
      const before = stretch.found;
      stretch.sections = 0;
      stretch.found = findAll(scan, stretch, blocks);
      stretch.isJudged &&= before.length + stretch.found.length === 0;
    }
    scan.failure = null;
    const isDue = isUrgent || nextUnread(scan) === null || performance.now() - scan.judgedAt > JUDGE_MS;
    if (isDue && hasUnjudged(stretches.all())) await judgeAll(scan, isUrgent);
    slices.rest();
  }
}

async function judgeAll(scan: PageScan, isUrgent: boolean): Promise<void> {
  const { slices, stretches } = scan;
  for (let isFirst = true; hasUnjudged(stretches.all()); isFirst = false) {
    if (slices.isOver()) await slices.turn(isUrgent && isFirst);
    const isSeen = isFirst && stretches.all().some((stretch) => !stretch.isJudged && isNear(stretch));
    judgePart(scan);
    if (isSeen) scan.onJudged();
  }
  scan.judgedAt = performance.now();
}

/** Reads the whole page from now on: see `READ_AHEAD`. */
export function wantWhole(scan: PageScan): void {
  scan.isWhole = true;
  void runScan(scan);
}

function nextUnread(scan: PageScan): Stretch | null {
  cutAboveRead(scan.stretches);
  return firstUnread(scan);
}

function firstUnread({ stretches, isWhole }: PageScan): Stretch | null {
  return stretches.nextUnread(isWhole ? Infinity : READ_AHEAD);
}

/** Reads until the slice is over; if urgent, only what is near: the less is asked for at first, the sooner it is painted. */
function readSlice(scan: PageScan, isUrgent: boolean): ReadStretch[] {
  const { slices, stretches, matcher } = scan;
  const batch: ReadStretch[] = [];
  for (let stretch = firstUnread(scan); stretch !== null && !slices.isOver(); stretch = firstUnread(scan)) {
    if (isUrgent && !isNear(stretch)) break;
    const { blocks, next } = readStretch(scan, stretch, STRETCH_LENGTH);
    if (next !== null) stretches.split(stretch, next);
    stretch.state = 'read';
    stretch.marks = marksOf(blocks);
    if (isNear(stretch, SURELY_FAR)) stretch.distance = null; // by its start; now all of it is measured
    stretch.isRanged = isNear(stretch);
    stretch.length = 0;
    for (const { text } of blocks) {
      matcher.readWords(text);
      stretch.length += text.length;
    }
    batch.push({ stretch, blocks });
  }
  return batch;
}

async function learn(scan: PageScan, batch: readonly ReadStretch[]): Promise<void> {
  const { matcher, slices } = scan;
  for (let ask = matcher.takeNewWords(); ask !== null; ask = matcher.takeNewWords()) {
    slices.rest();
    const candidates = await scan.findCandidates(ask);
    await slices.turn(true);
    let isReadAgain = false;
    for (const part of candidatesFromWire(candidates, PART)) {
      if (slices.isOver()) await slices.turn(true);
      if (matcher.addCandidates(part)) isReadAgain = true;
    }
    if (!isReadAgain) continue;
    const isInBatch = new Set(batch.map(({ stretch }) => stretch));
    for (const stretch of scan.stretches.all()) if (!isInBatch.has(stretch)) stretch.state = 'unread';
    for (const { blocks } of batch) for (const block of blocks) matcher.readWords(block.text);
  }
}

function findAll({ matcher, leaving: { firstOnly } }: PageScan, stretch: Stretch, blocks: readonly Block[]): FoundMention[] {
  const found: FoundMention[] = [];
  const seen = new Map<Node | null, boolean>();
  blocks.forEach((block, index) => {
    if (firstOnly && block.nodes[0]?.parentElement?.closest('h1, h2, h3, h4, h5, h6')) stretch.sections++;
    const mentions = matcher.scan(block.text);
    if (mentions.length > 0 && block.nodes.length === 0) return; // changed meanwhile, as the page will soon tell
    for (const mention of mentions) {
      const text = textAt(block, mention.start);
      const isSeen = seen.get(text.parentNode) ?? isVisible(text);
      seen.set(text.parentNode, isSeen);
      const range = stretch.isRanged ? pageRangeOf(block, mention) : null;
      found.push({ mention, block: index, isVisible: isSeen, section: stretch.sections, isLeftOut: false, name: null, verdict: null, range });
    }
  });
  return found;
}
