import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Corpus } from '../lib/corpus/corpus.ts';
import type { Verdict } from '../lib/match/gate.ts';
import type { PageMention } from '../lib/match/mention.ts';
import { createPageMatcher } from '../lib/match/page-matcher.ts';
import * as pageRules from '../lib/match/page-rules.ts';
import { readPage } from '../lib/read/page.ts';
import type { PageText } from '../lib/read/page.ts';
import { askCorpus } from './ask-corpus.ts';
import { EXIT, UsageError } from './command.ts';
import { withCorpus } from './with-corpus.ts';

/** A mention on a page with the gate's verdict; `occurrence` counts `text` in the page's visible text, from 0. */
type Annotation = { readonly text: string; readonly occurrence: number; readonly mention: PageMention; readonly verdict: Verdict };

/** `apropos annotate CORPUS PAGE.html… [--json] [--explain]`: what would be highlighted on these pages, and why. */
export async function annotate(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, explain: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [corpusPath, ...pages] = positionals;
  if (corpusPath === undefined || pages.length === 0) throw new UsageError('annotate needs a corpus and at least one page: annotate CORPUS PAGE.html…');
  return withCorpus(corpusPath, async (corpus) => {
    const answer: Record<string, unknown> = {};
    let exit: number = EXIT.ok;
    for (const path of pages) {
      const html = await readFile(path, 'utf8').catch((error: Error) => error);
      if (html instanceof Error) {
        console.error(`${path}: can't be read (${html.message}); it is left out`);
        exit = EXIT.refused;
        continue;
      }
      const found = await annotatePage(html, corpus);
      const shown = values.explain ? explain(found) : found.filter((a) => a.verdict.shown).map(plain);
      if (values.json) answer[basename(path)] = shown;
      else console.log([`${path}:`, ...shown.map((line) => `  ${Object.values(line).join('  ')}`)].join('\n'));
    }
    if (values.json) console.log(JSON.stringify(answer, null, 2));
    return exit;
  });
}

async function annotatePage(html: string, corpus: Corpus): Promise<readonly Annotation[]> {
  const page = readPage(html, pageRules);
  const matcher = createPageMatcher();
  await askCorpus(matcher, corpus, page.blocks.map(({ text }) => text));
  const placed = page.blocks.flatMap((block) => matcher.scan(block.text).map((mention) => ({ block, mention })));
  const verdicts = matcher.judge(placed.map(({ mention }) => mention));
  const occurrenceOf = countOccurrences(page);
  return placed.flatMap(({ block, mention }, i) => {
    const verdict = verdicts[i];
    if (!verdict) throw new Error('Invariant: one verdict per mention');
    const start = block.places[mention.start] ?? 0;
    const text = page.visibleText.slice(start, block.places[mention.end] ?? 0).trim();
    return [{ text, occurrence: occurrenceOf(text, start), mention, verdict }];
  });
}

const isWord = (unit: string): boolean => /[\p{L}\p{N}_]/u.test(unit);

/** Counts the word-bounded occurrences of a text before an offset in the visible text. */
function countOccurrences({ visibleText }: PageText): (text: string, offset: number) => number {
  return (text, offset) => {
    let count = 0;
    for (let at = visibleText.indexOf(text); at >= 0 && at < offset; at = visibleText.indexOf(text, at + 1)) {
      if (!isWord(visibleText.charAt(at - 1)) && !isWord(visibleText.charAt(at + text.length))) count++;
    }
    return count;
  };
}

function plain({ text, occurrence, verdict }: Annotation): Record<string, unknown> {
  return { text, occurrence, name: verdict.name };
}

function explain(annotations: readonly Annotation[]): Record<string, unknown>[] {
  return annotations.map((annotation) => {
    const { mention, verdict } = annotation;
    return {
      shown: verdict.shown ? 'shown' : 'held back',
      ...plain(annotation),
      form: mention.key,
      rule: verdict.rule,
      score: Number(verdict.score.toFixed(2)),
      support: verdict.support,
      others: verdict.others,
    };
  });
}
