import { keyOf } from '../text/words.ts';
import type { Mention, Name, NameKind, Range, SurfaceForm } from '../types.ts';
import type { Curation } from './curation.ts';

/** One piece of text to look for names in. `title` and `byline` are offsets in `text`, null where it has none. */
export type NamedText = {
  /** A segment's slice of its document, unchanged: headline, byline and body. */
  readonly text: string;
  readonly title: Range | null;
  readonly byline: Range | null;
};

/** What `collectNames` found in the whole corpus. */
export type NamesFound = {
  readonly names: readonly Name[];
  /** By text: sorted, disjoint, offsets in that text. */
  readonly mentions: readonly (readonly Mention[])[];
  /** Sentences for the person who builds: what could not be done, and what to do about it. */
  readonly warnings: readonly string[];
};

/** Finds the names of a corpus, their kinds and aliases, and where they stand. Same input, same output. */
export function collectNames(texts: readonly NamedText[], _curation: Curation | null): NamesFound {
  const found = texts.map((text) => rangesIn(text.text));
  const byKey = new Map<string, Map<string, number>>();
  texts.forEach(({ text }, index) => {
    for (const { start, end } of found[index] ?? []) {
      const form = text.slice(start, end);
      const forms = byKey.get(keyOf(form)) ?? new Map<string, number>();
      byKey.set(keyOf(form), forms.set(form, (forms.get(form) ?? 0) + 1));
    }
  });
  const names = [...byKey].map(([key, forms]) => nameFrom(key, forms));
  const indexOf = new Map([...byKey.keys()].map((key, index) => [key, index]));
  const mentions = texts.map(({ text }, index) =>
    (found[index] ?? []).map((range): Mention => {
      const form = text.slice(range.start, range.end);
      const name = indexOf.get(keyOf(form)) ?? 0;
      return { ...range, name, form: names[name]?.forms.findIndex((f) => f.text === form) ?? 0 };
    }),
  );
  return { names, mentions, warnings: [] };
}

const RUN = /(?<![.!?\n“"] ?)(?<=[\p{L},;)’'] )\p{Lu}[\p{L}\p{M}’'-]+(?: (?:of (?:the )?|de |del )?\p{Lu}[\p{L}\p{M}’'-]+)*/gu;

function rangesIn(text: string): Range[] {
  return [...text.matchAll(RUN)].map((m) => ({ start: m.index, end: m.index + m[0].replace(/[’']s?$/, '').length })).filter((r) => r.end - r.start > 1 && keyOf(text.slice(r.start, r.end)) !== '');
}

function nameFrom(key: string, counts: ReadonlyMap<string, number>): Name {
  const kind: NameKind = 'other';
  const forms = [...counts].map(([text, count]): SurfaceForm => ({ text, count, ambiguity: key.includes(' ') ? 0.1 : 0.5, reasons: key.includes(' ') ? [] : ['single-word'], capitalsOnly: !/\p{Ll}/u.test(text) && text.length <= 5 }));
  return { id: key.replaceAll(' ', '-'), canonical: forms[0]?.text ?? key, kind, forms };
}
