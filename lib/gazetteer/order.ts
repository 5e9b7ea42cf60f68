const PREFIX_UNITS = 4; // UTF-16 units that are sorted as part of a number, before strings are compared
const INDEX_SPAN = 2 ** 21; // names whose index fits the same 53 bits as four units of a byte each
const WIDE = 0xff; // what any unit from here on counts as
const FEW = 32; // texts that begin alike and are compared as strings: to sort numbers again would cost more

/**
 * The indexes of the texts in an order in which neighbours share their beginnings; equal texts keep their
 * order. A sort of numbers, which hold four units and the index, again for those that many texts share, then of
 * strings: a multi-key sort (Bentley, Sedgewick 1997) that reads each text in turn a few times only.
 */
export function orderByBeginning(texts: readonly string[]): Uint32Array {
  if (texts.length > INDEX_SPAN) throw new RangeError(`a gazetteer holds at most ${INDEX_SPAN} names, not ${texts.length}`);
  const order = Uint32Array.from(texts, (_, index) => index);
  sortFrom(order, texts, 0);
  return order;
}

/** Sorts texts that are equal up to `from`. */
function sortFrom(order: Uint32Array, texts: readonly string[], from: number): void {
  const keys = Float64Array.from(order, (index) => prefixOf(texts[index] ?? '', from) * INDEX_SPAN + index).toSorted();
  for (let i = 0; i < keys.length; i++) order[i] = (keys[i] ?? 0) % INDEX_SPAN;
  for (let start = 0, prefix = 0; start < keys.length; ) {
    prefix = Math.floor((keys[start] ?? 0) / INDEX_SPAN);
    let end = start + 1;
    while (end < keys.length && Math.floor((keys[end] ?? 0) / INDEX_SPAN) === prefix) end++;
    const alike = order.subarray(start, end);
    if (alike.length > FEW && isExact(prefix)) sortFrom(alike, texts, from + PREFIX_UNITS);
    else if (alike.length > 1) alike.sort((a, b) => compareTexts(texts[a] ?? '', texts[b] ?? '') || a - b);
    start = end;
  }
}

function prefixOf(text: string, from: number): number {
  let prefix = 0;
  for (let i = from; i < from + PREFIX_UNITS; i++) prefix = prefix * 0x100 + (i < text.length ? Math.min(WIDE, text.charCodeAt(i)) : 0);
  return prefix;
}

/** True where texts with this prefix share these units and go on behind them. */
function isExact(prefix: number): boolean {
  for (let rest = prefix, i = 0; i < PREFIX_UNITS; i++, rest = Math.floor(rest / 0x100)) if (rest % 0x100 === 0 || rest % 0x100 === WIDE) return false;
  return true;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
