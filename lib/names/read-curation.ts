import { parse, TomlError } from 'smol-toml';
import { NO_CURATION, type CuratedName, type Curation } from './curation.ts';
import type { NameKind } from '../types.ts';

/** What is wrong and what to write instead, and in which line, counted from 1. */
export type CurationError = { readonly line: number; readonly message: string };

/** The decisions of a `names.toml`, or sentences that say where it is wrong and what to write instead. */
export type CurationRead =
  | { readonly curation: Curation; readonly errors: readonly [] }
  | { readonly curation: null; readonly errors: readonly CurationError[] };

const KINDS: readonly NameKind[] = ['person', 'org', 'place', 'event', 'work', 'law', 'other'];
const KEYS = ['rename', 'merge', 'split', 'mute', 'add', 'kind'] as const;

/**
 * Reads a `names.toml`. An empty file decides nothing. Every table may be left out:
 *
 *     mute = ["Read More"]                          # no names
 *     split = ["Washington"]                        # names of their own
 *     merge = [["Lima Group", "Group of Lima"]]     # the first takes in the others
 *     [rename]
 *     "Petrenko" = "Nadia Petrenko"                 # any form → what to show
 *     [kind]
 *     "Petrenko" = "person"                         # any form → person, org, place, event, work, law, other
 *     [[add]]                                       # known in any case and script
 *     name = "Tokyo Electric"
 *     kind = "org"
 *     aliases = ["東京電力"]
 */
export function readCuration(source: string): CurationRead {
  let table: unknown;
  try {
    table = parse(source);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const why = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? '';
    return { curation: null, errors: [{ line: error.line, message: `no valid TOML: ${why}. A list is written as mute = ["A name"].` }] };
  }
  const reader = new TableReader(source);
  const curation = reader.read(isTable(table) ? table : {});
  return reader.errors.length > 0 ? { curation: null, errors: reader.errors } : { curation, errors: [] };
}

type Table = Readonly<Record<string, unknown>>;

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

class TableReader {
  readonly errors: CurationError[] = [];
  readonly #lines: readonly string[];

  constructor(source: string) {
    this.#lines = source.split(/\r?\n/);
  }

  read(table: Table): Curation {
    for (const key of Object.keys(table)) {
      if (!KEYS.some((known) => known === key)) this.#fail(key, `“${key}” is not known here. Use one of: ${KEYS.join(', ')}.`);
    }
    return {
      ...NO_CURATION,
      rename: this.#renames(table['rename']),
      merge: this.#groups(table['merge']),
      split: this.#forms('split', table['split']),
      mute: this.#forms('mute', table['mute']),
      add: this.#additions(table['add']),
      kind: this.#kinds(table['kind']),
    };
  }

  #renames(value: unknown): Curation['rename'] {
    if (value === undefined) return new Map();
    const pairs = isTable(value) ? Object.entries(value) : [];
    if (!isTable(value) || !pairs.every((pair): pair is [string, string] => isForm(pair[1]))) {
      this.#fail('rename', '“rename” is a table of names: write [rename] and below it lines such as "Old name" = "New name".');
      return new Map();
    }
    return new Map(pairs.filter((pair): pair is [string, string] => isForm(pair[1])));
  }

  #kinds(value: unknown): Curation['kind'] {
    const pairs = isTable(value) ? Object.entries(value) : [];
    const known = pairs.flatMap(([form, said]) => KINDS.filter((kind) => kind === said).map((kind) => [form, kind] as const));
    if (value !== undefined && (!isTable(value) || known.length < pairs.length)) {
      this.#fail('kind', `“kind” is a table of names: write [kind] and below it lines such as "A name" = "person". The kinds are ${KINDS.join(', ')}.`);
      return new Map();
    }
    return new Map(known);
  }

  #groups(value: unknown): Curation['merge'] {
    if (value === undefined) return [];
    const groups = Array.isArray(value) ? value : [];
    if (!Array.isArray(value) || !groups.every((group) => isForms(group) && group.length > 1)) {
      this.#fail('merge', '“merge” is a list of lists of two names or more: write merge = [["Kept name", "Other name"]].');
      return [];
    }
    return groups.filter(isForms);
  }

  #forms(key: 'split' | 'mute', value: unknown): readonly string[] {
    if (value === undefined) return [];
    if (isForms(value)) return value;
    this.#fail(key, `“${key}” is a list of names: write ${key} = ["A name", "Another"].`);
    return [];
  }

  #additions(value: unknown): readonly CuratedName[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.#fail('add', 'A name is added by a table of its own: write [[add]] and below it name = "…" and kind = "person".');
      return [];
    }
    return value.flatMap((entry: unknown, index) => this.#addition(entry, index));
  }

  #addition(entry: unknown, index: number): readonly CuratedName[] {
    const { name, kind, aliases = [] } = isTable(entry) ? entry : { name: undefined, kind: undefined };
    const knownKind = KINDS.find((known) => known === kind);
    if (!isForm(name)) this.#fail('add', 'Every [[add]] needs a name: write name = "…".', index);
    else if (knownKind === undefined) this.#fail('add', `“${name}” needs a kind: write kind = "${KINDS.join('" or "')}".`, index);
    else if (!isForms(aliases)) this.#fail('add', `The aliases of “${name}” are a list: write aliases = ["…"].`, index);
    else return [{ name, kind: knownKind, aliases }];
    return [];
  }

  /** `nth` counts from 0 the tables of that key. */
  #fail(key: string, message: string, nth = 0): void {
    const opens = new RegExp(`^\\s*(?:\\[+\\s*)?["']?${key.replace(/[^\p{L}\p{N}]/gu, '\\$&')}["']?\\s*(?:\\]|=|\\.)`, 'u');
    const found = this.#lines.flatMap((line, index) => (opens.test(line) ? [index + 1] : []));
    this.errors.push({ line: found[nth] ?? found[0] ?? 1, message });
  }
}

function isForm(value: unknown): value is string {
  return typeof value === 'string' && /[\p{L}\p{N}]/u.test(value);
}

function isForms(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isForm);
}
