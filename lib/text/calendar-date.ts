/** By month, how English, Spanish, German, French, Italian, Portuguese and Dutch write it, in full and cut short. */
const MONTHS: readonly string[] = [
  'january|jan|enero|ene|januar|jänner|janvier|janv|gennaio|gen|janeiro|januari',
  'february|feb|febrero|februar|feber|février|fevrier|févr|fév|febbraio|fevereiro|fev|februari',
  'march|mar|marzo|märz|mär|mars|março|marco|maart|mrt',
  'april|apr|abril|abr|avril|avr|aprile',
  'may|mayo|mai|maggio|mag|maio|mei',
  'june|jun|junio|juni|juin|giugno|giu|junho',
  'july|jul|julio|juli|juillet|juil|luglio|lug|julho',
  'august|aug|agosto|ago|août|aout|augustus',
  'september|sept|sep|septiembre|setiembre|septembre|settembre|set|setembro',
  'october|oct|octubre|oktober|okt|octobre|ottobre|ott|outubro|out',
  'november|nov|noviembre|novembre|novembro',
  'december|dec|diciembre|dic|dezember|dez|décembre|déc|dicembre|dezembro',
];
const MONTH = `(${MONTHS.join('|')})\\.?`;
const WEEKDAY_NAMES =
  'mon|tues?|wed|wednes|thur?s?|fri|sat|satur|sun|lunes|martes|miércoles|jueves|viernes|sábado|domingo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda(?:-feira)?|terça(?:-feira)?|quarta(?:-feira)?|quinta(?:-feira)?|sexta(?:-feira)?|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag';
const WEEKDAY = `(?:(?:${WEEKDAY_NAMES})(?:day)?\\.?,?\\s+)?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?';
const OF = '(?:(?:of|del?)\\s+)?';

/** Source of a pattern that finds a calendar date with a year: ISO 8601, in words, or as German writes it in numbers; twelve groups. */
const DATE = `${WEEKDAY}(?:(\\d{4})-(\\d{2})-(\\d{2})|${DAY}\\s+${OF}${MONTH},?\\s+${OF}(\\d{4})|${MONTH}\\s+${DAY},?\\s+(\\d{4})|(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}))`;

const FIND = new RegExp(`(?<![\\p{L}\\p{N}])${DATE}(?![\\p{L}\\p{N}])`, 'iu');

/** A date found in a text: YYYY-MM-DD and the place it stands in. */
export type FoundDate = { readonly date: string; readonly start: number; readonly end: number };

/**
 * The first full date in the text: “23 January 2019”, “Mon, Jan. 23rd, 2019”, “2019-01-23”, “23 de enero de 2019”, “23.01.2019”.
 * `null` if there is none, or no such day. Numbers between slashes are none: nobody knows which is the month.
 */
export function findDate(text: string): FoundDate | null {
  const match = FIND.exec(text);
  if (!match) return null;
  const [, isoYear, isoMonth, isoDay, day, month, year, month2, day2, year2, germanDay, germanMonth, germanYear] = match;
  const named = month ?? month2;
  const number = named === undefined ? Number(isoMonth ?? germanMonth) : monthOf(named);
  const date = dayOf(isoYear ?? year ?? year2 ?? germanYear, number, isoDay ?? day ?? day2 ?? germanDay);
  return date === null ? null : { date, start: match.index, end: match.index + match[0].length };
}

function monthOf(name: string): number {
  return MONTHS.findIndex((names) => names.split('|').includes(name.toLowerCase())) + 1;
}

function dayOf(year: string | undefined, month: number, day: string | undefined): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toJSON().slice(0, 10) !== iso ? null : iso;
}
