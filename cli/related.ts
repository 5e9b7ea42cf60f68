import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Corpus } from '../lib/corpus/corpus.ts';
import { createPageMatcher } from '../lib/match/page-matcher.ts';
import * as pageRules from '../lib/match/page-rules.ts';
import { readPage } from '../lib/read/page.ts';
import type { Shared } from '../lib/search/results.ts';
import { sketchPage } from '../lib/search/sketch.ts';
import { keyOf } from '../lib/text/words.ts';
import type { Range } from '../lib/types.ts';
import { askCorpus } from './ask-corpus.ts';
import { EXIT, UsageError } from './command.ts';
import { limitFrom } from './limit.ts';
import { withCorpus } from './with-corpus.ts';

const RELATED = 10;

/** `apropos related CORPUS --name NAME --context FILE`: what a card shows for the name on this page (text or HTML). */
export async function related(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, name: { type: 'string' }, context: { type: 'string' }, limit: { type: 'string' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  const { name, context } = values;
  if (path === undefined || positionals.length > 1) throw new UsageError('related needs one corpus');
  if (name === undefined || context === undefined) throw new UsageError('related needs --name and --context');
  const limit = limitFrom(values.limit, RELATED);
  const content = await readFile(context, 'utf8');
  const text = /\.x?html?$/i.test(context) ? readPage(content, pageRules).visibleText : content;
  return withCorpus(path, async (corpus) => {
    const { id, mention, counts } = await findName(corpus, name, text);
    if (id === null) console.error(`apropos: the corpus has no name “${name}”`);
    const articles = id === null ? [] : await corpus.relate(id, sketchPage(text, mention, counts), limit);
    if (values.json) console.log(JSON.stringify(articles.map(({ article }) => article.id)));
    else for (const { article, score, why } of articles) console.log(`${score.toFixed(3)}  ${article.heading}  [${article.id}]${sharedInWords(why)}`);
    return EXIT.ok;
  });
}

type FoundName = { readonly id: string | null; readonly mention: Range | null; readonly counts: readonly (readonly [name: string, count: number])[] };

/**
 * The name as the page shows it: the first highlight with this text, or with these words in it; else the
 * corpus name that is written so most often. Exact spellings go first.
 */
async function findName(corpus: Corpus, name: string, text: string): Promise<FoundName> {
  const matcher = createPageMatcher();
  await askCorpus(matcher, corpus, [text]);
  const mentions = matcher.scan(text);
  const shown = matcher.judge(mentions).flatMap((verdict, i) => {
    const mention = mentions[i];
    return verdict.shown && mention ? [{ mention, name: verdict.name, key: keyOf(mention.text) }] : [];
  });
  const counts = new Map<string, number>();
  for (const each of shown) counts.set(each.name, (counts.get(each.name) ?? 0) + 1);
  const key = keyOf(name);
  const pointed = shown.find((each) => each.key === key) ?? shown.find((each) => holdsWords(each.key, key));
  const id = pointed?.name ?? (await idOfForm(corpus, key));
  return { id, mention: pointed?.mention ?? null, counts: [...counts] };
}

async function idOfForm(corpus: Corpus, key: string): Promise<string | null> {
  const names = (await corpus.listNames()).map(({ id, forms }) => ({ id, forms: forms.map((form) => ({ key: keyOf(form.text), count: form.count })) }));
  const mostWritten = (isMeant: (formKey: string) => boolean): string | null => {
    const counted = names.map(({ id, forms }) => ({ id, count: forms.reduce((sum, form) => sum + (isMeant(form.key) ? form.count : 0), 0) }));
    return counted.reduce<{ id: string | null; count: number }>((most, each) => (each.count > most.count ? each : most), { id: null, count: 0 }).id;
  };
  return mostWritten((formKey) => formKey === key) ?? mostWritten((formKey) => holdsWords(formKey, key));
}

function holdsWords(key: string, words: string): boolean {
  return ` ${key} `.includes(` ${words} `);
}

function sharedInWords({ names, date }: Shared): string {
  return `${names.length > 0 ? `  also names ${names.join(', ')}` : ''}${date === null ? '' : `  ${date}`}`;
}
