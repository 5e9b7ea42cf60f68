import type { Candidates } from '../../lib/gazetteer/candidates.ts';
import { createPageMatcher, type PageMatcher } from '../../lib/match/page-matcher.ts';
import { pageRangeOf, readBlocks, type Block } from './blocks.ts';
import { isNear, isVisible, marksOf } from './nearby.ts';
import type { Slices } from './slices.ts';
import { createStretches, type FoundMention, type Stretch, type Stretches } from './stretches.ts';

/** Text in one stretch, in UTF-16 units: a screen holds about 4,000, a stretch takes well under a millisecond. */
const STRETCH_LENGTH = 8_000;
/** After the background failed it is not asked again for this long. Milliseconds. */
const RETRY_MS = 5_000;

/** What the scan needs of the rest. */
export type ScanPort = {
  readonly slices: Slices;
  findCandidates(request: { readonly words: readonly number[]; readonly from: number }): Promise<Candidates>;
  /** An element was met that holds a tree of its own or may come to. */
  onHolder(holder: Element): void;
  /** What is known of the stretches changed. */
  onSettled(): void;
  /** The work stopped half-way; `run` begins it again. */
  onFailed(error: unknown): void;
};

/** Reads the page stretch by stretch, what is near the viewport first, and keeps what was found. */
export type PageScan = {
  readonly stretches: Stretches;
  readonly matcher: () => PageMatcher;
  /** Reads what is unread. Does nothing while it is already at it. */
  run(): void;
  /** Gives a stretch its ranges, if the page still reads as it did. */
  giveRanges(stretch: Stretch): void;
};

type ReadStretch = { readonly stretch: Stretch; readonly blocks: readonly Block[] };

/** A scan of an empty page: give it trees by `stretches.addTree`, then `run`. */
export function createPageScan(port: ScanPort): PageScan {
  const { slices } = port;
  const stretches = createStretches();
  let matcher = createPageMatcher();
  let isRunning = false;
  let retryAt = 0;

  async function work(): Promise<void> {
    for (let next = pickUnread(stretches); next !== null; next = pickUnread(stretches)) {
      const isUrgent = isNear(next);
      await slices.turn(isUrgent);
      const batch = readSlice();
      await learn(batch);
      await scanAll(batch, isUrgent);
      if (isUrgent || pickUnread(stretches) === null) settle();
      slices.rest();
    }
  }

  function readSlice(): ReadStretch[] {
    const batch: ReadStretch[] = [];
    for (let next = pickUnread(stretches); next !== null && !slices.isOver(); next = pickUnread(stretches)) {
      const blocks = read(next, STRETCH_LENGTH);
      for (const block of blocks) matcher.readWords(block.text);
      batch.push({ stretch: next, blocks });
    }
    return batch;
  }

  function read(stretch: Stretch, length: number): readonly Block[] {
    const { isStart } = stretches;
    const { blocks, next } = readBlocks(stretch.tree, stretch.start, { length, isStart, onHolder: port.onHolder });
    if (next !== null) stretches.split(stretch, next);
    stretch.state = 'read';
    stretch.marks = marksOf(blocks.flatMap((block) => block.nodes));
    return blocks;
  }

  async function learn(batch: readonly ReadStretch[]): Promise<void> {
    for (let ask = matcher.takeNewWords(); ask !== null; ask = matcher.takeNewWords()) {
      const before = matcher;
      slices.rest();
      const candidates = await port.findCandidates(ask);
      await slices.turn(true);
      if (!before.addCandidates(candidates)) continue;
      const isInBatch = new Set(batch.map(({ stretch }) => stretch));
      for (const stretch of stretches.all()) if (!isInBatch.has(stretch)) stretch.state = 'unread';
      for (const { blocks } of batch) for (const block of blocks) matcher.readWords(block.text);
    }
  }

  async function scanAll(batch: readonly ReadStretch[], isUrgent: boolean): Promise<void> {
    for (const { stretch, blocks } of batch) {
      if (slices.isOver()) await slices.turn(isUrgent);
      if (stretch.state === 'read') scan(stretch, blocks);
    }
  }

  function scan(stretch: Stretch, blocks: readonly Block[]): void {
    stretch.isRanged = isNear(stretch);
    stretch.found = blocks.flatMap((block, index) =>
      matcher.scan(block.text).map((mention): FoundMention => {
        const range = pageRangeOf(block, mention);
        return { mention, block: index, isVisible: isVisible(range), name: null, range: stretch.isRanged ? range : null };
      }),
    );
  }

  function settle(): void {
    const found = stretches.all().flatMap((stretch) => stretch.found);
    const verdicts = matcher.judge(found.map(({ mention }) => mention));
    found.forEach((one, i) => {
      const verdict = verdicts[i];
      one.name = verdict?.shown === true ? verdict.name : null;
    });
    port.onSettled();
  }

  async function runOnce(): Promise<void> {
    if (isRunning || performance.now() < retryAt) return;
    isRunning = true;
    try {
      await work();
    } catch (error) {
      // What was asked got no answer: begin again with an empty vocabulary when the page next moves.
      matcher = createPageMatcher();
      for (const stretch of stretches.all()) stretch.state = 'unread';
      retryAt = performance.now() + RETRY_MS;
      port.onFailed(error);
    } finally {
      slices.rest();
      isRunning = false;
    }
  }

  function giveRanges(stretch: Stretch): void {
    const { blocks } = readBlocks(stretch.tree, stretch.start, { length: Infinity, isStart: stretches.isStart, onHolder: port.onHolder });
    const isSame = stretch.found.every(({ mention, block }) => blocks[block]?.text.startsWith(mention.text, mention.start) === true);
    if (!isSame) stretch.state = 'unread';
    for (const one of stretch.found) {
      const block = blocks[one.block];
      one.range = isSame && block !== undefined ? pageRangeOf(block, one.mention) : null;
    }
    stretch.isRanged = true;
  }

  return { stretches, matcher: () => matcher, run: () => void runOnce(), giveRanges };
}

/** The unread stretch to go on with: one near the viewport, else the first. */
function pickUnread(stretches: Stretches): Stretch | null {
  let first: Stretch | null = null;
  for (const stretch of stretches.all()) {
    if (stretch.state !== 'unread') continue;
    if (isNear(stretch)) return stretch;
    first ??= stretch;
  }
  return first;
}
