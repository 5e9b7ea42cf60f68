import type { CorpusPart, SameNames } from './join-names.ts';

/** Something in one of the joined corpora, by its id there. */
export type Located = { readonly part: CorpusPart; readonly id: string };

/**
 * The ids that joined corpora go by. An article's is its corpus and its own, `news/a-title`; a file stands in a folder
 * of its corpus's title; a name goes by its own id unless `SameNames` says another.
 */
export type JoinedIds = {
  articleFrom(part: CorpusPart, id: string): string;
  /** Also an id from when the corpus stood alone, which more than one may have. */
  locateArticle(id: string): readonly Located[];
  fileFrom(part: CorpusPart, file: string): string;
  locateFile(file: string): readonly Located[];
  nameFrom(part: CorpusPart, id: string): string;
  /** The names of the corpora that are this one, in their order; some may not exist. At most one of each corpus. */
  locateName(id: string): readonly Located[];
  /** What a name goes by now that had this id while its corpus stood alone; `null` where it goes by it still. */
  sharedName(id: string): string | null;
};

/** The ids of these corpora, whose own ids differ. */
export function joinIds(parts: readonly CorpusPart[], same: SameNames): JoinedIds {
  const titles = new Map(parts.map((part) => [part, folderOf(part, parts)]));
  const shared = new Map(parts.map(({ id }) => [id, new Map<string, string>()]));
  const members = new Map<string, Map<string, string>>();
  for (const [part, name, all] of same) {
    shared.get(part)?.set(name, all);
    members.set(all, (members.get(all) ?? new Map<string, string>()).set(part, name));
  }
  const nameFrom = (part: CorpusPart, id: string) => shared.get(part.id)?.get(id) ?? id;
  const ownName = (part: CorpusPart, id: string) => members.get(id)?.get(part.id) ?? (nameFrom(part, id) === id ? id : null);
  return {
    articleFrom: (part, id) => `${part.id}/${id}`,
    locateArticle: (id) => {
      const located = locate(parts, id, (part) => part.id);
      return located.length > 0 ? located : parts.map((part) => ({ part, id }));
    },
    fileFrom: (part, file) => `${titles.get(part)}/${file}`,
    locateFile: (file) => locate(parts, file, (part) => titles.get(part) ?? ''),
    nameFrom,
    locateName: (id) => parts.flatMap((part) => {
      const own = ownName(part, id);
      return own === null ? [] : [{ part, id: own }];
    }),
    sharedName: (id) => parts.map((part) => nameFrom(part, id)).find((all) => all !== id) ?? null,
  };
}

function locate(parts: readonly CorpusPart[], id: string, folder: (part: CorpusPart) => string): readonly Located[] {
  return parts.flatMap((part) => (id.startsWith(`${folder(part)}/`) ? [{ part, id: id.slice(folder(part).length + 1) }] : []));
}

/** The title, told from another corpus of the same title. */
function folderOf(part: CorpusPart, parts: readonly CorpusPart[]): string {
  return parts.some((other) => other !== part && other.title === part.title) ? `${part.title} (${part.id})` : part.title;
}
