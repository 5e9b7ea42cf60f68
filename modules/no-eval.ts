import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** Where PDF.js's old-browser build asks for the global object by the Function constructor, it is given it. */
export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [noEval], worker: { plugins: () => [noEval] } })));

const GLOBAL_BY_EVAL = /\bFunction\((["'`])return this\1\)\(\)/g; // MV3's policy forbids it; stores ask about it

const noEval = {
  name: 'no-eval',
  transform: (code: string, id: string) => (id.includes('pdfjs-dist') ? { code: code.replaceAll(GLOBAL_BY_EVAL, 'globalThis'), map: null } : null),
};
