import { correctCorpus } from '../../lib/corpus/correct-corpus.ts';
import { correctionsOn } from '../../lib/corpus/correct-names.ts';
import type { MadeCorrection } from '../../lib/corpus/corrections.ts';
import type { Corpus } from '../../lib/corpus/corpus.ts';
import { joinCorpora } from '../../lib/corpus/join-corpora.ts';
import type { CorpusPart, SameNames } from '../../lib/corpus/join-names.ts';
import type { Asker } from '../../lib/platform/answer.ts';
import { listArchivesOnWaking, openArchive, type ArchiveEntry } from '../../lib/platform/archives.ts';
import { readCorrections } from '../../lib/platform/corrections.ts';
import { sameNamesOf } from '../../lib/platform/same-names.ts';

/** The archives that are on, opened at most once while the background lives. */
export type OpenArchives = {
  /** Joined and corrected, for the one who asks: a page is answered from the archives that are for its site. */
  corpusFor(asker: Pick<Asker, 'isOwnPage' | 'site'>): Promise<Corpus>;
  /** All of them joined, without corrections. */
  built(): Promise<Corpus>;
  /** What is open is stale: the next who asks opens anew. */
  forget(): void;
};

type OpenPart = CorpusPart & Pick<ArchiveEntry, 'sites'>;
type Opened = { readonly parts: readonly OpenPart[]; readonly same: SameNames | null; readonly made: readonly MadeCorrection[]; readonly corpora: Map<string, Corpus> };

/** Begins to open them at once: a worker is seldom woken without being asked, and the question is a millisecond behind. */
export function openArchives(): OpenArchives {
  let opened: Promise<Opened> | null = null;
  const open = (): Promise<Opened> => {
    const opening = (opened ??= openAll().catch((error: unknown) => {
      if (opened === opening) opened = null; // not kept, so the next call tries again
      throw error;
    }));
    return opening;
  };
  void open().catch(() => null); // whoever asks is told
  return {
    corpusFor: async (asker) => corpusFrom(await open(), asker),
    built: async () => {
      const { parts, same } = await open();
      return joinCorpora(parts, same);
    },
    forget: () => (opened = null),
  };
}

async function openAll(): Promise<Opened> {
  const [entries, made] = await Promise.all([listArchivesOnWaking(), readCorrections()]);
  const serving = entries.filter(({ isOn, fault }) => isOn && fault === null);
  const tried = await Promise.allSettled(serving.map(async ({ id, title, sites, line }) => ({ id, title, sites, corpus: underlined(await openArchive(id), line) })));
  const parts = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = tried.find((one) => one.status === 'rejected');
  if (parts.length === 0 && failed !== undefined) throw failed.reason; // else the others serve, and the settings say what is wrong with it
  return { parts, same: parts.length > 1 ? await sameNamesOf(parts) : null, made, corpora: new Map() };
}

/** A corpus whose names tell the line of their archive: of a name that several tell, the first is heard. */
function underlined(corpus: Corpus, line: ArchiveEntry['line']): Corpus {
  if (line === null) return corpus;
  const findCandidates: Corpus['findCandidates'] = async (words) => {
    const found = await corpus.findCandidates(words);
    return { ...found, names: found.names.map((name) => Object.assign(name, { line })) }; // found anew each time, and nobody else's
  };
  return { ...corpus, findCandidates };
}

/** The joined and corrected corpus for whoever asks; the same one for all who are to hear the same. */
function corpusFrom({ parts, same, made, corpora }: Opened, { isOwnPage, site }: Pick<Asker, 'isOwnPage' | 'site'>): Corpus {
  const meant = isOwnPage ? parts : parts.filter(({ sites }) => sites === null || (site !== null && sites.includes(site)));
  const corrections = correctionsOn(made, site);
  const key = JSON.stringify([meant.map(({ id }) => id), corrections.length === made.length ? null : corrections.map(({ id }) => id)]);
  const known = corpora.get(key);
  if (known !== undefined) return known;
  const corpus = correctCorpus(joinCorpora(meant, same), corrections);
  corpora.set(key, corpus);
  return corpus;
}
