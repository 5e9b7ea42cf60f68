import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readStoreTexts, STORE_LANGUAGES, STORE_LIMITS } from './store-texts.ts';

/** Puts what a store's page needs into artifacts/store: texts, icon, and the pictures of the last `npm run screenshots`. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = `${ROOT}artifacts/store`;

rmSync(FOLDER, { recursive: true, force: true });
for (const language of STORE_LANGUAGES) {
  const pictures = `${ROOT}artifacts/visual/store/${language}`;
  if (!existsSync(pictures)) throw new Error(`There are no pictures in ${pictures}: run npm run screenshots first.`);
  mkdirSync(`${FOLDER}/${language}`, { recursive: true });
  cpSync(pictures, `${FOLDER}/${language}`, { recursive: true });
  for (const [field, text] of Object.entries(readStoreTexts(language))) writeFileSync(`${FOLDER}/${language}/${field}.txt`, `${text}\n`);
}
cpSync(`${ROOT}public/icon/128.png`, `${FOLDER}/icon-128.png`);
const limits = Object.entries(STORE_LIMITS).map(([field, most]) => `${field} ${most}`);
console.log(`${FOLDER}: ${readdirSync(FOLDER, { recursive: true }).length} files. At most, in characters: ${limits.join(', ')}.`);
