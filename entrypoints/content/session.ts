import { callBackground } from '../../lib/platform/call.ts';
import type { AnswerOf, PageCalls, PageNames } from '../../lib/platform/protocol.ts';
import type { Tree } from './blocks.ts';
import { createChanges } from './changes.ts';
import { cutAtView } from './first-view.ts';
import { createPageCard } from './page-card.ts';
import { createPageNames } from './page-names.ts';
import { createPageScan } from './page-scan.ts';
import { createPainter } from './paint.ts';
import { createPaintedNames } from './painted-names.ts';
import { listenToPointer } from './pointer.ts';
import { createSlices } from './slices.ts';
import { createTrees } from './trees.ts';
import { listenToView } from './view-moves.ts';

/** Apropos at work on a page. */
export type Session = {
  /** Throws what went wrong, while there is nothing better to tell. */
  listNames(): Omit<PageNames, 'site'>;
  jumpToNext(name: string): AnswerOf<PageCalls, 'jumpToNext'>;
};

/** Starts on this page, until the signal. `onFailed` hears what went wrong; the page never does. */
export function startSession(signal: AbortSignal, onFailed: (error: unknown) => void): Session {
  const slices = createSlices(signal);
  const painter = createPainter(signal);
  let failure: unknown = null;

  const fail = (error: unknown) => {
    failure = error;
    onFailed(error);
  };
  const scan = createPageScan({
    slices,
    findCandidates: (request) => callBackground('findCandidates', request),
    onHolder: (holder) => trees.meet(holder),
    onSettled: () => {
      failure = null;
      look();
    },
    onFailed: fail,
  });
  const names = createPaintedNames(scan, painter.paint, look, signal);
  const list = createPageNames(scan);
  const card = createPageCard(
    { names, nameOf: (id) => scan.matcher().nameOf(id), sketchNear: list.sketchNear, onShown: painter.pick, onFailed },
    signal,
  );
  const changes = createChanges(scan.stretches, slices, card.isHost, look, signal);
  const trees = createTrees({ onAdded, onDropped: (tree) => scan.stretches.dropTree(tree), onMutated: changes }, signal);

  function onAdded(tree: Tree): void {
    scan.stretches.addTree(tree);
    if ('host' in tree) return;
    listenToPointer(tree, names, card, signal);
    listenToView(tree, { onScrolled: card.follow, onMoved: look }, signal);
  }

  function look(): void {
    if (signal.aborted) return;
    slices.timed(() => {
      trees.refresh();
      scan.stretches.forgetDistances();
      names.refresh();
    });
    card.follow();
    scan.run();
  }

  document.addEventListener('visibilitychange', card.dismiss, { signal });
  trees.add(document);
  cutAtView(scan.stretches);
  scan.run();

  return {
    listNames() {
      if (failure !== null) throw failure;
      return list.list(slices.spent());
    },
    jumpToNext(name) {
      const jump = list.jumpToNext(name);
      look();
      if (jump !== null) painter.pick(names.all().find((painted) => painted.range === jump.range) ?? null);
      return jump?.answer ?? null;
    },
  };
}
