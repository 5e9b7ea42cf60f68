import type { ByteSource } from '../bytes/source.ts';
import { FORMAT_VERSION } from './container.ts';
import type { Corpus, NameView } from './corpus.ts';
import { answerSearch } from './find-articles.ts';
import { listArticles, listMentions } from './list-corpus.ts';
import { articlesInTime, neighboursOf } from './neighbours.ts';
import { profileName } from './profile-name.ts';
import { viewArticle } from './read-article.ts';
import { relateArticles, relateToArticle, relateToPage } from './relate-articles.ts';
import { once } from './once.ts';
import { openStore, type Store } from './store.ts';
import { readText } from './text-pieces.ts';

/**
 * Opens a corpus file. Reads its table and its statistics; every other section when it is first asked for.
 * Throws a CorpusError with a sentence for people: not a corpus, another version, cut off, damaged, empty.
 */
export async function openCorpus(source: ByteSource): Promise<Corpus> {
  const store = await openStore(source);
  const inTime = once(() => articlesInTime(store));
  return {
    summary: { ...store.statistics, formatVersion: FORMAT_VERSION, bytes: store.size },
    findCandidates: async (words) => (await store.gazetteer()).findCandidates(words),
    search: (query, limit) => answerSearch(store, query, limit),
    relate: (name, page, limit) => relateArticles(store, name, page, limit),
    relatePage: (page, limit) => relateToPage(store, page, limit),
    relateArticle: (id, limit) => relateToArticle(store, id, limit),
    readArticle: async (id) => {
      const index = await store.findArticle(id);
      return index === null ? null : viewArticle(store, index);
    },
    readName: async (id) => {
      const index = await store.findName(id);
      return index === null ? null : viewName(store, index);
    },
    profileName: async (id, mostArticles) => {
      const index = await store.findName(id);
      return index === null ? null : profileName(store, index, mostArticles);
    },
    readNeighbours: async (id) => {
      const index = await store.findArticle(id);
      return index === null ? null : neighboursOf(store, await inTime(), index);
    },
    readFile: (file) => readFile(store, file),
    listArticles: () => listArticles(store),
    listNames: () => store.names.readAll(),
    listMentions: () => listMentions(store),
  };
}

async function viewName(store: Store, index: number): Promise<NameView> {
  const name = await store.names.read(index);
  return { ...name, forms: name.forms.filter(({ count }) => count > 0).map(({ text }) => text) };
}

async function readFile(store: Store, file: string): Promise<string | null> {
  const index = await store.findDocument(file);
  if (index === null) return null;
  return readText(await store.documents.read(index), store.pieces);
}
