import { BUILD_STEPS, type BuildProgress, type BuildStep } from '../../lib/corpus/build-report.ts';
import type { ImportJob, ImportReport, Taken } from '../../lib/platform/import-job.ts';
import type { ImportNews } from '../../lib/platform/import-messages.ts';
import type { TableColumns } from '../../lib/types.ts';
import type { Into } from './import-runner.ts';
import type { Picked } from './picked-files.ts';
import type { UnclearTable } from './table-choice.ts';
import { sayFault } from '../../lib/platform/say-fault.ts';
import { say } from '../../lib/platform/words.ts';

/** What is seen of an import. import-runner.ts runs it. */
export type ImportState =
  | { readonly is: 'none' }
  /** The files of dropped folders are being found. */
  | { readonly is: 'listing'; readonly files: number }
  /** The person is asked about the first of these tables; `said`: what was answered of others. */
  | Mapping
  /** A web address is being asked. */
  | { readonly is: 'fetching'; readonly host: string }
  /** `of`: all that will be copied. */
  | { readonly is: 'copying'; readonly archive: string; readonly title: string; readonly copied: Amount; readonly of: Amount }
  | Running
  /** It waits for this person: paused before the browser was closed. */
  | { readonly is: 'resting'; readonly job: ImportJob }
  | { readonly is: 'ready'; readonly archive: string; readonly title: string; readonly report: ImportReport; readonly muted: readonly string[] }
  /** `job`: what can be tried again; `null` where its files were not all copied. */
  | { readonly is: 'failed'; readonly title: string; readonly why: string; readonly archive: string | null; readonly canRetry: boolean }
  | { readonly is: 'elsewhere' };

export type Mapping = {
  readonly is: 'mapping';
  readonly picked: Picked;
  readonly into: Into | null;
  readonly unclear: readonly UnclearTable[];
  /** Of the first of them, as chosen so far. */
  readonly columns: TableColumns;
  readonly said: readonly TableColumns[];
};

export type Amount = { readonly files: number; readonly bytes: number };

export type Running = {
  readonly is: 'running';
  readonly job: ImportJob;
  readonly taken: Taken;
  readonly build: BuildProgress | null;
  /** `pausing`: asked to, and not there yet. */
  readonly pace: 'going' | 'pausing' | 'paused';
  /** Where it stood when it last set out to read or to build, `null` until that is told. */
  readonly since: Since | null;
  /** In [0, 1] of all work. */
  readonly share: number;
  /** Seconds; `null` while nobody can say. */
  readonly left: number | null;
  /** Bytes in a second; `null` while nobody can say, and once all are read. */
  readonly speed: number | null;
};

type Since = { readonly at: number; readonly isBuilding: boolean; readonly built: number; readonly bytes: number };

export type ImportEvent =
  | { readonly is: 'filesListed'; readonly files: number }
  | { readonly is: 'asked'; readonly host: string }
  | { readonly is: 'tablesMet'; readonly picked: Picked; readonly into: Into | null; readonly unclear: readonly UnclearTable[]; readonly said: readonly TableColumns[] }
  | { readonly is: 'columnsChosen'; readonly columns: TableColumns }
  | { readonly is: 'begun'; readonly archive: string; readonly title: string; readonly of: Amount }
  | { readonly is: 'setOut'; readonly job: ImportJob }
  | { readonly is: 'found'; readonly job: ImportJob }
  | { readonly is: 'told'; readonly news: ImportNews; readonly at: number }
  | { readonly is: 'pauseAsked' }
  | { readonly is: 'playAsked' }
  | { readonly is: 'reportRead'; readonly archive: string; readonly title: string; readonly report: ImportReport }
  | { readonly is: 'muted'; readonly names: readonly string[]; readonly isMuted: boolean }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'over' };

/** The state after an event; the same object where nothing changes. `at`: milliseconds of any clock. */
export function nextImport(state: ImportState, event: ImportEvent): ImportState {
  switch (event.is) {
    case 'filesListed':
      return { is: 'listing', files: event.files };
    case 'tablesMet': {
      const { picked, into, unclear, said } = event;
      const [first] = unclear;
      return first === undefined ? state : { is: 'mapping', picked, into, unclear, said, columns: first.guess };
    }
    case 'columnsChosen':
      return state.is === 'mapping' ? { ...state, columns: event.columns } : state;
    case 'asked':
      return { is: 'fetching', host: event.host };
    case 'begun':
      return { is: 'copying', archive: event.archive, title: event.title, copied: { files: 0, bytes: 0 }, of: event.of };
    case 'setOut':
      return setOut(event.job);
    case 'found':
      return found(event.job);
    case 'told':
      return afterNews(state, event.news, event.at);
    case 'pauseAsked':
      return state.is === 'running' && state.pace === 'going' ? { ...state, pace: 'pausing' } : state;
    case 'playAsked':
      return state.is === 'running' ? { ...state, pace: 'going', since: null, left: null, speed: null } : state;
    case 'reportRead':
      return { is: 'ready', archive: event.archive, title: event.title, report: event.report, muted: [] };
    case 'muted':
      return state.is === 'ready' ? { ...state, muted: withMuted(state.muted, event.names, event.isMuted) } : state;
    case 'failed':
      return { is: 'failed', title: titleOf(state), why: event.why, archive: archiveOf(state), canRetry: false };
    case 'over':
      return { is: 'none' };
  }
}

/** The archive that an import makes, once it is known. */
export function archiveOf(state: ImportState): string | null {
  if (state.is === 'copying' || state.is === 'ready' || state.is === 'failed') return state.archive;
  return state.is === 'running' || state.is === 'resting' ? state.job.archive : null;
}

function titleOf(state: ImportState): string {
  if (state.is === 'copying' || state.is === 'ready' || state.is === 'failed') return state.title;
  return state.is === 'running' || state.is === 'resting' ? state.job.title : '';
}

function setOut(job: ImportJob): Running {
  return { is: 'running', job, taken: job.taken, build: null, pace: job.isPaused ? 'paused' : 'going', since: null, share: shareOf(job, job.taken, null), left: null, speed: null };
}

/** An import that an earlier page began. */
function found(job: ImportJob): ImportState {
  if (job.stage === 'copying') return { is: 'failed', title: job.title, why: say('importCut'), archive: job.archive, canRetry: false };
  if (job.fault !== null) return { is: 'failed', title: job.title, why: sayFault(job.fault), archive: job.archive, canRetry: true };
  return job.isPaused ? { is: 'resting', job } : setOut(job);
}

function afterNews(state: ImportState, news: ImportNews, at: number): ImportState {
  switch (news.is) {
    case 'copied':
      return state.is === 'copying' ? { ...state, copied: { files: news.job.files + news.job.passedOver + news.job.missed.length, bytes: news.job.bytes } } : state;
    case 'progressed':
      return progressed(state, news, at);
    case 'ready':
      return state;
    case 'served':
    case 'unchanged':
    case 'stopped':
      return { is: 'none' };
    case 'failed':
      return { is: 'failed', title: titleOf(state), why: sayFault(news.why), archive: news.archive, canRetry: news.canRetry };
    case 'elsewhere':
      return { is: 'elsewhere' };
  }
}

function progressed(state: ImportState, { job, progress, isPaused }: Extract<ImportNews, { is: 'progressed' }>, at: number): ImportState {
  if (state.is !== 'running' && state.is !== 'copying') return state;
  const { taken, build } = progress;
  const before = state.is === 'running' ? state : setOut(job);
  const now: Since = { at, isBuilding: build !== null, built: build === null ? 0 : builtShare(build), bytes: taken.bytes };
  const since = before.since?.isBuilding === now.isBuilding ? before.since : now;
  const pace = isPaused ? 'paused' : before.pace === 'paused' ? 'going' : before.pace;
  return { is: 'running', job, taken, build, pace, since, share: shareOf(job, taken, build), ...foretell(job, since, now) };
}

const TELLING_SECONDS = 1; // of work before anything is foretold of it
const BUILD_SPEED = 2e6; // bytes of text built in a second, by measurement: said of the build while files are read

/** How long it still takes, and how fast it reads, from what it did since it set out. */
function foretell(job: ImportJob, since: Since, now: Since): Pick<Running, 'left' | 'speed'> {
  const seconds = (now.at - since.at) / 1000;
  if (seconds < TELLING_SECONDS) return { left: null, speed: null };
  if (now.isBuilding) return { left: now.built > since.built ? (seconds * (1 - now.built)) / (now.built - since.built) : null, speed: null };
  const speed = (now.bytes - since.bytes) / seconds;
  return speed > 0 ? { left: (job.bytes - now.bytes) / speed + job.bytes / BUILD_SPEED, speed } : { left: null, speed: null };
}

const READING_SHARE = 0.2; // of the bar: PDFs take longer to read than to build, tables much shorter

function shareOf(job: ImportJob, taken: Taken, build: BuildProgress | null): number {
  if (build !== null) return READING_SHARE + (1 - READING_SHARE) * builtShare(build);
  return READING_SHARE * (job.bytes === 0 ? 1 : Math.min(1, taken.bytes / job.bytes));
}

/** The share of a build's time that each step takes, by measurement (20,000 articles). */
const STEP_SHARES: Readonly<Record<BuildStep, number>> = { words: 0.32, duplicates: 0.01, 'certain names': 0.09, 'all names': 0.14, aliases: 0.02, gazetteer: 0.01, search: 0.36, writing: 0.05 };

/** In [0, 1] of a build. */
function builtShare({ step, done, total }: BuildProgress): number {
  const before = BUILD_STEPS.slice(0, BUILD_STEPS.indexOf(step)).reduce((sum, one) => sum + STEP_SHARES[one], 0);
  return Math.min(1, before + (STEP_SHARES[step] * done) / Math.max(1, total));
}

function withMuted(muted: readonly string[], names: readonly string[], isMuted: boolean): readonly string[] {
  const meant = new Set(names);
  return [...muted.filter((name) => !meant.has(name)), ...(isMuted ? names : [])];
}
