/** Sets of words by a key, each given as words between spaces; made when it is first asked for, which a waking worker seldom does of more than one. */
export function wordSets<K extends string>(words: Readonly<Record<K, string>>): (key: K) => ReadonlySet<string> {
  const made = new Map<K, ReadonlySet<string>>();
  return (key) => {
    const set = made.get(key) ?? new Set(words[key].split(' '));
    made.set(key, set);
    return set;
  };
}
