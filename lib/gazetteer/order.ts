const PREFIX_UNITS = 4; // UTF-16 units that are sorted as part of a number, before strings are compared
const INDEX_SPAN = 2 ** 21; // names whose index fits the same 53 bits as four units of a byte each
const WIDE = 0xff; // what any unit from here on counts as
const FEW = 24; // texts that begin alike and are compared as strings: to sort numbers again would cost more

/**
 * The indexes of the texts in an order in which neighbours share their beginnings; equal texts keep their
 * order. A sort of numbers, which hold four units and the index, again for those that many texts share, then of
 * strings: a multi-key sort (Bentley, Sedgewick 1997) that reads each text in turn a few times only.
 */
export function orderByBeginning(texts: readonly string[]): Uint32Array {
  if (texts.length > INDEX_SPAN) throw new RangeError(`a gazetteer holds at most ${INDEX_SPAN} names, not ${texts.length}`);
  const order = Uint32Array.from(texts.keys());
  sortFrom(order, texts, 0);
  return order;
}

/** Sorts texts that are equal up to `from`. */
function sortFrom(order: Uint32Array, texts: readonly string[], from: number): void {
  const keys = new Float64Array(order.length);
  for (let i = 0; i < keys.length; i++) {
    const index = order[i] ?? 0;
    keys[i] = prefixOf(texts[index] ?? '', from) * INDEX_SPAN + index;
  }
  keys.sort();
  for (let start = 0, end = 0; start < keys.length; start = end) {
    const prefix = prefixIn(keys[start]);
    const next = (prefix + 1) * INDEX_SPAN;
    for (; end < keys.length && (keys[end] ?? 0) < next; end++) order[end] = (keys[end] ?? 0) - prefix * INDEX_SPAN;
    if (end - start === 1) continue;
    const alike = order.subarray(start, end);
    if (alike.length > FEW && isExact(prefix)) sortFrom(alike, texts, from + PREFIX_UNITS);
    else sortByText(alike, texts);
  }
}

function prefixIn(key: number | undefined): number {
  return Math.floor((key ?? 0) / INDEX_SPAN);
}

function prefixOf(text: string, from: number): number {
  let prefix = 0;
  for (let i = from; i < from + PREFIX_UNITS; i++) prefix = (prefix << 8) | (i < text.length ? Math.min(WIDE, text.charCodeAt(i)) : 0);
  return prefix >>> 0;
}

/** True where texts with this prefix share these units and go on behind them. */
function isExact(prefix: number): boolean {
  for (let shift = 0; shift < 32; shift += 8) {
    const unit = (prefix >>> shift) & 0xff;
    if (unit === 0 || unit === WIDE) return false;
  }
  return true;
}

/** By insertion where they are few; equal texts by their index. */
function sortByText(order: Uint32Array, texts: readonly string[]): void {
  if (order.length > FEW) {
    order.sort((a, b) => compareTexts(texts[a] ?? '', texts[b] ?? '') || a - b);
    return;
  }
  for (let i = 1; i < order.length; i++) {
    const index = order[i] ?? 0;
    const text = texts[index] ?? '';
    let at = i; // indexes ascend within equal keys
    for (; at > 0 && (texts[order[at - 1] ?? 0] ?? '') > text; at--) order[at] = order[at - 1] ?? 0;
    order[at] = index;
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
