import type { SurfaceForm } from '../types.ts';

/**
 * A form and the other ways to write it that folding does not level: ü as ue, acronyms with full stops,
 * and the Arabic prefixes that are written together with their word.
 */
export function spellingsOf(form: SurfaceForm): SurfaceForm[] {
  const texts = [...umlautSpelling(form.text), ...acronymSpelling(form), ...prefixedSpellings(form.text)];
  const { count, reasons } = form;
  return [form, ...texts.map((text) => ({ text, count, reasons, ambiguity: ambiguityOf(form, text), capitalsOnly: form.capitalsOnly || ACRONYM.test(text) }))];
}

/** With stops, an acronym is no word in capitals: half of its other meanings fall away. */
function ambiguityOf({ ambiguity }: SurfaceForm, spelling: string): number {
  return DOTTED_ACRONYM.test(spelling) ? ambiguity / 2 : ambiguity;
}

/** True where `spellingsOf` may give more than the form itself. */
export function hasSpellings({ text }: SurfaceForm): boolean {
  return MAY_HAVE_SPELLINGS.test(text);
}

// An umlaut in one character or two; an acronym; Arabic.
const MAY_HAVE_SPELLINGS = /[äöüÄÖÜ]|\u0308|^\p{Lu}{2,5}$|^(?:\p{Lu}\.)+$|^\p{Script=Arabic}/u;

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

function umlautSpelling(text: string): string[] {
  const composed = text.normalize('NFC');
  const written = composed.replace(/[äöüÄÖÜ]/g, (letter) => UMLAUTS[letter] ?? letter);
  return written === composed ? [] : [written];
}

const ACRONYM = /^\p{Lu}{2,5}$/u;
const DOTTED_ACRONYM = /^(?:\p{Lu}\.){2,5}$/u;

function acronymSpelling({ text, capitalsOnly }: SurfaceForm): string[] {
  if (capitalsOnly && ACRONYM.test(text)) return [[...text].map((letter) => `${letter}.`).join('')];
  return DOTTED_ACRONYM.test(text) ? [text.replaceAll('.', '')] : [];
}

const ARABIC_PREFIXES = ['و', 'ب', 'ل', 'ف', 'ك']; // and, in, to, so, as

function prefixedSpellings(text: string): string[] {
  return /^\p{Script=Arabic}/u.test(text) ? ARABIC_PREFIXES.map((prefix) => prefix + text) : [];
}
