import type { Document, Segment } from '../types.ts';
import { cutBlurbs } from './blurbs.ts';
import { countLeadingBoilerplate, countTrailingBoilerplate, isFurnitureAnywhere } from './boilerplate.ts';
import { cutListing } from './listing.ts';
import { segmentFrom } from './piece.ts';
import { cutAtBylines, cutAtKinds, cutAtRules } from './starts.ts';
import { unitsOf, type Unit } from './units.ts';

/**
 * The pieces of a document in order, disjoint; none if it is boilerplate throughout. `index` is the
 * document's. A record is one piece. Else the page is taken for
 *
 *     articles parted by rules or by bylined headlines    → cut there; each remaining part is taken for
 *     a listing of headlines and blurbs                   → its entries
 *     a listing of blurbs alone, boilerplate below        → its paragraphs
 *     one article                                         → itself, sub-heads and slogans and all
 */
export function segmentDocument(document: Document, index: number): Segment[] {
  if (document.record) return segmentRecord(document, document.record, index);
  const all = unitsOf(document.text);
  const units = withoutBoilerplate(all);
  return piecesOf(units, units.length < all.length).map((piece) => segmentFrom(piece, index));
}

function segmentRecord(document: Document, record: NonNullable<Document['record']>, index: number): Segment[] {
  const { text } = document;
  const end = text.trimEnd().length;
  if (end === 0) return [];
  const { title, date, author } = record;
  const titleRange = title !== null && text.startsWith(title) ? { start: 0, end: title.length } : null;
  const rest = text.slice(titleRange?.end ?? 0);
  const bodyStart = Math.min(end, text.length - rest.trimStart().length);
  return [{ document: index, title, date, author, range: { start: 0, end }, titleRange, bodyRange: { start: bodyStart, end } }];
}

function withoutBoilerplate(units: readonly Unit[]): Unit[] {
  const lines = units.map((unit) => unit.text);
  const kept = units.slice(countLeadingBoilerplate(lines), units.length - countTrailingBoilerplate(lines));
  return kept.filter((unit) => !isFurnitureAnywhere(unit.text));
}

function piecesOf(units: readonly Unit[], hasBoilerplate: boolean): Unit[][] {
  if (units.length === 0) return [];
  return cutAtRules(units)
    .flatMap((part) => cutAtBylines(part))
    .flatMap((part) => (part.isArticle ? [[...part.units]] : cutAtKinds(part.units).flatMap((own) => cutListing(own) ?? cutBlurbs(own, hasBoilerplate) ?? [own])));
}
