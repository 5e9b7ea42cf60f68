import { browser } from 'wxt/browser';
import type english from '../../public/_locales/en/messages.json';

/*
 * The words that people read, in their language: public/_locales, read by the browser itself. @wxt-dev/i18n was
 * weighed: it generates the same files from others of its own, and its plurals know “one” and “more” by position.
 * tests/platform/words.test.ts holds the languages against each other and against the sources.
 */
type Key = keyof typeof english;
type CountedKey<K> = K extends `${infer Stem}_other` ? Stem : never;

/** A message that is one sentence or label. */
export type Message = Exclude<Key, `${string}_one` | `${string}_other`>;
/** A message that is worded by a count: `_one` and `_other` in the files. */
export type CountedMessage = CountedKey<Key>;

/** Numbers are written as the language writes them. */
type Value = string | number;

/** A message with its values for `$1`, `$2` … */
export function say(message: Message, ...values: readonly Value[]): string {
  return worded(message, values);
}

/** A message for a count, which is `$1`; the further values are `$2`, `$3` … */
export function sayCount(message: CountedMessage, count: number, ...values: readonly Value[]): string {
  const { plurals } = manners();
  return worded(`${message}_${plurals.select(count) === 'one' ? 'one' : 'other'}`, [count, ...values]);
}

/** BCP 47 tag of the language in which `say` answers, with the reader's region where the browser's is the same. */
export function language(): string {
  const spoken = say('language');
  const wished = browser.i18n.getUILanguage();
  return wished.split('-')[0] === spoken ? wished : spoken;
}

/** A day from YYYY-MM-DD, a month from YYYY-MM, a year from YYYY; what is none of them, as it stands. */
export function sayDate(date: string): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return date;
  const { day, month } = manners();
  return date.length === 4 ? date : (date.length === 7 ? month : day).format(time);
}

/** From one month or year to another, as `sayDate` takes them; one alone where both are the same. */
export function saySpan(from: string, to: string): string {
  return from === to || from.length !== 7 ? sayDate(from) : manners().month.formatRange(Date.parse(from), Date.parse(to));
}

/** Names and other things in a row: “a, b and c”. */
export function sayList(things: readonly string[]): string {
  return new Intl.ListFormat(language()).format(things);
}

function worded(key: Key, values: readonly Value[]): string {
  return browser.i18n.getMessage(key, values.map((value) => (typeof value === 'number' ? manners().numbers.format(value) : value)));
}

type Manners = {
  readonly plurals: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
};

let known: Manners | null = null;

// Made at the first value shown: it takes some 12 ms, which no start should pay for.
function manners(): Manners {
  if (known !== null) return known;
  const tag = language();
  known = {
    plurals: new Intl.PluralRules(tag),
    numbers: new Intl.NumberFormat(tag),
    day: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  };
  return known;
}
