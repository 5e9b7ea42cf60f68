import type { CandidateForm, CandidateName, Candidates } from '../gazetteer/candidates.ts';
import { KINDS, REASONS } from '../gazetteer/layout.ts';
import type { ArchiveLine } from '../types.ts';

/**
 * Candidates as they travel to a tab: in columns, because an object a form costs a page three times as much to parse, and
 * each id once. An index counts the names, then the others.
 */
export type WireCandidates = {
  readonly ids: readonly string[];
  readonly canonicals: readonly string[];
  /** Ids of names that keep company with these, and are none of these. */
  readonly others: readonly string[];
  /** Of each name: its kind, its article count, its home's index or -1, how many companions. */
  readonly names: readonly number[];
  /** Of each name, `null` where it has none; empty where no name has. */
  readonly lines: readonly (ArchiveLine | null)[];
  /** Of each companion, name by name: its index and its weight. */
  readonly companions: readonly number[];
  /** As written; empty where it is the name's canonical form. */
  readonly texts: readonly string[];
  /** Of each form: its name's index, its ambiguity, a bit for capitals only and one for each reason. */
  readonly forms: readonly number[];
  readonly anyCase: boolean;
};

const NAME_COLUMNS = 4;
const FORM_COLUMNS = 3;
const CAPITALS_ONLY = 1;
const FIRST_REASON = 2;
const HASH_BYTES = 4;
const BYTES_AT_ONCE = 8_192; // arguments that every engine takes in one call

/** UTF-16 units of so many hashes. */
export function wireLength(hashes: number): number {
  return 4 * Math.ceil((hashes * HASH_BYTES) / 3);
}

/** Hashes as base64 of their bytes, little-endian: half as long as numbers in JSON, and a quarter of the time. */
export function wireFromHashes(hashes: Uint32Array): string {
  const bytes: Uint8Array & { toBase64?(): string } = new Uint8Array(hashes.buffer, hashes.byteOffset, hashes.byteLength);
  if (bytes.toBase64 !== undefined) return bytes.toBase64(); // Chromium before 140 has it not
  let binary = '';
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE) binary += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + BYTES_AT_ONCE));
  return btoa(binary);
}

/** The hashes that `wireFromHashes` wrote. Throws on other text. */
export function hashesFromWire(wire: string): Uint32Array {
  const binary = atob(wire);
  if (binary.length % HASH_BYTES !== 0) throw new TypeError('request.words must be whole hashes');
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return new Uint32Array(bytes.buffer);
}

/** Packs what a tab is told. */
export function wireFromCandidates({ names, forms, anyCase }: Candidates): WireCandidates {
  const indexes = new Map(names.map(({ id }, index) => [id, index]));
  const others: string[] = [];
  const indexOf = (id: string): number => {
    const known = indexes.get(id);
    if (known !== undefined) return known;
    indexes.set(id, names.length + others.length);
    return names.length + others.push(id) - 1;
  };
  return {
    ids: names.map(({ id }) => id),
    canonicals: names.map(({ canonical }) => canonical),
    others,
    names: names.flatMap(({ kind, articleCount, home, companions }) => [KINDS.indexOf(kind), articleCount, home === null ? -1 : indexOf(home), companions.length]),
    lines: names.some(({ line }) => line) ? names.map(({ line }) => line ?? null) : [],
    companions: names.flatMap(({ companions }) => companions.flatMap(([id, weight]) => [indexOf(id), weight])),
    texts: forms.map(({ text, name }) => (text === names[indexOf(name)]?.canonical ? '' : text)),
    forms: forms.flatMap(({ name, ambiguity, reasons, capitalsOnly }) => [indexOf(name), ambiguity, bitsFrom(reasons, capitalsOnly)]),
    anyCase: anyCase === true,
  };
}

/** What was packed, in parts of so many names and forms, so that taking them in can pause; one part at least. */
export function* candidatesFromWire(wire: WireCandidates, most: number): Generator<Candidates> {
  const { ids, texts, anyCase } = wire;
  let companion = 0;
  for (let from = 0; from === 0 || from < Math.max(ids.length, texts.length); from += most) {
    const names: CandidateName[] = [];
    for (let i = from; i < Math.min(from + most, ids.length); i++) {
      names.push(nameAt(wire, i, companion));
      companion += 2 * (wire.names[i * NAME_COLUMNS + 3] ?? 0);
    }
    const forms: CandidateForm[] = [];
    for (let i = from; i < Math.min(from + most, texts.length); i++) forms.push(formAt(wire, i));
    yield { names, forms, anyCase };
  }
}

function nameAt(wire: WireCandidates, index: number, firstCompanion: number): CandidateName {
  const at = index * NAME_COLUMNS;
  const { names } = wire;
  const line = wire.lines[index];
  const home = names[at + 2] ?? -1;
  const companions: [string, number][] = [];
  for (let i = 0; i < (names[at + 3] ?? 0); i++) {
    companions.push([idAt(wire, wire.companions[firstCompanion + 2 * i] ?? 0), wire.companions[firstCompanion + 2 * i + 1] ?? 0]);
  }
  return {
    id: wire.ids[index] ?? '',
    canonical: wire.canonicals[index] ?? '',
    kind: KINDS[names[at] ?? 0] ?? 'other',
    articleCount: names[at + 1] ?? 0,
    home: home < 0 ? null : idAt(wire, home),
    companions,
    ...(line && { line }),
  };
}

function formAt(wire: WireCandidates, index: number): CandidateForm {
  const { canonicals, texts, forms } = wire;
  const at = index * FORM_COLUMNS;
  const name = forms[at] ?? 0;
  const bits = forms[at + 2] ?? 0;
  return {
    text: texts[index] || (canonicals[name] ?? ''),
    name: idAt(wire, name),
    ambiguity: forms[at + 1] ?? 0,
    reasons: bits < FIRST_REASON ? NO_REASONS : REASONS.filter((_, reason) => (bits & (FIRST_REASON << reason)) !== 0),
    capitalsOnly: (bits & CAPITALS_ONLY) !== 0,
  };
}

const NO_REASONS: CandidateForm['reasons'] = [];

function idAt({ ids, others }: WireCandidates, index: number): string {
  return (index < ids.length ? ids[index] : others[index - ids.length]) ?? '';
}

function bitsFrom(reasons: CandidateForm['reasons'], capitalsOnly: boolean): number {
  return reasons.reduce((bits, reason) => bits | (FIRST_REASON << REASONS.indexOf(reason)), capitalsOnly ? CAPITALS_ONLY : 0);
}
