import { makeVocabulary, randomFrom } from './archive.ts';

const SENTENCES = 28; // of an article in the mean: 3 kB, as a page of news has
const PEOPLE_AN_ARTICLE = 1.2; // new ones: an archive's names grow with it
const NAMED_SHARE = 0.4; // of the sentences
const GIVEN = 'Anna John Maria Peter Elena David Laura Thomas Julia Carlos Fatima Igor Nadia Paul Ruth Samuel'.split(' ');
const FUNCTION_WORDS = 'the of and to in a is that for it was on as with he be by at from his an were are which this had or has not but their they have who its been will more would about after also said when one up out'.split(' ');
const VERBS = ['visits', 'leaves', 'defends', 'rebuilds', 'surprises'];
const ENDS = ['after the flood', 'in a single day', 'without a word', 'for the third time'];

/** Writes news-like articles of made-up words and names as JSON Lines, the same for the same number. */
export function writeNews(count: number, write: (line: string) => void): void {
  const random = randomFrom(count);
  const pick = <T>(items: readonly T[], power = 1): T => {
    const item = items[Math.floor(items.length * random() ** power)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const words = makeVocabulary(20_000 + count * 2, random);
  const capital = (): string => {
    const word = pick(words);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const people = Array.from({ length: Math.ceil(count * PEOPLE_AN_ARTICLE) }, () => `${pick(GIVEN)} ${capital()}`);
  const places = Array.from({ length: Math.ceil(count / 10) }, capital);
  const plain = (): string => {
    const said = Array.from({ length: 10 + Math.floor(random() * 15) }, () => (random() < 0.45 ? pick(FUNCTION_WORDS, 2) : pick(words, 4))).join(' ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  const named = (who: string, where: string): string => {
    const other = pick(people, 3);
    return pick([
      `${other}, a minister in ${where}, said that ${who} would resign.`,
      `In ${pick(places, 3)}, ${other} met ${who} to discuss the treaty.`,
      `President ${other} told the ${where} Times that talks had failed.`,
      `The University of ${pick(places, 3)} honoured ${other.split(' ')[1]} for the work.`,
    ]);
  };
  for (let id = 0; id < count; id++) {
    const who = pick(people, 3), where = pick(places, 3);
    const text = Array.from({ length: Math.round(SENTENCES * (0.6 + random() * 0.8)) }, () => (random() < NAMED_SHARE ? named(who, where) : plain())).join(' ');
    const title = `${who} ${pick(VERBS)} ${where} ${pick(ENDS)}`;
    const date = new Date(Date.UTC(1990, 0, 1 + Math.floor(random() * 12_000))).toISOString().slice(0, 10);
    write(`${JSON.stringify({ id: `d${id}`, title, date, text })}\n`);
  }
}
