import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * WXT's context of a content script announces itself to every page by an event and a message that carry the
 * extension's id, and obeys whoever sends them back. Apropos is silent towards pages and keeps its own
 * signals, so the context is empty.
 */
export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [silentContext()] })));

function silentContext() {
  return {
    name: 'silent-content-script-context',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id === 'wxt/utils/content-script-context' ? CONTEXT : null),
    load: (id: string) => (id === CONTEXT ? 'export class ContentScriptContext {}' : null),
  };
}

const CONTEXT = '\0silent-content-script-context';
