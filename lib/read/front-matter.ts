import { parse as parseToml, TomlDate } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { isFields, type Fields } from './fields.ts';

/** What stands above a text, and the text. `fault`: why the fields couldn't be read, which are then none. */
export type FrontMatter = { readonly fields: Fields; readonly rest: string; readonly fault: string | null };

const YAML = /^---[ \t]*\r?\n([^]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
const TOML = /^\+\+\+[ \t]*\r?\n([^]*?)^\+\+\+[ \t]*(?:\r?\n|$)/m;
const MAX_ALIASES = 10; // of YAML: aliases of aliases grow without bound

/** Splits front matter from a text: YAML between lines `---` (Jekyll, Obsidian …), TOML between `+++` (Hugo, Zola). */
export function splitFrontMatter(source: string): FrontMatter {
  const yaml = source.startsWith('---') ? YAML.exec(source) : null;
  const toml = source.startsWith('+++') ? TOML.exec(source) : null;
  const [whole = '', inner = ''] = yaml ?? toml ?? [];
  const rest = source.slice(whole.length);
  try {
    const value: unknown = toml ? parseToml(inner) : parseYaml(inner, { maxAliasCount: MAX_ALIASES });
    return { fields: isFields(value) ? withPlainDates(value) : {}, rest, fault: null };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { fields: {}, rest, fault: reason };
  }
}

function withPlainDates(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value instanceof TomlDate ? value.toISOString() : value]));
}
