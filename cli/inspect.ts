import { parseArgs } from 'node:util';
import type { ArticleEntry, Corpus, NamedPlace } from '../lib/corpus/corpus.ts';
import type { Name } from '../lib/types.ts';
import { EXIT, UsageError } from './command.ts';
import { withCorpus } from './with-corpus.ts';

const NAMES_SHOWN = 30; // in plain text; --json has all

/** `apropos inspect CORPUS`: what a corpus holds. */
export async function inspect(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } }, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new UsageError('inspect needs one corpus');
  await withCorpus(path, async (corpus) => {
    const [articles, names, mentions] = await Promise.all([corpus.listArticles(), corpus.listNames(), corpus.listMentions()]);
    if (values.json) console.log(JSON.stringify(asJson(articles, names, mentions)));
    else console.log(asText(corpus, articles, names, mentions));
  });
  return EXIT.ok;
}

/** Offsets are UTF-16 units in the file's text; of a record, named `file:line`, in its title, blank line and text. */
function asJson(articles: readonly ArticleEntry[], names: readonly Name[], mentions: readonly NamedPlace[]): unknown {
  const articlesOf = articlesByName(mentions);
  return {
    articles: articles.map(({ id, title, date, author, sources }) => ({ id, title, date, author, sources })),
    names: names.map(({ id, canonical, kind, forms }) => ({
      id,
      name: canonical,
      type: kind,
      forms: forms.map(({ text, count, ambiguity }) => ({ form: text, count, ambiguity })),
      articles: [...(articlesOf.get(id) ?? [])],
    })),
    mentions: mentions.map(({ file, start, end, name }) => ({ file, start, end, name })),
  };
}

function articlesByName(mentions: readonly NamedPlace[]): Map<string, Set<string>> {
  const articles = new Map<string, Set<string>>();
  for (const { name, article } of mentions) {
    const known = articles.get(name);
    if (known) known.add(article);
    else articles.set(name, new Set([article]));
  }
  return articles;
}

function asText({ summary }: Corpus, articles: readonly ArticleEntry[], names: readonly Name[], mentions: readonly NamedPlace[]): string {
  const articlesOf = articlesByName(mentions);
  const ranked = names
    .map(({ id, canonical, kind, forms }) => ({ canonical, kind, forms: forms.map(({ text }) => text), articles: articlesOf.get(id)?.size ?? 0 }))
    .toSorted((a, b) => b.articles - a.articles || (a.canonical < b.canonical ? -1 : 1));
  return [
    `${summary.title}: ${summary.articles} articles, ${summary.names} names in ${summary.forms} forms, ${summary.mentions} mentions`,
    `  format ${summary.formatVersion}, ${summary.bytes} bytes`,
    ...articles.map(({ id, heading, headingIsDerived, date, author }) => `  ${date ?? '          '}  ${headingIsDerived ? '(untitled) ' : ''}${heading}${author === null ? '' : `, ${author}`}  [${id}]`),
    ...ranked.slice(0, NAMES_SHOWN).map((name) => `  ${String(name.articles).padStart(6)}  ${name.kind.padEnd(6)}  ${name.forms.join(' / ')}`),
    ...(ranked.length > NAMES_SHOWN ? [`  … and ${ranked.length - NAMES_SHOWN} more names`] : []),
  ].join('\n');
}
