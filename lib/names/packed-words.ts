import type { ByteReader } from '../bytes/reader.ts';
import type { ByteWriter } from '../bytes/writer.ts';
import { type Language, LANGUAGE_WORDS } from './language.ts';
import type { Without } from './rules.ts';
import { TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';

/*
 * Words of a text as bytes, so that it is divided into words once though it is read three times.
 *
 *   u8 language × 2 + whether it is mostly English; varint words; per word: varint id × 2 + 1 where it is odd, varint length,
 *     and of an odd one: varint units since the word before, varint gap, u8 place × 2 + break
 *
 * A word is odd that does not stand, a space behind the word before, within its sentence.
 */

const LANGUAGES: readonly Language[] = ['en', ...LANGUAGE_WORDS.keys()];

/** Appends the words of a text. */
export function packWords({ length, tokens, contexts, language, isEnglish }: TextWords, into: ByteWriter): void {
  into.u8(LANGUAGES.indexOf(language) * 2 + (isEnglish ? 1 : 0));
  into.varint(length);
  let before = 0;
  for (let i = 0; i < length; i++) {
    const start = tokens.starts[i] ?? 0, end = tokens.ends[i] ?? 0, gap = tokens.gaps[i] ?? 0;
    const context = (contexts.places[i] ?? 0) * 2 + (contexts.breaks[i] ?? 0);
    const isOdd = gap !== GAP.space || context !== 0 || start !== before + 1;
    into.varint((tokens.words[i] ?? 0) * 2 + (isOdd ? 1 : 0));
    into.varint(end - start);
    if (isOdd) {
      into.varint(start - before);
      into.varint(gap);
      into.u8(context);
    }
    before = end;
  }
}

/** Reads what `packWords` wrote. What it gives is valid until it reads the next text. */
export class WordUnpacker {
  readonly #vocabulary: Vocabulary;
  readonly #without: Without;
  #numbers = new Int32Array(0);
  #contexts = new Uint8Array(0);

  constructor(vocabulary: Vocabulary, without: Without) {
    this.#vocabulary = vocabulary;
    this.#without = without;
  }

  read(reader: ByteReader, text: string): TextWords {
    const head = reader.u8(), reading = { language: LANGUAGES[head >>> 1] ?? 'en', isEnglish: head % 2 === 1 };
    const length = reader.varint();
    if (length * 4 > this.#numbers.length) {
      this.#numbers = new Int32Array(length * 8);
      this.#contexts = new Uint8Array(length * 4);
    }
    const column = (index: number): Int32Array => this.#numbers.subarray(index * length, (index + 1) * length);
    const [starts, ends, words, gaps] = [column(0), column(1), column(2), column(3)];
    const places = this.#contexts.subarray(0, length), breaks = this.#contexts.subarray(length, length * 2);
    for (let i = 0, at = 0; i < length; i++) {
      const word = reader.varint(), size = reader.varint(), isOdd = word % 2 === 1;
      at += isOdd ? reader.varint() : 1;
      gaps[i] = isOdd ? reader.varint() : GAP.space;
      const context = isOdd ? reader.u8() : 0;
      words[i] = word >>> 1;
      starts[i] = at;
      ends[i] = at += size;
      places[i] = context >>> 1;
      breaks[i] = context & 1;
    }
    return new TextWords(text, { length, starts, ends, words, gaps, tail: GAP.blank }, { places, breaks }, this.#vocabulary, reading, this.#without);
  }
}
