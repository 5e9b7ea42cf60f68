import { describe, expect, test, vi } from 'vitest';
import { archiveOf, nextImport, type ImportEvent, type ImportState, type Running } from '../../entrypoints/options/import-state.ts';
import type { ImportJob, ImportReport } from '../../lib/platform/import-job.ts';

vi.mock('wxt/browser', async () => {
  const { i18nIn } = await import('../words.ts');
  return { browser: { i18n: i18nIn('en') } };
});

const JOB: ImportJob = {
  archive: 'a', title: 'Letters', startedAt: 1, stage: 'reading', isPaused: false, files: 10, bytes: 1000, taken: { files: 0, bytes: 0, articles: 0 },
  passedOver: 0, missed: [], journal: { id: 'j', from: 0 }, fault: null,
};
const REPORT = { files: 1, bytes: 1, passedOver: 0, risky: [{ id: 'may' }, { id: 'it' }] } as unknown as ImportReport; // what a reducer passes on

const none: ImportState = { is: 'none' };
const running = running0();
function running0(): Running {
  const state = nextImport(none, { is: 'setOut', job: JOB });
  if (state.is !== 'running') throw new Error('not running');
  return state;
}

function progress(bytes: number, at: number, isPaused = false, build: Running['build'] = null): ImportEvent {
  return { is: 'told', at, news: { is: 'progressed', job: JOB, isPaused, progress: { taken: { files: bytes / 100, bytes, articles: 5 }, build } } };
}

function after(state: ImportState, ...events: readonly ImportEvent[]): ImportState {
  return events.reduce(nextImport, state);
}

const words = (done: number) => ({ step: 'words', done, total: 100 }) as const;

describe('an import', () => {
  test('copies, then reads, then waits for the person', () => {
    const copying = after(none, { is: 'begun', archive: 'a', title: 'Letters', of: { files: 10, bytes: 1000 } });
    expect(copying).toMatchObject({ is: 'copying', copied: { files: 0 } });
    const half = after(copying, { is: 'told', at: 0, news: { is: 'copied', job: { ...JOB, files: 4, passedOver: 1 } } });
    expect(half).toMatchObject({ is: 'copying', copied: { files: 5 } });
    expect(after(half, progress(0, 0))).toMatchObject({ is: 'running', share: 0, left: null, speed: null });
    expect(after(half, { is: 'reportRead', archive: 'a', title: 'Letters', report: REPORT })).toMatchObject({ is: 'ready', muted: [] });
  });

  test('foretells reading from its speed, and building from the share that is built', () => {
    expect(after(running, progress(100, 0), progress(500, 2000))).toMatchObject({ speed: 200, left: expect.closeTo(500 / 200 + 1000 / 2e6) });
    const state = after(running, progress(1000, 0), progress(1000, 10_000, false, words(0)), progress(1000, 14_000, false, words(50)));
    expect(state).toMatchObject({ speed: null, left: expect.closeTo((4 * (1 - 0.16)) / 0.16) });
  });

  test('foretells nothing of its first second', () => expect(after(running, progress(0, 0), progress(500, 900))).toMatchObject({ left: null, speed: null }));

  test('never goes back while it builds', () => {
    const shares = [progress(1000, 0), progress(1000, 1, false, { step: 'words', done: 0, total: 1 }), progress(1000, 2, false, { step: 'search', done: 1, total: 2 }), progress(1000, 3, false, { step: 'writing', done: 1, total: 1 })].map((event) => {
      const state = after(running, event);
      return state.is === 'running' ? state.share : NaN;
    });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1);
  });

  test('pauses when its worker says so, and counts anew when it goes on', () => {
    const asked = after(running, progress(0, 0), { is: 'pauseAsked' });
    expect(asked).toMatchObject({ pace: 'pausing' });
    const paused = after(asked, progress(300, 5000, true));
    expect(paused).toMatchObject({ pace: 'paused' });
    expect(after(paused, { is: 'playAsked' })).toMatchObject({ pace: 'going', since: null, left: null });
    expect(after(paused, { is: 'playAsked' }, progress(300, 90_000), progress(400, 92_000))).toMatchObject({ speed: 50 });
  });

  test.each([
    ['was cut off while it copied', { ...JOB, stage: 'copying' as const }, { is: 'failed', canRetry: false, why: expect.stringContaining('Bring them again') }],
    ['stopped with a fault', { ...JOB, fault: 'No room.' }, { is: 'failed', canRetry: true, why: 'No room.' }],
    ['was paused', { ...JOB, isPaused: true }, { is: 'resting' }],
    ['was ended with the browser', JOB, { is: 'running', pace: 'going' }],
  ])('that %s is found so', (_what, job, expected) => expect(after(none, { is: 'found', job })).toMatchObject(expected));

  test('that fails says whose it was, and can be tried again once all is copied', () => {
    const failed = after(running, { is: 'told', at: 0, news: { is: 'failed', archive: 'a', why: 'No room.', canRetry: true } });
    expect(failed).toEqual({ is: 'failed', title: 'Letters', why: 'No room.', archive: 'a', canRetry: true });
    expect(archiveOf(failed)).toBe('a');
  });

  test('has its risky names muted one by one or many at once, and not after all', () => {
    const ready = after(running, { is: 'reportRead', archive: 'a', title: 'Letters', report: REPORT });
    const one = after(ready, { is: 'muted', names: ['it'], isMuted: true });
    expect(one).toMatchObject({ muted: ['it'] });
    const both = after(one, { is: 'muted', names: ['may', 'it'], isMuted: true });
    expect(both).toMatchObject({ muted: ['may', 'it'] });
    expect(after(both, { is: 'muted', names: ['may'], isMuted: false })).toMatchObject({ muted: ['it'] });
  });

  test('that another tab runs is left alone', () => expect(after(running, { is: 'told', at: 0, news: { is: 'elsewhere' } })).toEqual({ is: 'elsewhere' }));
});
