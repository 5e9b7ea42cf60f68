import { textOf, type ByteReader } from '../bytes/reader.ts';
import { checksumOf } from '../bytes/checksum.ts';
import { Column } from '../bytes/column.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { WordCursor } from '../text/word-cursor.ts';
import { foldRange } from '../text/words.ts';
import type { Name, NameKind, SurfaceForm } from '../types.ts';
import { AMBIGUITY_STEPS, BLOCK_NAMES, KINDS, REASONS, WEIGHT_STEPS } from './layout.ts';

/** A form of a name as it is packed. */
export type PackedForm = Omit<SurfaceForm, 'count'>;

/** Who a name is. */
export type PackedIdentity = {
  readonly id: string;
  readonly canonical: string;
  readonly kind: NameKind;
  readonly articleCount: number;
};

/** A name as it is packed. Companions are indexes of names in the gazetteer, the closest first. */
export type PackedName = PackedIdentity & {
  readonly forms: readonly PackedForm[];
  readonly companions: readonly (readonly [name: number, weight: number])[];
};

/*
 * record    varint n: bytes shared with the canonical form before it (0 for the first of a block), text: the rest;
 *           u8: kind, + HAS_ID; varint: article count; [text: id]; varint: forms; varint: companions;
 *           per form      u8: CAPITALS_ONLY + a bit per reason, u8: ambiguity in steps, text: empty where canonical
 *           per companion varint: name, u8: weight in steps
 */
const HAS_ID = 0x08; // the id is not the one that `idFromCanonical` gives
const CAPITALS_ONLY = 0x01;
const FIRST_REASON = 0x02;

/** The id that most names have: their canonical form folded, with hyphens between the words. */
function idFromCanonical(canonical: string): string {
  if (PLAIN.test(canonical)) return canonical.toLowerCase().replaceAll(' ', '-');
  let id = '';
  for (const cursor = new WordCursor(canonical); cursor.next(); ) id += (id === '' ? '' : '-') + foldRange(canonical, cursor.start, cursor.end);
  return id;
}

/** True where `idFromCanonical` gives this id: of letters and digits of ASCII with single spaces, told without making it. */
function isFromCanonical(id: string, canonical: string): boolean {
  if (!PLAIN.test(canonical)) return id === idFromCanonical(canonical);
  if (id.length !== canonical.length) return false;
  for (let i = 0; i < id.length; i++) {
    const unit = canonical.charCodeAt(i);
    if (id.charCodeAt(i) !== (unit === SPACE ? HYPHEN : unit >= CAPITAL_A && unit <= CAPITAL_Z ? unit + TO_LOWER : unit)) return false;
  }
  return true;
}

const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const TO_LOWER = 0x20;

/**
 * Takes names in any order, and lays their records in that of the file. Best in the order in which they lie in memory: to
 * look at each once more in another order took as long as all the rest.
 */
export class RecordWriter {
  private readonly canonicals = new ByteWriter();
  private readonly bodies = new ByteWriter();
  /** Where each name's part begins, and the end of the last. */
  private readonly canonicalStarts = new Column();
  private readonly bodyStarts = new Column();
  private scratch = new Uint8Array(INITIAL_SCRATCH);

  constructor() {
    this.canonicalStarts.push(0);
    this.bodyStarts.push(0);
  }

  /** Takes the next name. `ranks` gives a companion's place in the file. */
  add(name: Name, forms: readonly PackedForm[], articleCount: number, companions: PackedName['companions'], ranks: Uint32Array): void {
    const { bodies } = this;
    this.addCanonical(name.canonical);
    const hasId = !isFromCanonical(name.id, name.canonical);
    bodies.u8(KINDS.indexOf(name.kind) | (hasId ? HAS_ID : 0));
    bodies.varint(articleCount);
    if (hasId) bodies.text(name.id);
    bodies.varint(forms.length);
    bodies.varint(companions.length);
    for (const form of forms) writeForm(bodies, form, form.text === name.canonical);
    for (const [companion, weight] of companions) {
      bodies.varint(ranks[companion] ?? 0);
      bodies.u8(Math.max(1, Math.round(weight * WEIGHT_STEPS)));
    }
    this.bodyStarts.push(bodies.length);
  }

  /** The records of the names in this order, each block with its checksum behind it, and the offset of every block; that of the end is the last. */
  lay(order: Uint32Array): { readonly bytes: Uint8Array<ArrayBuffer>; readonly blocks: readonly number[] } {
    const { canonicalStarts, bodyStarts } = this;
    const writer = new ByteWriter();
    const blocks: number[] = [];
    const canonicals = this.canonicals.bytes;
    const bodies = this.bodies.bytes;
    const endBlock = (): void => {
      const start = blocks.at(-1);
      if (start !== undefined) writer.u32(checksumOf(writer.bytes.subarray(start)));
      blocks.push(writer.length);
    };
    order.forEach((name, rank) => {
      const isFirst = rank % BLOCK_NAMES === 0;
      if (isFirst) endBlock();
      const start = canonicalStarts.at(name);
      const end = canonicalStarts.at(name + 1);
      const before = order[rank - 1] ?? 0;
      const shared = isFirst ? 0 : sharedBytes(canonicals, canonicalStarts.at(before), canonicalStarts.at(before + 1), start, end);
      writer.varint(shared);
      writer.varint(end - start - shared);
      writer.copy(canonicals, start + shared, end);
      writer.copy(bodies, bodyStarts.at(name), bodyStarts.at(name + 1));
    });
    endBlock();
    return { bytes: writer.bytes, blocks };
  }

  private addCanonical(text: string): void {
    if (text.length * MOST_BYTES_A_UNIT > this.scratch.length) this.scratch = new Uint8Array(text.length * MOST_BYTES_A_UNIT);
    this.canonicals.copy(this.scratch, 0, encodeText(text, this.scratch));
    this.canonicalStarts.push(this.canonicals.length);
  }
}

/** How many bytes the beginnings of two ranges share. */
function sharedBytes(bytes: Uint8Array, oneStart: number, oneEnd: number, otherStart: number, otherEnd: number): number {
  const most = Math.min(oneEnd - oneStart, otherEnd - otherStart);
  let shared = 0;
  while (shared < most && bytes[oneStart + shared] === bytes[otherStart + shared]) shared++;
  return shared;
}

/** Writes a text as UTF-8, gives its bytes: short plain texts without the encoder's call. */
function encodeText(text: string, into: Uint8Array): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) return encoder.encodeInto(text, into).written;
    into[i] = unit;
  }
  return text.length;
}

const INITIAL_SCRATCH = 1024; // bytes
const MOST_BYTES_A_UNIT = 3; // of UTF-8, for a UTF-16 unit

function writeForm(writer: ByteWriter, form: PackedForm, isCanonical: boolean): void {
  let flags = form.capitalsOnly ? CAPITALS_ONLY : 0;
  for (const reason of form.reasons) flags |= FIRST_REASON << REASONS.indexOf(reason);
  writer.u8(flags);
  writer.u8(Math.round(form.ambiguity * AMBIGUITY_STEPS));
  if (isCanonical) writer.u8(0);
  else writer.text(form.text);
}

/** The canonical form of the record that was read last: the next one begins with a part of it. */
export class CanonicalForm {
  private bytes: Uint8Array = new Uint8Array(INITIAL_SCRATCH);
  private length = 0;

  /** Reads the form at the beginning of a record. */
  read(reader: ByteReader): void {
    const shared = Math.min(reader.varint(), this.length);
    const added = reader.varint();
    this.length = shared + added;
    if (this.length > this.bytes.length) {
      const { bytes } = this;
      this.bytes = new Uint8Array(this.length);
      this.bytes.set(bytes);
    }
    reader.copy(this.bytes, shared, added);
  }

  get text(): string {
    return textOf(this.bytes, 0, this.length);
  }
}

/** Goes past one name, of which only the canonical form is kept. Throws a RangeError on damaged bytes. */
export function passRecord(reader: ByteReader, canonical: CanonicalForm): void {
  canonical.read(reader);
  const head = reader.u8();
  reader.varint();
  if (head & HAS_ID) reader.skip(reader.varint());
  const formCount = reader.varint();
  const companionCount = reader.varint();
  for (let form = 0; form < formCount; form++) {
    reader.skip(2);
    reader.skip(reader.varint());
  }
  for (let companion = 0; companion < companionCount; companion++) {
    reader.varint();
    reader.skip(1);
  }
}

/** Reads one name. `canonical` holds the form before it and gets its own. Throws a RangeError on damaged bytes. */
export function readRecord(reader: ByteReader, canonical: CanonicalForm): PackedName {
  const { id, canonical: text, kind, articleCount } = readIdentity(reader, canonical);
  const formCount = reader.varint();
  const companionCount = reader.varint();
  const forms = Array.from({ length: formCount }, () => readForm(reader, text));
  const companions = Array.from({ length: companionCount }, () => [reader.varint(), reader.u8() / WEIGHT_STEPS] as const);
  return { id, canonical: text, kind, articleCount, forms, companions };
}

/** Reads the beginning of a name, as `readRecord` does. */
export function readIdentity(reader: ByteReader, canonical: CanonicalForm): PackedIdentity {
  canonical.read(reader);
  const { text } = canonical;
  const head = reader.u8();
  const kind = KINDS[head & 0x07] ?? 'other';
  const articleCount = reader.varint();
  return { id: head & HAS_ID ? reader.text() : idFromCanonical(text), canonical: text, kind, articleCount };
}

function readForm(reader: ByteReader, canonical: string): PackedForm {
  const flags = reader.u8();
  const ambiguity = reader.u8() / AMBIGUITY_STEPS;
  const reasons = REASONS.filter((_, i) => flags & (FIRST_REASON << i));
  return { text: reader.text() || canonical, ambiguity, reasons, capitalsOnly: (flags & CAPITALS_ONLY) !== 0 };
}

const encoder = new TextEncoder();
