import { sourceFromBlob, type Sliceable } from '../../lib/bytes/source.ts';
import { openCorpus } from '../../lib/corpus/open.ts';
import { HITS, type Mark, type OpenedEngine } from './engine.ts';
import { putValue, takeValue } from './store.ts';

const RELATED = 5;

/** The corpus file that lies beside the page goes into IndexedDB as a Blob, as an imported archive does. */
export async function fill(): Promise<void> {
  const response = await fetch('corpus.apropos');
  await putValue('corpus', await response.blob());
}

export async function open(): Promise<OpenedEngine> {
  const blob = await takeValue('corpus');
  if (!(blob instanceof Blob)) throw new Error('The store holds no corpus.');
  const marks: Mark[] = [['the Blob in hand', performance.now()]];
  const trips: Trip[] = [];
  const corpus = await openCorpus(sourceFromBlob(watchTrips(blob, trips)));
  marks.push(['its beginning read', performance.now()]);
  const search = async (query: string): Promise<number> => {
    const { hits } = await corpus.search(query, HITS);
    if (marks.length === 2) marks.push(...marksOf(trips), ['snippets cut', performance.now()]);
    return hits.length;
  };
  return { search, relate: async (page) => (await corpus.relatePage(page, RELATED)).length, bytesRead: () => trips.reduce((sum, { bytes }) => sum + bytes, 0), marks: () => marks };
}

/** A read of the stored Blob: when it was sent, when its bytes were there. */
type Trip = { readonly bytes: number; readonly sent: number; back: number };

function watchTrips(blob: Blob, trips: Trip[]): Sliceable {
  return {
    size: blob.size,
    slice: (start, end) => ({
      arrayBuffer: async () => {
        const trip = { bytes: end - start, sent: performance.now(), back: 0 };
        trips.push(trip);
        const bytes = await blob.slice(start, end).arrayBuffer();
        trip.back = performance.now();
        return bytes;
      },
    }),
  };
}

/** The last trips are those for the hits: they leave together when the articles are ranked and all others are back. */
function marksOf(trips: readonly Trip[]): Mark[] {
  const last = trips.findLastIndex(({ sent }, index) => trips.slice(0, index).every(({ back }) => back <= sent));
  const forHits = trips.slice(last);
  return [
    [`words and lists read (${last - 1} trips) and ranked`, forHits[0]?.sent ?? 0],
    [`texts read (${forHits.length} trips)`, Math.max(0, ...forHits.map(({ back }) => back))],
  ];
}
