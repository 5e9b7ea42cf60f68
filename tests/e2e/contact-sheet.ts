import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a page that shows all pictures of a surface beside each other, and answers where. */
export async function writeContactSheet(folder: string, surface: string): Promise<string> {
  const files = (await readdir(join(folder, surface))).filter((name) => name.endsWith('.png')).toSorted();
  const figures = files.map((name) => `<figure><img src="${surface}/${name}" alt=""><figcaption>${name.replace('.png', '').replaceAll('_', ' · ')}</figcaption></figure>`);
  const path = join(folder, `${surface}.html`);
  await writeFile(path, `<!doctype html><meta charset="utf-8"><title>${surface}</title>${STYLE}<h1>${surface}</h1><main>${figures.join('\n')}</main>\n`);
  return path;
}

const STYLE = `<style>
body { margin: 16px; background: #777; font: 12px system-ui, sans-serif; color: #fff }
h1 { margin: 0 0 12px; font-size: 18px }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(380px, 1fr)); gap: 12px; align-items: start }
figure { margin: 0 } img { max-width: 100%; max-height: 900px; display: block }
</style>`;
