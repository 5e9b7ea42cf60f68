import type { MadeCorrection } from '../corpus/corrections.ts';
import { chooseArchives, type ArchiveChoice } from './archive-changes.ts';
import { awaitArchives } from './awaited-choices.ts';
import { ARCHIVE_LINES, listArchives } from './archives.ts';
import { madeCorrection } from './correction-shape.ts';
import { Refusal } from './fault.ts';
import { MAX_CORRECTIONS, readCorrections, writeCorrections } from './corrections.ts';
import { readSettings, settingsFrom, writeSettings } from './settings.ts';
import { flag, list, oneOf, orNull, record, string, type Shape } from './shape.ts';

/** What a person has chosen, as one file: the settings, the corrections of names, and what holds for each archive. */
type SavedChoices = {
  /** What tells it from other JSON, and from those of later programs. */
  readonly apropos: string;
  readonly settings: unknown;
  readonly corrections: readonly MadeCorrection[];
  readonly archives: readonly ArchiveChoice[];
};

const KIND = 'choices 1';
const MAX_ARCHIVES = 1_000;
const MAX_SITES = 10_000;
const MAX_TEXT = 1_000; // UTF-16 units of a title or a site
const anything: Shape<unknown> = (value) => value; // settingsFrom looks at it

const line: Shape<ArchiveChoice['line']> = (value, place) => orNull(oneOf(ARCHIVE_LINES))(value ?? null, place); // not in copies of before there were any

const saved: Shape<SavedChoices> = record<SavedChoices>({
  apropos: string(MAX_TEXT),
  settings: anything,
  corrections: list(madeCorrection, MAX_CORRECTIONS),
  archives: list(record<ArchiveChoice>({ id: string(MAX_TEXT), title: string(MAX_TEXT), isOn: flag, sites: orNull(list(string(MAX_TEXT), MAX_SITES)), line }), MAX_ARCHIVES),
});

/** Everything that was chosen, as a JSON file. */
export async function saveChoices(): Promise<Blob> {
  const [settings, corrections, archives] = await Promise.all([readSettings(), readCorrections(), listArchives()]);
  const choices: SavedChoices = { apropos: KIND, settings, corrections, archives: archives.map(({ id, title, isOn, sites, line: own }) => ({ id, title, isOn, sites, line: own })) };
  return new Blob([JSON.stringify(choices, null, 2)], { type: 'application/json' });
}

/** Takes back what `saveChoices` gave, in place of what is chosen now. Throws a Refusal, and changes nothing then. */
export async function restoreChoices(text: string): Promise<void> {
  const { settings, corrections, archives } = choicesFrom(text);
  await writeCorrections(corrections);
  await chooseArchives(archives);
  await awaitArchives(archives);
  const { revision } = await readSettings();
  await writeSettings({ ...settingsFrom(settings), revision: revision + 1 });
}

function choicesFrom(text: string): SavedChoices {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Refusal('faultChoices');
  }
  if (Reflect.get(Object(parsed), 'apropos') !== KIND) throw new Refusal('faultChoices');
  try {
    return saved(parsed, 'file');
  } catch (error) {
    throw new Refusal('faultChoicesDamaged', error instanceof Error ? error.message : String(error));
  }
}
