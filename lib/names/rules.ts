/** The rules that can be left out one at a time, so that it can be measured what each is worth (bench/names-ablation.ts). */
export const RULES = [
  // finding
  'second-pass', 'headlines', 'statistics', 'known-forms', 'nearby', 'lower-case', 'article', 'quoted-titles', 'terms',
  // joins
  'of', 'and', 'prepositions', 'particles', 'possessives', 'hyphens', 'nicknames',
  // cuts
  'dates', 'roles', 'peoples', 'sentence-starts', 'no-names',
  // kinds
  'word-votes', 'context-votes',
  // aliases
  'countries', 'one-people', 'misspellings', 'full-names', 'acronyms', 'short-forms', 'only-surname', 'derived-forms',
] as const;

export type Rule = (typeof RULES)[number];

/** Rules to leave out. */
export type Without = ReadonlySet<Rule>;

export const WITHOUT_NONE: Without = new Set();
