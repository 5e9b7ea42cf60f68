import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'contextMenus', 'scripting'],
    ...(browser !== 'firefox' && { host_permissions: ['<all_urls>'] }),
    omnibox: { keyword: 'ap' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+P' } } },
    action: { default_title: '__MSG_extensionName__' },
    // The paint alone goes into every frame; the script in the top frame looks after those of its origin.
    content_scripts: [{ matches: ['<all_urls>'], css: ['content-scripts/highlights.css'], all_frames: true, match_about_blank: true }],
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'",
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
  vite: () => ({ build: { cssTarget: ['chrome135', 'firefox140'] } }),
  zip: { excludeSources: ['artifacts/**', 'docs/screenshots/**'] },
});
