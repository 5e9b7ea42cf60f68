/*
 * Closed lists of words that stand beside names, folded. Short on purpose: an unknown word makes the gate
 * hold back, never show.
 */

/** Forms of address, which say only that a person follows. */
export const HONORIFICS = setOf('mr mrs ms miss mister dr doctor prof professor sir lord lady dame saint don dona senor senora herr frau monsieur madame signor signora');

/** Offices and ranks: what an archive's persons hold, and few others. */
export const ROLES = setOf(
  'president presidents premier minister ministers secretary state chancellor senator senators sen rep congressman congresswoman governor gov ' +
    'mayor ambassador general gen colonel col captain capt major lieutenant lt sergeant admiral marshal commander comandante king queen prince ' +
    'princess pope cardinal bishop archbishop reverend rabbi sheikh ayatollah emperor judge justice attorney speaker leader chief chairman ' +
    'chairwoman director ceo comrade candidate spokesman spokeswoman administrator inspector detective officer sheriff coach commissioner ' +
    'councillor envoy presidente ministro ministra senador kanzler bundeskanzler',
);

/** Words that a person's name may follow without being part of it, besides the two lists above. */
export const QUALIFIERS = setOf('ex former interim acting vice deputy then new old young even only elect self team pro anti opposition father brother sister pastor');

/** Begin sentences, headings and clauses with a capital that says nothing. */
export const OPENERS = setOf(
  'the a an this that these those and but or nor so yet for if when while as since because although though unless until after before ' +
    'once where whether why how what who which it he she they we you i his her its their our your my in on at by to from with without ' +
    'of about against between among during under over through despite like both either neither all some many most more few each every ' +
    'any no not is was are were has had did does will would can could may might must should now then here there today yesterday ' +
    'meanwhile however also still only even just later soon again thus instead did see vs de la el los las en y o que con por para un una ' +
    'der die das und im le les des et du il e da do os um',
);

/** Days and months, which stand beside names without belonging to them. */
export const CALENDAR = setOf(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
);

/** Stand between the parts of a person's name. */
export const PARTICLES = setOf('de del della di da das do dos du la le van von der den ter zu bin ibn al el y e');

/** A place follows. */
export const PLACE_PREPOSITIONS = setOf('in at to from near outside inside within around across toward towards en em nach aus bei dans a');

/** Make another place of a place's name: New Mexico, South Sudan; Mexico City, Washington State. */
export const OTHER_PLACE_BEFORE = setOf('new nueva nuevo nova nouvelle neu north south east west northern southern eastern western latin central fort mount lake port san santa saint st');
export const OTHER_PLACE_AFTER = setOf('city state county fc street road avenue lane mall hotel');

/** Join an institution to whose it is. */
export const POSSESSIVE_WORDS = setOf('of de del du da do der des della di');
export const ARTICLES = setOf('the la el los las le les o os a as den der die das');

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
