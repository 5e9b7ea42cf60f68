const MAX_HEADING_LENGTH = 180; // characters
const MAX_HEADING_WORDS = 28;

const RULE = /^(?:[\s*\-=_~#.·•⁂—–]{3,}|⁂)$/u;
const ITEM = /^(?:[•‣◦▪●*+–—-]\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+)\S/u;
const CLOSED = /(?:[.;,:。！？…]|\[…\]|\[\.\.\.\])["'”’»)\]]*$/u;
const ABBREVIATED = /(?:\b(?:Inc|Ltd|Co|Jr|Sr|St|No|vs)|(?:\p{Lu}\.)*\p{Lu})\.$/u;
const INNER_STOP = /\p{Ll}{3}[.。]["'”’»)\]]*\s+["'“‘«(¿¡[]*\p{Lu}/u;
const OPENS_AS_HEADING = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“‘«¿¡([#@$€£]/u;

/** A line of stars, dashes or the like that parts what stands above it from what stands below. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}

/** A line that begins with a bullet, a number or a letter and a bracket. */
export function isListItem(text: string): boolean {
  return ITEM.test(text);
}

/** Whether the text could be a headline or a sub-head: short, begun like a sentence, with no full stop in it or at its end. */
export function isHeading(text: string): boolean {
  if (text.length > MAX_HEADING_LENGTH || text.split(/\s+/u).length > MAX_HEADING_WORDS) return false;
  if (CLOSED.test(text) && !ABBREVIATED.test(text)) return false;
  if (INNER_STOP.test(text)) return false;
  return OPENS_AS_HEADING.test(text) && /\p{L}/u.test(text);
}
