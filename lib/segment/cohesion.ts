import { foldText } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';

// What a paragraph begins with when it goes on from the one before: pronouns, connectives, quoted speech.
const OPENER =
  /^["'“‘«]|^(?:he|she|they|it|yes|no|well|mr|mrs|ms|this|these|that|those|such|his|her|their|its|we|our|however|but|and|or|nor|so|yet|also|still|then|thus|hence|therefore|meanwhile|moreover|furthermore|besides|additionally|similarly|likewise|consequently|instead|nevertheless|nonetheless|afterwards|later|subsequently|indeed|finally|secondly|thirdly|asked|both|another|others|in (?:addition|contrast|turn|so doing|short|other words|particular|fact)|as a result|as such|on the (?:other|contrary)|of course|for (?:example|instance|this)|at the same time|after (?:that|this)|despite this|the (?:latter|former|two|same|problem|question|result|reason|answer|aim|task))(?![\p{L}\p{N}])/iu;

const TITLE_WORD =
  /(?:president|minister|premier|chancellor|senator|governor|mayor|general|colonel|captain|judge|justice|professor|doctor|king|queen|prince|princess|pope|bishop|sir|lord|lady|saint|mr|mrs|ms|dr|prof|gen|sen|gov|st|author|writer|leader|director|artist|singer|candidate|chairman|secretary)\.?\s+$/iu;

const CAPITALS = /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)*/gu;

// “The boat sank …”, “The plan, which …”: a noun made definite with nothing behind it to say which one.
const DEFINITE =
  /^(?:(?:at|in|on|during|after|before) )?the (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]+)(?:,| (?:has|have|had|was|were|is|are|will|would|can|could|may|might|must|did|does|also|then|later|now|said|says|[\p{Ll}]+ed)(?![\p{L}]))/iu;
const PLACED = /(?:in|from|to|at|near|of|across|for)\s+$/iu;

/**
 * How many paragraphs, from the second on, lean on one before: they open with a pronoun or a connective,
 * or with “the” and a noun that stood above, or call by the last word alone somebody whom an earlier
 * paragraph gave in full. Paragraphs of one article do; the blurbs of a listing introduce everything anew.
 */
export function countLeaningParagraphs(paragraphs: readonly string[]): number {
  const lastWords = new Set<string>();
  const seen = new Set<string>();
  let leaning = 0;
  paragraphs.forEach((paragraph, index) => {
    const names = namesOf(paragraph);
    const definite = DEFINITE.exec(paragraph)?.[1];
    const isLeaning =
      OPENER.test(paragraph) ||
      (definite !== undefined && seen.has(foldText(definite))) ||
      names.bare.some((word) => lastWords.has(word) && !names.introduced.has(word));
    if (index > 0 && isLeaning) leaning++;
    for (const word of names.introduced) lastWords.add(word);
    for (const word of wordsOf(paragraph)) seen.add(word.folded);
  });
  return leaning;
}

/** The folded last words of names of two words or more (or behind a title), and the names of one word that are no places. */
function namesOf(paragraph: string): { introduced: Set<string>; bare: string[] } {
  const introduced = new Set<string>();
  const bare: string[] = [];
  for (const match of paragraph.matchAll(CAPITALS)) {
    const before = paragraph.slice(Math.max(0, match.index - MAX_TITLE_LENGTH), match.index);
    const words = match[0].split(/\s+/u);
    const last = foldText((words.at(-1) ?? '').replace(/['’]s?$/u, ''));
    if (words.length > 1 || TITLE_WORD.test(before)) introduced.add(last);
    else if (!PLACED.test(before) && !paragraph.startsWith(' of', match.index + match[0].length)) bare.push(last);
  }
  return { introduced, bare };
}

const MAX_TITLE_LENGTH = 20; // characters looked at before a name
