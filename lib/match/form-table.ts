import type { CandidateForm } from '../gazetteer/candidates.ts';
import { pairHash } from '../gazetteer/form-start.ts';
import { isJoined, WordCursor } from '../text/word-cursor.ts';
import { foldRange } from '../text/words.ts';
import { HashTable } from './hash-table.ts';

/** The forms with one key; see `keyOf`. */
export type FormGroup = {
  readonly key: string;
  /** Words of the key in front of the one it is looked up at. */
  readonly back: number;
  /** Never changed in place: mentions keep it. */
  forms: readonly CandidateForm[];
  /** Of each form: bit k says that word k begins with a capital, so it must on the page as well. Words from the 31st on are not checked. */
  capitals: readonly number[];
  /** Those of all forms, or-ed. */
  allCapitals: number;
  /** Some form stands in capitals only. */
  hasCapitalsOnly: boolean;
  /** The next group with the same words from its start on, see `goesBefore`. */
  next: FormGroup | null;
};

const GOES_ON = 1; // some form has another word behind these

/**
 * The candidate forms of a page, by their words: each is found under the hash of its words from its start
 * on, and the beginnings of these say that they go on. So a text is looked up word by word as far as a form
 * may reach, however many forms begin alike.
 */
export class FormTable {
  private readonly table = new HashTable();
  private readonly groups: (FormGroup | null)[] = [null];
  /** True once a form is looked up in any case. */
  hasAnyCase = false;

  /** Adds a form; one that is known, or has no word, changes nothing. */
  add(form: CandidateForm): void {
    const { key, capitals, anyCase, back, words } = readForm(form.text);
    if (key === '') return;
    const group = this.groupFor(key, this.layPath(words, back), back);
    if (group.forms.some(({ name, text }) => name === form.name && text === form.text)) return;
    if (anyCase) this.hasAnyCase = true;
    group.forms = [...group.forms, form];
    group.capitals = [...group.capitals, capitals]; // in an array of its length: most groups have one form
    group.allCapitals |= capitals;
    group.hasCapitalsOnly ||= form.capitalsOnly;
  }

  /** What stands under the hash of a word, or of several by `hashBehind`: 0 for nothing; see `goesOn` and `groupsOf`. */
  find(hash: number): number {
    return this.table.get(hash);
  }

  /** True where some form has another word behind what was found. */
  goesOn(found: number): boolean {
    return (found & GOES_ON) !== 0;
  }

  /** The longest of the groups whose words from their start on are those found. */
  groupsOf(found: number): FormGroup | null {
    return this.groups[found >> 1] ?? null;
  }

  /** Marks the beginnings of a form's words from `start` on; gives the hash of them all. */
  private layPath(words: readonly FormWord[], start: number): number {
    let hash = words[start]?.hash ?? 0;
    for (const word of words.slice(start + 1)) {
      this.table.set(hash, this.table.get(hash) | GOES_ON);
      hash = hashBehind(hash, word.hash, word.isJoined);
    }
    return hash;
  }

  private groupFor(key: string, hash: number, back: number): FormGroup {
    const found = this.table.get(hash);
    const index = found >> 1;
    let before: FormGroup | null = null;
    let at = this.groups[index] ?? null;
    while (at && (goesBefore(at, { key, back }) || (at.back === back && at.key.length === key.length && at.key !== key))) {
      [before, at] = [at, at.next];
    }
    if (at?.key === key && at.back === back) return at;
    const group: FormGroup = { key, back, forms: [], capitals: [], allCapitals: 0, hasCapitalsOnly: false, next: at };
    if (before) before.next = group;
    else if (index > 0) this.groups[index] = group;
    else this.table.set(hash, (this.groups.push(group) - 1) * 2 + (found & GOES_ON));
    return group;
  }
}

/** The hash of words and another word behind them, from their own hashes; joined as in `keyOf`. */
export function hashBehind(before: number, word: number, joined: boolean): number {
  return pairHash(joined ? before : ~before, word);
}

/** Longer keys first; of equally long ones that with fewer words in front of its start. */
export function goesBefore(a: Pick<FormGroup, 'key' | 'back'>, b: Pick<FormGroup, 'key' | 'back'>): boolean {
  return a.key.length === b.key.length ? a.back < b.back : a.key.length > b.key.length;
}

type FormWord = { readonly hash: number; readonly isJoined: boolean };

type FormRead = {
  readonly key: string;
  readonly capitals: number;
  readonly anyCase: boolean;
  /** As in `FormStart`, which says where a form is looked up. */
  readonly back: number;
  readonly words: readonly FormWord[];
};

/** What `keyOf` and `formStartOf` say of a form, with its capitals and words, in one reading. */
function readForm(text: string): FormRead {
  const cursor = new WordCursor(text);
  const words: FormWord[] = [];
  let key = '';
  let capitals = 0;
  let start = -1;
  for (let end = 0, size = 0; cursor.next(); ({ end, size } = cursor)) {
    const joined = isJoined(text, end, cursor.start, size);
    if (key !== '') key += joined ? ' ' : ', ';
    key += foldRange(text, cursor.start, cursor.end);
    if (cursor.mayBegin && start < 0) start = words.length;
    if (cursor.mayBegin && words.length < 31) capitals |= 1 << words.length;
    words.push({ hash: cursor.hash, isJoined: joined });
  }
  const lower = text.toLowerCase();
  return { key: key === lower ? lower : key, capitals, anyCase: start < 0, back: Math.max(0, start), words }; // a string in one piece is compared faster
}
