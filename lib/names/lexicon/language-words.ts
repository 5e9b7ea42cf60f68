/** The words of one language that say what a capital means there. Entries as a person writes them; absent lists are empty. */
export type LanguageWords = {
  /** Closed classes and adverbs that open sentences: never a name by themselves. */
  readonly functionWords: readonly string[];
  /** Those of them after which a noun stands and a person's or town's name seldom does. */
  readonly determiners: readonly string[];
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly roles: readonly string[];
  readonly orgNouns: readonly string[];
  readonly placeNouns: readonly string[];
  readonly eventNouns: readonly string[];
  readonly lawNouns: readonly string[];
  /** Words right before a person's name: "says", "née". */
  readonly cues: readonly string[];
  readonly peoples: readonly string[];
  readonly given: readonly string[];
  readonly places: readonly string[];
  readonly organisations: readonly string[];
  /** Common nouns, where nouns have capitals. */
  readonly plain: readonly string[];
};
