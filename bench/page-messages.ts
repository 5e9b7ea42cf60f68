import { launch } from '../scripts/browser/launch.ts';
import { chromiumEngine } from '../scripts/browser/chromium.ts';
import { createPageMatcher } from '../lib/match/page-matcher.ts';
import { hashesFromWire, wireFromHashes } from '../lib/platform/candidates-wire.ts';
import { median } from './page-figures.ts';
import type { BenchPage } from './page-prose.ts';
import { takeArchive } from './page-run.ts';
import { showTable } from './save-table.ts';

/** What it takes to ask for a whole page's words at once. Milliseconds of the wall; sizes as JSON. */
export type Asking = {
  readonly page: string;
  readonly names: number;
  readonly words: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
  readonly forms: number;
  readonly cold: number;
  readonly warm: number;
};

/** Asks from an extension page, which a content script's message costs as much as: the worker stopped before, and awake. */
export async function timeAsking(
  executable: string,
  pages: readonly BenchPage[],
  extensions: ReadonlyMap<number, string>,
  runs: number,
): Promise<Asking[]> {
  const asked: Asking[] = [];
  for (const [names, extension] of extensions) {
    const browser = await launch({ kind: 'chromium', executable, headless: true });
    try {
      const engine = await chromiumEngine(browser, await browser.installExtension(extension));
      await takeArchive(engine);
      const popup = await engine.openExtensionPage('popup.html');
      for (const { label, html } of pages) {
        const questions = questionsOf(html);
        const colds: Answered[] = [];
        const warms: Answered[] = [];
        for (let run = 0; run < runs; run++) {
          await engine.stopBackground();
          colds.push(await popup.evaluate(ask, questions));
          warms.push(await popup.evaluate(ask, questions));
        }
        const { bytes: answerBytes = 0, forms = 0 } = colds[0] ?? {};
        const words = questions.reduce((sum, question) => sum + hashesFromWire(question.words).length, 0);
        const cold = median(colds.map(({ time }) => time));
        asked.push({ page: label, names, words, requestBytes: JSON.stringify(questions).length, answerBytes, forms, cold, warm: median(warms.map(({ time }) => time)) });
      }
    } finally {
      await browser.close();
    }
  }
  return asked;
}

export function printAsking(asked: readonly Asking[]): void {
  showTable(
    'Asked for all words of a page at once, wall',
    ['page', 'names', 'words', 'asked kB', 'answered kB', 'forms', 'worker stopped ms', 'awake ms'],
    asked.map((one) => [one.page, one.names, one.words, kilo(one.requestBytes), kilo(one.answerBytes), one.forms, one.cold.toFixed(0), one.warm.toFixed(0)]),
    'README.md',
  );
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

type Question = { readonly words: string };

/** What the page asks when it reads itself in one go. */
function questionsOf(html: string): Question[] {
  const matcher = createPageMatcher();
  for (const block of html.split(/<\/?(?:p|li|h2|nav|ul|article)\b[^>]*>/)) matcher.readWords(block.replaceAll(/<[^>]+>/g, ''));
  const questions: Question[] = [];
  for (let words = matcher.takeNewWords(); words !== null; words = matcher.takeNewWords()) questions.push({ words: wireFromHashes(words) });
  return questions;
}

type Answered = { readonly time: number; readonly bytes: number; readonly forms: number };

/** Runs in the popup's page and sees nothing of this file. */
async function ask(questions: readonly Question[]): Promise<Answered> {
  const { runtime } = Reflect.get(globalThis, 'chrome') as { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; error?: string; value: { texts: readonly string[] } }> } };
  const start = performance.now();
  const answers = [];
  for (const request of questions) answers.push(await runtime.sendMessage({ to: 'background', call: 'findCandidates', request }));
  const time = performance.now() - start;
  const failed = answers.find(({ ok }) => !ok);
  if (failed) throw new Error(`The built extension can't answer: ${failed.error}. Run npm run build.`);
  return { time, bytes: JSON.stringify(answers).length, forms: answers.reduce((sum, { value }) => sum + value.texts.length, 0) };
}
