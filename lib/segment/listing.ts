import { countLeaningParagraphs } from './cohesion.ts';
import type { Unit } from './units.ts';

/** A unit of a listing, taken for a headline or not. */
type Placed = { readonly unit: Unit; readonly isHeadline: boolean };

type Entry = { readonly headline: Unit | null; readonly blurb: Unit[] };

const MIN_ENTRIES = 2;
const MIN_HEADLINE_WORDS = 4; // median; the sub-heads of an article are shorter
const MIN_HEADLINE_WORDS_OF_TWO = 6; // two pairs alone are weak evidence
const MAX_BLURB_WORDS = 60; // median; the sections of an article are longer
const MAX_LONGEST_BLURB_WORDS = 150;
const MIN_SINGLE_BLURBS = 0.85; // share of entries with one paragraph
const MAX_LEANING = 0.34; // share of blurbs that lean on the one before
const MAX_QUESTIONS = 0.5; // more are an interview
const MIN_BLURB_WORDS = 10; // of a blurb that closes with no full stop
const MAX_LABEL_WORDS = 3; // a headline without a blurb that is no longer is the label of a section

/**
 * Cuts a listing (headline, blurb, headline, blurb …) into its entries; `null` if the units are none.
 * A paragraph set off by more than the usual space is a blurb whose headline was lost.
 */
export function cutListing(units: readonly Unit[]): Unit[][] | null {
  const entries = entriesOf(units);
  const full = entries.filter((entry) => entry.headline !== null && entry.blurb.length > 0);
  if (!isListing(entries, full)) return null;
  return entries.filter((entry, index) => !isLabel(entry, index)).map(({ headline, blurb }) => (headline ? [headline].concat(blurb) : blurb));
}

function entriesOf(units: readonly Unit[]): Entry[] {
  const placed = placeHeadlines(units);
  const usual = median(placed.filter(({ isHeadline }, index) => isHeadline && index > 0).map(({ unit }) => unit.gap));
  const inner = median(placed.filter(({ isHeadline }, index) => !isHeadline && placed[index - 1]?.isHeadline).map(({ unit }) => unit.gap));
  const isOrphan = (unit: Unit): boolean => unit.gap > usual || (unit.gap === usual && usual > inner);
  const entries: Entry[] = [];
  for (const { unit, isHeadline } of placed) {
    const last = entries.at(-1);
    if (isHeadline) entries.push({ headline: unit, blurb: [] });
    else if (!last || (last.blurb.length > 0 && isOrphan(unit))) entries.push({ headline: null, blurb: [unit] });
    else last.blurb.push(unit);
  }
  return entries;
}

/** A blurb that ends in “!” looks like a heading; it stands between two headlines and outgrows its own. */
function placeHeadlines(units: readonly Unit[]): Placed[] {
  const placed: Placed[] = [];
  units.forEach((unit, index) => {
    const above = placed.at(-1);
    const below = units[index + 1];
    const isBlurb = above?.isHeadline && (!below || below.shape === 'heading') && unit.words >= MIN_BLURB_WORDS && unit.words > above.unit.words;
    placed.push({ unit, isHeadline: unit.shape === 'heading' && !isBlurb });
  });
  return placed;
}

function isListing(entries: readonly Entry[], full: readonly Entry[]): boolean {
  if (full.length < MIN_ENTRIES || entries.length - full.length > full.length / 2) return false;
  const headlineWords = median(full.map((entry) => entry.headline?.words ?? 0));
  if (headlineWords < (full.length === MIN_ENTRIES ? MIN_HEADLINE_WORDS_OF_TWO : MIN_HEADLINE_WORDS)) return false;
  if (share(full, (entry) => entry.headline?.text.endsWith('?') ?? false) >= MAX_QUESTIONS) return false;
  const blurbs = entries.filter((entry) => entry.blurb.length > 0);
  if (share(blurbs, (entry) => entry.blurb.filter(({ shape }) => shape !== 'byline').length === 1) < MIN_SINGLE_BLURBS) return false;
  if (blurbs.some((entry) => entry.blurb.some((unit) => unit.shape === 'item'))) return false;
  const words = blurbs.map((entry) => entry.blurb.reduce((sum, unit) => sum + unit.words, 0));
  if (median(words) > MAX_BLURB_WORDS || Math.max(...words) > MAX_LONGEST_BLURB_WORDS) return false;
  const texts = blurbs.map((entry) => entry.blurb[0]?.text ?? '');
  return countLeaningParagraphs(texts) <= texts.length * MAX_LEANING;
}

/** The page's own heading above the first entry, or that of one of its sections. */
function isLabel(entry: Entry, index: number): boolean {
  return entry.blurb.length === 0 && (index === 0 || (entry.headline?.words ?? 0) <= MAX_LABEL_WORDS);
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / items.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
