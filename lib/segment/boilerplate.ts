import { isHeading } from './line-shape.ts';

/**
 * A web page's own words round its articles: calls to join, subscribe, share or read on, and the labels
 * and empty states of its widgets. Told by short, verb-first or label-like lines, never by a site's names.
 */

const CALL =
  /^(?:please |come and |why not |click here to |you can )?(?:join|subscribe|sign (?:up|in)|log ?(?:in|out)|register|donate|follow|like|share|tweet|support (?:us|our|this)|contact|email|e-mail|get involved|get in touch|get our|find (?:us|out more)|help (?:us|build|spread|fund|support)|become an?|make a donation|buy|order|download|print|click|read (?:more|on|next|also|the full)|continue reading|learn more|more (?:from|in|on|about)|see (?:also|more|all)|view (?:all|more)|load more|show more|leave a|post a|add a|write to|write for|back to|skip to|return to|go to|listen on|watch on|accept|manage)(?![\p{L}\p{N}])/iu;

const FURNITURE =
  /^(?:upcoming (?:events?|dates)|events? calendar|no (?:upcoming )?(?:events?|results?|comments?|posts?|items?|entries)(?: (?:found|yet|scheduled|to show|available))?|(?:\d+|no) comments?$|comments? (?:are )?(?:closed|off)|related (?:articles?|posts?|stories|content|reading|topics)|recent (?:posts|comments|articles)|most (?:read|popular|viewed|shared)|popular (?:posts|articles|now)|trending|latest (?:news|posts|articles|stories)|newsletters?$|our newsletter|search$|menu$|home$|about us|archives?$|categories:?|tags?:|tagged|filed under|posted in|advertisements?$|sponsored|copyright|©|\(c\) ?\d{4}|all rights reserved|privacy policy|terms (?:of|and)|cookies?(?: policy| settings)|powered by|previous(?: (?:post|article|page))?$|next(?: (?:post|article|page))?$|older (?:posts|entries)|newer (?:posts|entries)|page \d+ of|share this|your email|loading)/iu;

// May be dropped wherever it stands: nobody writes these alone in an article.
const ALONE =
  /^(?:(?:read (?:more|on|also)|continue reading|learn more|see (?:more|also)|load more|show more|share this(?: article| post| story)?|advertisement|related (?:articles?|posts?|stories)|leave a comment|skip to (?:main )?content|back to top|no (?:events?|results?|comments?|posts?) found)[\s.…:→»>]*|(?:read more|read also|see also|continue reading)(?:\s*[:→»…]| about| [“"]).*)$/iu;

// A widget's label: the headlines listed below it are the page's, not the article's.
const LIST_LABEL = /^(?:related|recent|latest|popular|trending|more|other|further|recommended|you (?:may|might) also like|most (?:read|popular|viewed|shared))(?: (?:articles?|posts?|stories|news|content|reading|topics|videos?|from|in|on|now))*(?: \S+){0,3}$/iu;

const MAX_CALL_WORDS = 8;
const MAX_LABEL_WORDS = 20; // “Copyright 2020 … All rights reserved.”

/** Whether the line alone, wherever it stands, is a page's own words. */
export function isFurnitureAnywhere(text: string): boolean {
  return ALONE.test(text);
}

function isFurniture(text: string): boolean {
  const words = text.trim().split(/\s+/u).length;
  return (words <= MAX_LABEL_WORDS && FURNITURE.test(text)) || (words <= MAX_CALL_WORDS && CALL.test(text));
}

/**
 * How many lines at the end are boilerplate: the longest run of short lines that begins with one of the
 * page's own and where at least half are, or a widget's label with headlines below it. A single call at the
 * end may be the author's, and stays.
 */
export function countTrailingBoilerplate(lines: readonly string[]): number {
  let furniture = 0;
  let count = 0;
  for (let taken = 1; taken <= lines.length; taken++) {
    const line = lines[lines.length - taken] ?? '';
    const isOwn = isFurniture(line);
    if (isOwn) furniture++;
    else if (!isShort(line) && !isHeading(line)) break;
    if (isOwn && furniture >= 2 && furniture * 2 >= taken) count = taken;
    if (isOwn && taken > 1 && LIST_LABEL.test(line)) count = taken;
  }
  return count;
}

/** How many lines at the start are boilerplate (a menu, a search box): all of them must be. */
export function countLeadingBoilerplate(lines: readonly string[]): number {
  let count = 0;
  while (count < lines.length && isFurniture(lines[count] ?? '')) count++;
  return count < 2 ? 0 : count;
}

function isShort(line: string): boolean {
  return line.trim().split(/\s+/u).length <= MAX_CALL_WORDS;
}
