import { browser } from 'wxt/browser';
import { chooseArchive, type ArchiveChoice } from './archive-changes.ts';
import { isSameTitle } from './archive-title.ts';
import { listArchives } from './archives.ts';

const KEY = 'awaited-archives'; // in storage.local: what a restored copy says of archives, in its order
const SETTLED = ''; // the title of a choice whose archive is here: its id says which

/** Keeps what a copy says of archives, for those that are brought after it. */
export async function awaitArchives(choices: readonly ArchiveChoice[]): Promise<void> {
  const here = await listArchives();
  const awaited = choices.map((choice) => {
    const entry = here.find(({ id }) => id === choice.id) ?? here.find(({ title }) => isSameTitle(title, choice.title));
    return entry === undefined ? choice : { ...choice, id: entry.id, title: SETTLED };
  });
  await browser.storage.local.set({ [KEY]: awaited });
}

/** Gives an archive that was just brought what a copy restored before says of it: on or off, its sites, its line, its place. Once. */
export async function settleArchive(archive: string): Promise<void> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const entry = (await listArchives()).find(({ id }) => id === archive);
  if (!Array.isArray(stored) || entry === undefined) return;
  const choices = stored as readonly ArchiveChoice[]; // awaitArchives alone writes it
  const at = choices.findIndex(({ title }) => title !== SETTLED && isSameTitle(title, entry.title));
  const choice = choices[at];
  if (choice === undefined) return;
  await chooseArchive(archive, choice, choices.slice(0, at));
  await browser.storage.local.set({ [KEY]: choices.with(at, { ...choice, id: archive, title: SETTLED }) });
}
