import { sourceFromBlob } from '../bytes/source.ts';
import { compareCorpora } from '../corpus/compare.ts';
import { CorpusError } from '../corpus/corpus-error.ts';
import { openCorpus } from '../corpus/open.ts';
import { database } from './database.ts';
import { putInService } from './import-store.ts';
import type { Change } from './subscriptions.ts';

/**
 * What was built takes the place of the archive's corpus, which is kept to go back to. Answers what is otherwise than
 * before; `null` where the old corpus could not be read.
 */
export async function serveUpdate(archive: string, builtAt: number): Promise<Change | null> {
  const change = await compareWithOld(archive);
  await putInService(archive, builtAt, true);
  return change;
}

async function compareWithOld(archive: string): Promise<Change | null> {
  const db = await database();
  const [old, built] = [await db.get('corpora', archive), await db.get('built', archive)];
  if (old === undefined || built === undefined) return null;
  try {
    const change = await compareCorpora(await openCorpus(sourceFromBlob(old)), await openCorpus(sourceFromBlob(built.corpus)));
    const { articlesAdded, articlesGone, articlesChanged, namesAdded, namesGone } = change;
    return { articlesAdded: articlesAdded.length, articlesGone: articlesGone.length, articlesChanged: articlesChanged.length, namesAdded: namesAdded.length, namesGone: namesGone.length };
  } catch (error) {
    if (error instanceof CorpusError) return null; // a damaged one: all the better that a new one comes
    throw error;
  }
}
