import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader } from '../../lib/bytes/reader.ts';
import { ByteWriter } from '../../lib/bytes/writer.ts';
import { readContexts } from '../../lib/names/contexts.ts';
import { lexicon } from '../../lib/names/lexicon.ts';
import { packWords, WordUnpacker } from '../../lib/names/packed-words.ts';
import { WITHOUT_NONE } from '../../lib/names/rules.ts';
import { readingOf, TextWords } from '../../lib/names/text-words.ts';
import { tokenise } from '../../lib/names/tokenise.ts';
import { Vocabulary } from '../../lib/names/vocabulary.ts';

const vocabulary = new Vocabulary(lexicon());
const read = (text: string): TextWords => {
  const tokens = tokenise(text, vocabulary);
  const reading = readingOf(tokens, vocabulary);
  return new TextWords(text, tokens, readContexts(text, tokens, vocabulary, reading.language, null, null, WITHOUT_NONE), vocabulary, reading);
};
const plain = ({ tokens, contexts, isEnglish, language }: TextWords): unknown => [Array.from(tokens.starts), Array.from(tokens.ends), Array.from(tokens.words), Array.from(tokens.gaps), Array.from(contexts.places), Array.from(contexts.breaks), isEnglish, language];

test('packed words are the words of the texts, one text after the other', () => {
  const part = fc.constantFrom('Ann', ' ', '  ', '\n\n', '. ', '“', '”', ', ', '—', '’s', '-', 'U.S.', 'the', 'of', 'SmithThe', 'der Mann und die Frau', 'é', '', 'https://a.org/b', ': ', '7', 'x'.repeat(70));
  const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const writer = new ByteWriter();
      for (const each of texts) packWords(read(each), writer);
      const reader = new ByteReader(writer.bytes), unpacker = new WordUnpacker(vocabulary, WITHOUT_NONE);
      for (const each of texts) expect(plain(unpacker.read(reader, each))).toEqual(plain(read(each)));
      expect(reader.isAtEnd).toBe(true);
    }),
  );
});
