import { wireFromHashes } from '../../lib/platform/candidates-wire.ts';
import { callBackground } from '../../lib/platform/call.ts';
import type { AnswerOf, PageCalls, PageNames } from '../../lib/platform/protocol.ts';
import { DENSITIES, type OpensOn, type Settings } from '../../lib/platform/settings.ts';
import type { PageSketch } from '../../lib/search/results.ts';
import type { Tree } from './blocks.ts';
import { createChanges } from './changes.ts';
import { cutAtView } from './cut-at-view.ts';
import { createCardDoor, type PageCard, type PageCardPort } from './card-door.ts';
import { createHiddenNames, type HiddenNames } from './hidden-names.ts';
import { createNameSteps, type NameStepsPort } from './name-steps.ts';
import { countNames, jumpTo, listNames } from './page-names.ts';
import { blocksOf, createPageScan, runScan, wantWhole, type PageScan } from './page-scan.ts';
import { createPainter } from './paint.ts';
import { createPaintedNames, type PaintedName, type PaintedNames } from './painted-names.ts';
import { listenToPointer } from './pointer.ts';
import { sketchWhole } from './sketch-whole.ts';
import { createSlices } from './slices.ts';
import { createTrees, type Trees } from './trees.ts';
import { listenToView } from './view-moves.ts';

/** Apropos at work on a page. */
export type Session = {
  /** Throws what stopped the work, as long as it has not gone on. */
  listNames(): Omit<PageNames, 'site' | 'isOn' | 'opened'>;
  jumpTo(name: string, by: 1 | -1): AnswerOf<PageCalls, 'jumpTo'>;
  /** What the page tells as a whole. */
  sketch(): PageSketch;
  hasCard(): boolean;
  /** Goes to the next name on the page or the one before; an open card goes along. */
  stepName(by: 1 | -1): void;
  /** Opens the card of the name gone to and takes the focus there, or closes it and gives the focus back. */
  enterCard(): void;
};

export type SessionPort = {
  /**
   * Looks whether the extension is still there: called when something failed, which the page must never hear of, and whenever
   * the page moves.
   */
  stopIfGone(): void;
  /** A card opened or closed. */
  onCard(): void;
};

/** Starts on this page as the settings wish it, until the signal. */
export function startSession(settings: Settings, signal: AbortSignal, { stopIfGone, onCard }: SessionPort): Session {
  const painter = createPainter(settings.paint, (name) => scan.matcher.nameOf(name), signal);
  const scan: PageScan = createPageScan({
    leaving: { firstOnly: settings.firstOnly, mostIn1000: DENSITIES[settings.density] },
    slices: createSlices(signal),
    findCandidates: (words) => callBackground('findCandidates', { words: wireFromHashes(words) }),
    onHolder: (holder) => trees.meet(holder),
    onJudged: look,
    onFailed: stopIfGone,
  });
  const hidden = createHiddenNames(painter.paint);
  const names = createPaintedNames(scan, hidden.paint, look, signal);
  const card = createCardDoor({ ...cardPortOf(scan, hidden), names, onShown: shown, onFailed: stopIfGone }, signal);
  const trees = followTrees({ scan, names, card, look }, settings.opensOn, signal);

  /** Something moved: what is near now is painted, what is unread is read. */
  function look(): void {
    stopIfGone();
    if (signal.aborted || document.hidden) return;
    scan.slices.timed(() => {
      trees.refresh();
      scan.stretches.forgetDistances();
      cutAtView(scan.stretches);
      names.refresh();
    });
    card.follow();
    void runScan(scan);
  }

  function shown(name: PaintedName | null): void {
    painter.pick(name);
    onCard();
  }

  if (!document.hidden) wakeBackground();
  trees.add(document);
  look();
  return { ...sessionOf({ scan, names, hidden, pick: painter.pick, look }), ...keysOf({ scan, names, hidden, look }, card, painter.pick), hasCard: card.isOpen };
}

/** Asks for nothing, so that the background is awake and its archive open once the page was read. Whether it is, the page's own questions tell. */
function wakeBackground(): void {
  callBackground('findCandidates', { words: '' }).catch(() => null);
}

type SessionParts = { readonly scan: PageScan; readonly names: PaintedNames; readonly hidden: HiddenNames; pick(name: PaintedName | null): void; look(): void };

function sessionOf({ scan, names, hidden, pick, look }: SessionParts): Pick<Session, 'listNames' | 'jumpTo' | 'sketch'> {
  return {
    listNames() {
      if (scan.failure !== null) throw scan.failure;
      wantWhole(scan);
      return { names: listNames(scan).filter(({ id }) => !hidden.has(id)), milliseconds: scan.slices.spent() };
    },
    sketch: () => scan.slices.timed(() => sketchWhole(scan, hidden.has)),
    jumpTo(name, by) {
      const jump = jumpTo(scan, name, by);
      look();
      if (jump !== null) pick(names.all().find(({ range }) => range === jump.range) ?? null);
      return jump?.answer ?? null;
    },
  };
}

function keysOf(port: NameStepsPort, card: PageCard, pick: (name: PaintedName | null) => void): Pick<Session, 'stepName' | 'enterCard'> {
  const steps = createNameSteps(port);
  return {
    stepName(by) {
      const name = steps.step(by);
      if (name === null) return;
      if (card.hasFocus()) card.onEntryWished({ name, line: 0 });
      else pick(name);
    },
    enterCard() {
      const name = steps.here();
      if (card.hasFocus()) card.onEscaped();
      else card.onEntryWished(name && { name, line: 0 });
    },
  };
}

function cardPortOf(scan: PageScan, hidden: HiddenNames): Pick<PageCardPort, 'targetOf' | 'blocksOf' | 'countNames' | 'hide'> {
  return {
    hide: hidden.hide,
    targetOf({ name, mention }) {
      const known = scan.matcher.nameOf(name);
      if (known === null || hidden.has(name)) return null;
      const { id, canonical, kind, articleCount } = known;
      return { mention, name: { id, canonical, kind, articleCount } };
    },
    blocksOf: (stretch) => blocksOf(scan, stretch),
    countNames: () => [...countNames(scan)],
  };
}

type Parts = { readonly scan: PageScan; readonly names: PaintedNames; readonly card: PageCard; look(): void };

/** Keeps the trees of the page, with what is heard in them. */
function followTrees({ scan, names, card, look }: Parts, opensOn: OpensOn, signal: AbortSignal): Trees {
  return createTrees({
    onAdded(tree: Tree) {
      scan.stretches.addTree(tree);
      if ('host' in tree) return;
      listenToPointer(tree, names, card, opensOn, signal);
      listenToView(tree, { onScrolled: card.follow, onMoved: look, onHidden: card.onDismissed }, signal);
    },
    onDropped: (tree) => scan.stretches.dropTree(tree),
    onMutated: createChanges(scan.stretches, scan.slices, card.isCard, look, signal),
  }, signal);
}
