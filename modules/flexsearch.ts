import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

// As the bundler names files: by where they really lie.
const FOLDER = `${realpathSync(fileURLToPath(new URL('../node_modules/flexsearch/dist/module-min', import.meta.url))).replaceAll('\\', '/')}/`;

/**
 * FlexSearch's Index as its own module: the one-file builds either lack `mount` (compact, light) or hold the
 * Function constructor, which MV3's policy forbids (bundle). What an Index that is mounted on a storage never
 * calls is left out: 1 kB gzipped instead of 17.
 */
export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [slimFlexsearch()], worker: { plugins: () => [slimFlexsearch()] } })));

const ENTRY = '\0flexsearch';

const EMPTY_CLASS = 'export default class {}';

const LEFT_OUT: Readonly<Record<string, string>> = {
  'resolver.js': EMPTY_CLASS,
  'document.js': EMPTY_CLASS,
  'document/search.js': 'export const apply_enrich = null;',
  'index/add.js': '',
  'index/remove.js': 'export const remove_index = null;',
  'cache.js': `${EMPTY_CLASS}; export const searchCache = null;`,
  'compress.js': 'export default null',
  'preset.js': 'export default (options) => options',
  'resolve/default.js': 'export default null',
  'db/interface.js': 'export default null',
  'intersect.js': 'export const intersect = null;', // of one storage's answer there is nothing to intersect
  'worker.js': EMPTY_CLASS,
  'encoder.js': `${EMPTY_CLASS}; export const fallback_encoder = null;`,
  'async.js': 'export default () => {}',
  'charset.js': 'export default {}',
  'keystore.js': 'export { Map as KeystoreMap, Set as KeystoreSet, Array as KeystoreArray }; const { Map, Set, Array } = globalThis;',
  'serialize.js': 'export const exportIndex = null, importIndex = null, serialize = null;',
};

type Cut = readonly [from: string, to: string | null, instead: string];

/** What is cut out of files that are needed otherwise: searching without a storage of one's own, and changing what is stored. `null`: to the end. */
const CUT: Readonly<Record<string, readonly Cut[]>> = {
  'index/search.js': [
    ['c.cache=!1;', '}let d,e,', ''],
    ['if(2===d&&e&&!f)', '{if(this.db.search){', ''],
    ['const a=this;return async function(){', 'function single_term_query(', '}};'],
    ['return this.db?h.then(', 'Index.prototype._get_array=', 'return h.then(a=>a||[])}'],
    ['let h,i;return(b&&', null, 'return this.db.get(a,b,c,d,e,f,g)};'],
  ],
  'index.js': [
    ['this.compress=', 'this.tokenize=', ''],
    [',this.bidirectional=', ',this.resolve=', ''],
    [',(c=a.db)&&', '}Index.prototype.mount', ''],
    ['this.commit_timer&&', 'a.mount(this)', ''],
    [',Index.prototype.commit=function()', null, ';'],
  ],
};

function cutDown(file: string, cuts: readonly Cut[]): string {
  return cuts.reduce((code, [from, to, instead]) => {
    const start = code.indexOf(from);
    const end = to === null ? code.length : code.indexOf(to, start);
    if (start < 0 || end < 0) throw new Error(`FlexSearch's ${file} is not as modules/flexsearch.ts knows it: look what it cuts out.`);
    return code.slice(0, start) + instead + code.slice(end);
  }, readFileSync(FOLDER + file, 'utf8'));
}

/** The bundler plugin that answers `flexsearch` so. */
export function slimFlexsearch() {
  return {
    name: 'slim-flexsearch',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id === 'flexsearch' ? ENTRY : null),
    load: (id: string) => {
      if (id === ENTRY) return `export { default as Index } from '${FOLDER}index.js';`;
      if (!id.startsWith(FOLDER)) return null;
      const file = id.slice(FOLDER.length);
      const cuts = CUT[file];
      return cuts === undefined ? (LEFT_OUT[file] ?? null) : cutDown(file, cuts);
    },
  };
}
