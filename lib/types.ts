/**
 * The nouns. All offsets are UTF-16 code units, all ranges half-open [start, end).
 */

export type Range = { readonly start: number; readonly end: number };

/** What a format states about a piece of text; `null` where it says nothing. `date` is YYYY-MM-DD. */
export type Byline = {
  readonly title: string | null;
  readonly date: string | null;
  readonly author: string | null;
};

/** What a reader of a format yields from one file, or from one record of it. */
export type Document = {
  /** The file's path as given, with `/` between folders; of an entry also its place: `a.csv:7`, `feed.xml#3`, `all.zip!/b.txt`. */
  readonly file: string;
  /** The decoded text. Of a plain-text file it is the whole file unchanged, so offsets hold in the file; of others what was taken from it. */
  readonly text: string;
  /** Set where the format itself says that this document is one article, which is then not segmented. */
  readonly record: (Byline & { readonly id: string | null }) | null;
};

/** One place where a piece stands in a document: heading, byline and body together. */
export type Segment = Byline & {
  /** Index of its document. */
  readonly document: number;
  /** The whole piece, in its document's text. */
  readonly range: Range;
  /** The heading's and the body's place in the document's text. */
  readonly titleRange: Range | null;
  readonly bodyRange: Range;
};

/** One piece that a person can open. Duplicates are one article with several segments. */
export type Article = {
  /** Stable while its heading and file stay: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string | null;
  /** The title, or the first sentence where the text states none. */
  readonly heading: string;
  readonly headingIsDerived: boolean;
  readonly date: string | null;
  readonly author: string | null;
  /** Indexes of its segments, the fullest first: that one is shown. Never empty. */
  readonly segments: readonly number[];
};

export type NameKind = 'person' | 'org' | 'place' | 'event' | 'work' | 'law' | 'other';

/** Why a surface form may mean something else on a page. */
export type AmbiguityReason =
  | 'common-word'
  | 'common-name'
  | 'short-acronym'
  | 'generic-phrase'
  | 'famous-homonym'
  | 'shared-form'
  | 'single-word';

/** A line of an archive's own under its names, by its shape; each has a colour too (highlights.content.css). */
export type ArchiveLine = 'thick' | 'dashes' | 'wavy';

/** Which columns of a table hold what, by number from 0; `null`: none does. As a person says it of a table whose first row doesn't. */
export type TableColumns = {
  /** The cells of the table's first row, by which it is known again. */
  readonly header: readonly string[];
  /** The first row is an article too, and no names of columns. */
  readonly isHeaderArticle: boolean;
  readonly text: number;
  readonly title: number | null;
  readonly date: number | null;
  readonly author: number | null;
};

/** A string that may stand for a name. */
export type SurfaceForm = {
  /** As written in the articles, or as pages may write it. */
  readonly text: string;
  /** How many mentions are written so: 0 for a form that was derived. */
  readonly count: number;
  /** In [0, 1]: 0 alone identifies the name anywhere, 1 says nothing without the page's support. */
  readonly ambiguity: number;
  readonly reasons: readonly AmbiguityReason[];
  /** True: matches only where the page writes it in capitals as well (US, not us). */
  readonly capitalsOnly: boolean;
};

/** A person, organisation, place, event, work or law that articles mention. */
export type Name = {
  /** Stable: its canonical form folded, with hyphens; a number behind it where two would be equal. */
  readonly id: string;
  readonly canonical: string;
  readonly kind: NameKind;
  readonly forms: readonly SurfaceForm[];
};

/** A span of text that is a surface form. `name` and `form` are indexes. */
export type Mention = Range & { readonly name: number; readonly form: number };
