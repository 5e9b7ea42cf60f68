/**
 * True of a folded word that says nothing about what a text is about. Indexed in headings only, so that a
 * title made of such words is found; in the query they count where nothing else stands.
 */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

// The 33 stop words of Lucene, then pronouns, auxiliaries, question and linking words, and what a possessive
// or a contraction leaves behind.
const STOP_WORDS = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with ' +
    'i me my we our you your he him his she her hers its them what which who whom whose those am were been being have has had having ' +
    'do does did doing because until while about against between through during before after above below from up down out off over ' +
    'under again further once here when where why how all any both each few more most other some nor only own same so than too very ' +
    'can could should would might must shall just now also s t d ll m re ve'
  ).split(' '),
);
