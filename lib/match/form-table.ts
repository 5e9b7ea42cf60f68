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
  readonly capitals: number[];
  /** The next group with the same start, see `goesBefore`. */
  next: FormGroup | null;
};

const BEGINS_PAIR = 1; // the word with this hash is the first of some form's pair

/** The candidate forms of a page, by the hash of their start. */
export class FormTable {
  private readonly table = new HashTable();
  private readonly groups: (FormGroup | null)[] = [null];
  /** True once a form is looked up in any case. */
  hasAnyCase = false;

  /** Adds a form; one that is known, or has no word, changes nothing. */
  add(form: CandidateForm): void {
    const { key, capitals, anyCase, back, wordHash, nextHash } = readForm(form.text);
    if (key === '') return;
    const group = this.groupFor(key, nextHash === null ? wordHash : pairHash(wordHash, nextHash), back);
    if (group.forms.some(({ name, text }) => name === form.name && text === form.text)) return;
    if (anyCase) this.hasAnyCase = true;
    if (nextHash !== null) this.table.set(wordHash, this.table.get(wordHash) | BEGINS_PAIR);
    group.forms = [...group.forms, form];
    group.capitals.push(capitals);
  }

  /** What stands under the hash of a word or pair: 0 for nothing; see `mayContinue` and `groupsOf`. */
  find(hash: number): number {
    return this.table.get(hash);
  }

  /** True where the word found may be the first of a pair. */
  mayContinue(found: number): boolean {
    return (found & BEGINS_PAIR) !== 0;
  }

  /** The longest group that starts with what was found. */
  groupsOf(found: number): FormGroup | null {
    return this.groups[found >> 1] ?? null;
  }

  private groupFor(key: string, hash: number, back: number): FormGroup {
    const found = this.table.get(hash);
    const index = found >> 1;
    let before: FormGroup | null = null;
    let at = this.groups[index] ?? null;
    while (at && (goesBefore(at.key, at.back, key, back) || (at.back === back && at.key.length === key.length && at.key !== key))) {
      [before, at] = [at, at.next];
    }
    if (at?.key === key && at.back === back) return at;
    const group: FormGroup = { key, back, forms: [], capitals: [], next: at };
    if (before) before.next = group;
    else if (index > 0) this.groups[index] = group;
    else this.table.set(hash, (this.groups.push(group) - 1) * 2 + (found & BEGINS_PAIR));
    return group;
  }
}

/** Longer keys first; of equally long ones that with fewer words in front of its start. */
export function goesBefore(key: string, back: number, otherKey: string, otherBack: number): boolean {
  return key.length === otherKey.length ? back < otherBack : key.length > otherKey.length;
}

type FormRead = {
  readonly key: string;
  readonly capitals: number;
  readonly anyCase: boolean;
  /** As in `FormStart`, which says where a form is looked up. */
  readonly back: number;
  readonly wordHash: number;
  /** Of the word joined behind that one. */
  readonly nextHash: number | null;
};

/** What `keyOf` and `formStartOf` say of a form, with its capitals, in one reading. */
function readForm(text: string): FormRead {
  const cursor = new WordCursor(text);
  const words: { readonly hash: number; readonly isJoined: boolean }[] = [];
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
  const back = Math.max(0, start);
  const next = words[back + 1];
  return { key, capitals, anyCase: start < 0, back, wordHash: words[back]?.hash ?? 0, nextHash: next?.isJoined === true ? next.hash : null };
}
