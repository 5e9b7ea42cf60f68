import { decodeMarkup, type InputFile } from './decode-text.ts';
import { ReadError } from './read-error.ts';
import { childrenOf, xmlElements, type XmlElement } from './xml.ts';

/** A list of feeds (OPML) holds no article; it is refused with what to do. */
export function* readOpml(file: InputFile): Generator<ReadError, void> {
  let feeds = 0;
  for (const outline of xmlElements(decodeMarkup(file), file.path, new Set(['outline']))) feeds += countFeeds(outline);
  yield new ReadError(file.path, null, `this is a list of ${feeds} feeds (OPML) and holds no article: save the feeds, and give those`);
}

function countFeeds(outline: XmlElement): number {
  return childrenOf(outline, 'outline').reduce((sum, child) => sum + countFeeds(child), outline.attributes['xmlurl'] === undefined ? 0 : 1);
}
