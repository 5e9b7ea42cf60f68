import { findDate, type FoundDate } from '../text/calendar-date.ts';

/** What a byline states. At least one of the two is known. `date` is YYYY-MM-DD. */
export type StatedByline = { readonly author: string | null; readonly date: string | null };

const MAX_LENGTH = 140; // characters; a longer line is prose that happens to hold a date
const MAX_NAME_WORDS = 12;
const MAX_PARTS = 3; // an author, a place, a publication

const LABEL = /^(?:(?:written|posted|words|text|story|article|reported|compiled) )?by:? |^(?:authors?|reporter|autor(?:a|in|es|as)?|auteure?s?|autrice|autor[ei]|door|von|por|par): /iu;
/** The same in Spanish, Portuguese, German, French, Italian and Dutch: headlines begin with these words too, so more is asked. */
const LABEL_ABROAD = /^(?:(?:escrito|publicado|texto|geschrieben|ein bericht|écrit|publié|propos recueillis|scritto|geschreven) )?(?:por|von|par|di|door) (?=\p{Lu})/iu;
const PUBLISHED =
  /(?<!\p{L})(?:(?:first |last )?(?:published|posted|updated|created|written|dated?)|publicad[oa]|actualizad[oa]|atualizad[oa]|veröffentlicht|aktualisiert|erstellt|stand|publiée?|modifiée?|mise? à jour|pubblicat[oa]|aggiornat[oa]|gepubliceerd|bijgewerkt)(?!\p{L})(?: (?:on|in|at|el|am|le|il|em|op|den))? ?:?|(?<!\p{L})(?:on|el|am|den|le|il|em|op)(?= ?\0)/giu;
const CLOCK = /(?:(?<!\p{L})(?:at|um|a las?|à|alle|às|om) )?\b\d{1,2}(?:[:.]|h ?)\d{2}(?::\d{2})? ?(?:[ap]\.?m\b\.?|uhr|horas|uur|h(?!\p{L}))?(?: ?(?:GMT|UTC|MEZ|CES?T|[A-Z]{2,3}T)\b)?/giu;
const ASIDE = /[\w.+-]+@[\w.-]+\.\w+|@\w+|\b\d+ ?(?:min(?:ute)?s?(?: read)?|comments?)\b/giu;
const ROLE = /(?:, | [–—-] )(?:(?:staff|senior|chief|special|political|foreign|guest) )*(?:writer|reporter|correspondent|editor|columnist|contributor|journalist|analyst)s?\b.*$| in \p{Lu}.*$/iu;
const PART_BREAK = /[|·•;()[\]]| [–—-] /u;
const GLUED_TO_DATE = /[\p{L}\p{N}.)] ?\0|\0 ?[\p{L}\p{N}(]/u;
const EDGE = /^[\s,:–—-]+|[\s,:–—-]+$/gu;

const CAPITAL = String.raw`[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}.'’-]*`;
const SMALL = '(?:and|of|the|for|de|del|della|di|da|dos|das|du|la|le|el|van|von|der|den|bin|al|y|e|und|et|&)';
const PERSON_WORD = new RegExp(`^(?:${CAPITAL}|de|del|della|di|da|dos|das|du|la|le|el|van|von|der|den|bin|al)$`, 'u');
const MAX_PERSON_WORDS = 4;
const NAME = new RegExp(`^${CAPITAL}(?:,? (?:${CAPITAL}|${SMALL}))*$`, 'u');

/**
 * What a line states if it is a byline and nothing else: “By A. Writer, published on 23 January 2019”,
 * “Posted by A. Writer | Jan 23, 2019”, “A. Writer · 2019-01-23”, “Caracas, 23 January 2019”. Else `null`.
 * A name with neither “by” nor a bar beside the date is taken for a place.
 */
export function parseByline(text: string): StatedByline | null {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length > MAX_LENGTH) return null;
  const found = findDate(line);
  const bare = markStated(line, found);
  const parts = bare.split('\0').flatMap((part) => part.split(PART_BREAK)).map((part) => part.replace(EDGE, '')).filter((part) => part !== '');
  const labelled = parts.find((part) => isLabelled(part, found !== null));
  const names = parts.map((part) => withoutLabel(part, part === labelled));
  if (names.length > MAX_PARTS || !names.every(isName)) return null;
  const date = found?.date ?? null;
  if (labelled !== undefined) return { author: withoutLabel(labelled, true), date };
  if (found === null || GLUED_TO_DATE.test(bare)) return null;
  return { author: PART_BREAK.test(line) ? (names[0] ?? null) : null, date };
}

/** “Por Ana Ruiz” is a byline; “Por Cuba” is one only beside a date. */
function isLabelled(part: string, hasDate: boolean): boolean {
  return LABEL.test(part) || (LABEL_ABROAD.test(part) && (hasDate || isPersonName(part.replace(LABEL_ABROAD, ''))));
}

function withoutLabel(part: string, hasLabel: boolean): string {
  return hasLabel ? part.replace(LABEL, '').replace(LABEL_ABROAD, '') : part;
}

/** Whether the text could be a person's name and nothing else: two to four words, each with a capital. */
export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/u);
  return words.length >= 2 && words.length <= MAX_PERSON_WORDS && words.every((word) => PERSON_WORD.test(word));
}

/** The line with NUL for its date and for what else a byline says besides names; without an author's trade and place. */
function markStated(line: string, found: FoundDate | null): string {
  const marked = found ? `${line.slice(0, found.start)}\0${line.slice(found.end)}`.replace(CLOCK, '\0').replace(PUBLISHED, '\0') : line;
  const parts = marked.replace(ASIDE, '\0').split('\0');
  return parts.map((part) => (LABEL.test(part.trimStart()) ? part.replace(ROLE, '') : part)).join('\0');
}

function isName(text: string): boolean {
  return NAME.test(text) && text.split(' ').length <= MAX_NAME_WORDS;
}
