// For both scripts of the throw-away extension (page-designs.ts).
import { openGazetteer, type Gazetteer } from '../lib/gazetteer/open.ts';

/** Fetches and opens the table that stands in the extension. */
export async function fetchTable(urlOf: (path: string) => string): Promise<Gazetteer> {
  const fetchPart = async (part: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(urlOf(`gazetteer.${part}`))).arrayBuffer());
  const [tables, records] = await Promise.all([fetchPart('tables'), fetchPart('records')]);
  return openGazetteer({ tables, records }, () => new Error('The table is damaged.'));
}
