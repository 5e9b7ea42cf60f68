import { countLeaningParagraphs } from './cohesion.ts';
import type { Unit } from './units.ts';

const MIN_BLURBS = 3;
const MIN_BLURBS_ABOVE_BOILERPLATE = 4; // half of all articles begin with three paragraphs that don't lean on each other
const MIN_WORDS = 12; // of each blurb
const MAX_WORDS = 150;
const MIN_TRUNCATED = 0.5; // share of blurbs cut short that tells a listing by itself
const MAX_LEANING = 0.1; // share of blurbs that lean on one before

const TRUNCATED = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])["'”’»)\]]*$/u;

/**
 * Cuts a page of blurbs without headlines into them; `null` if the units are something else. They must be
 * paragraphs only, each at home by itself, and the page must look like a listing: boilerplate below them,
 * or most of them cut short.
 */
export function cutBlurbs(units: readonly Unit[], hasBoilerplate: boolean): Unit[][] | null {
  if (units.length < MIN_BLURBS || !units.every(isBlurb)) return null;
  const truncated = units.filter((unit) => TRUNCATED.test(unit.text)).length;
  const isAbovePageEnd = hasBoilerplate && units.length >= MIN_BLURBS_ABOVE_BOILERPLATE;
  if (!isAbovePageEnd && truncated < units.length * MIN_TRUNCATED) return null;
  const leaning = countLeaningParagraphs(units.map((unit) => unit.text));
  return leaning <= units.length * MAX_LEANING ? units.map((unit) => [unit]) : null;
}

function isBlurb(unit: Unit): boolean {
  return unit.shape === 'prose' && unit.words >= MIN_WORDS && unit.words <= MAX_WORDS && !unit.text.endsWith(':');
}
