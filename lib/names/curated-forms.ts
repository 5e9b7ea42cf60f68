import { type Curation, type CurationKeys, keyCuration, NO_CURATION } from './curation.ts';
import { KnownForms } from './known-forms.ts';
import { WITHOUT_NONE } from './rules.ts';
import { readTextWords, type Span, type TextWords } from './text-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A person's decisions in the words of a corpus. */
export type CuratedForms = {
  readonly decided: CurationKeys;
  /** Forms to know although no article may hold them. */
  readonly forms: readonly TextWords[];
  /** Forms that are names in any case and script. */
  readonly added: KnownForms;
};

/** Reads the forms of decisions as a text is read. */
export function readCuratedForms(curation: Curation | null, vocabulary: Vocabulary): CuratedForms {
  const readForm = (text: string): TextWords => readTextWords({ text, title: null, byline: null }, vocabulary, WITHOUT_NONE);
  const decided = keyCuration(curation ?? NO_CURATION, (form) => keyIn(readForm(form)));
  const forms = decided.forms.map(readForm);
  const added = new KnownForms();
  for (const words of forms) if (decided.added.has(keyIn(words))) added.count(words, [wholeOf(words)]);
  return { decided, forms, added };
}

function keyIn(words: TextWords): string {
  return words.key(wholeOf(words));
}

export function wholeOf(words: TextWords): Span {
  return { from: 0, to: words.length };
}
