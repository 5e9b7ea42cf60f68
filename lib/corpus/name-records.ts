import type { ByteReader } from '../bytes/reader.ts';
import type { ByteWriter } from '../bytes/writer.ts';
import type { AmbiguityReason, Name, NameKind, SurfaceForm } from '../types.ts';

/** A name as the file keeps it. */
export type StoredName = Name & { readonly articleCount: number };

// Their order is the format's: what is new goes behind.
const KINDS: readonly NameKind[] = ['other', 'person', 'org', 'place', 'event', 'work', 'law'];
const REASONS: readonly AmbiguityReason[] = ['common-word', 'common-name', 'short-acronym', 'generic-phrase', 'famous-homonym', 'shared-form', 'single-word'];
const AMBIGUITY_STEPS = 1000; // kept to three decimals

/** id · canonical form · kind · articles · forms, each with its count, ambiguity, whether in capitals only, reasons as bits. */
export function writeName(writer: ByteWriter, name: StoredName): void {
  writer.text(name.id);
  writer.text(name.canonical);
  writer.u8(Math.max(0, KINDS.indexOf(name.kind)));
  writer.varint(name.articleCount);
  writer.varint(name.forms.length);
  for (const form of name.forms) {
    writer.text(form.text);
    writer.varint(form.count);
    writer.varint(Math.round(form.ambiguity * AMBIGUITY_STEPS));
    writer.u8(form.capitalsOnly ? 1 : 0);
    writer.varint(form.reasons.reduce((bits, reason) => bits | (1 << REASONS.indexOf(reason)), 0));
  }
}

export function readName(reader: ByteReader): StoredName {
  const id = reader.text();
  const canonical = reader.text();
  const kind = KINDS[reader.u8()] ?? 'other';
  const articleCount = reader.varint();
  return { id, canonical, kind, articleCount, forms: Array.from({ length: reader.varint() }, () => readForm(reader)) };
}

function readForm(reader: ByteReader): SurfaceForm {
  const text = reader.text();
  const count = reader.varint();
  const ambiguity = reader.varint() / AMBIGUITY_STEPS;
  const capitalsOnly = reader.u8() === 1;
  const bits = reader.varint();
  return { text, count, ambiguity, reasons: REASONS.filter((_, bit) => (bits & (1 << bit)) !== 0), capitalsOnly };
}
