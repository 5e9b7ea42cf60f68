import { isRead, type Tree } from './blocks.ts';
import type { Slices } from './slices.ts';
import type { Stretches } from './stretches.ts';

/** Changes are gathered for this long before they are looked at. Milliseconds: short enough to seem at once. */
const GATHER_MS = 50;
/** A page that never stops changing gets at most this share of the time. */
const MOST_SHARE = 0.02;
/** Of more changes at once, as in a tab that was hidden for long, the places are not looked up one by one. */
const MOST_RECORDS = 5_000;
/** No change waits longer than this, whatever the share. Milliseconds. */
const LONGEST_WAIT_MS = 1000;

/**
 * Marks the stretches of changed text as unread, a batch at a time, and calls `onChanged` after each batch.
 * What changes while the tab is hidden is looked at once it is shown.
 */
export function createChanges(stretches: Stretches, slices: Slices, isOwn: (node: Node) => boolean, onChanged: () => void, signal: AbortSignal) {
  let records: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let spentBefore = Infinity;
  signal.addEventListener('abort', () => clearTimeout(timer ?? undefined));
  document.addEventListener('visibilitychange', () => records.length > 0 && plan(), { signal });

  function process(): void {
    timer = null;
    if (document.hidden) return;
    const batch = records;
    records = [];
    spentBefore = slices.spent();
    slices.timed(() => (batch.length > MOST_RECORDS ? markAll(stretches) : markChanged(batch, stretches)));
    onChanged();
  }

  function plan(): void {
    if (document.hidden || timer !== null) return;
    const cost = slices.spent() - spentBefore; // of the last batch, with the reading it led to
    timer = setTimeout(process, Math.max(GATHER_MS, Math.min(cost / MOST_SHARE, LONGEST_WAIT_MS)));
  }

  return (more: readonly MutationRecord[]): void => {
    const theirs = more.filter((record) => !isOnlyOf(record, isOwn));
    if (records.length <= MOST_RECORDS) records = records.concat(theirs);
    if (records.length > 0) plan();
  };
}

function markAll(stretches: Stretches): void {
  stretches.dropGone((start) => !start.isConnected);
  for (const stretch of stretches.all()) stretch.state = 'unread';
}

function markChanged(records: readonly MutationRecord[], stretches: Stretches): void {
  const moved: Node[] = [];
  /** A node in the stretch that changed → the node that tells whether the change is in read text. */
  const places = new Map<Node, Node>();
  for (const { target, type, addedNodes, removedNodes, previousSibling } of records) {
    if (type === 'characterData') places.set(target, target);
    if (type === 'attributes') moved.push(target);
    moved.push(...[...removedNodes].filter((node) => node.isConnected));
    const added = [...addedNodes].find((node) => node.isConnected && isRead(node));
    if (added !== undefined) places.set(added, added);
    const parent = type === 'attributes' ? target.parentNode : target;
    const before = type === 'attributes' ? target.previousSibling : previousSibling;
    if (parent !== null && (type === 'attributes' || removedNodes.length > 0)) places.set(before?.isConnected === true ? lastWithin(before) : parent, parent);
  }
  stretches.dropGone((start) => !start.isConnected || moved.some((node) => node.contains(start)));
  for (const [place, judged] of places) {
    if (!place.isConnected || !isRead(judged)) continue;
    const owner = stretches.ownerOf(place.getRootNode() as Tree, place); // connected: its root is a document or a shadow root
    if (owner !== null) owner.state = 'unread';
  }
}

function lastWithin(node: Node): Node {
  let at = node;
  while (at.lastChild !== null) at = at.lastChild;
  return at;
}

function isOnlyOf(record: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  if (record.type !== 'childList') return false;
  return [...record.addedNodes, ...record.removedNodes].every(isOwn);
}
