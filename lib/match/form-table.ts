import type { CandidateForm } from '../gazetteer/candidates.ts';
import { formStartOf } from '../gazetteer/form-start.ts';
import { WordCursor } from '../text/word-cursor.ts';
import { keyOf } from '../text/words.ts';
import { HashTable } from './hash-table.ts';

/** The forms with one key; see `keyOf`. */
export type FormGroup = {
  readonly key: string;
  /** Words of the key in front of the one it is looked up at. */
  readonly back: number;
  readonly forms: FormInGroup[];
  /** The next group with the same start, see `goesBefore`. */
  next: FormGroup | null;
};

export type FormInGroup = {
  readonly form: CandidateForm;
  /** Bit k: word k begins with a capital, so it must on the page as well. Words from the 31st on are not checked. */
  readonly capitals: number;
};

const BEGINS_PAIR = 1; // the word with this hash is the first of some form's pair

/** The candidate forms of a page, by the hash of their start. */
export class FormTable {
  private readonly table = new HashTable();
  private readonly groups: (FormGroup | null)[] = [null];
  private readonly known = new Set<string>();
  /** True once a form is looked up in any case. */
  hasAnyCase = false;

  /** Adds a form; one that is known, or has no word, changes nothing. */
  add(form: CandidateForm): void {
    const start = formStartOf(form.text);
    const identity = `${form.name}\n${form.text}`;
    if (!start || this.known.has(identity)) return;
    this.known.add(identity);
    if (start.anyCase) this.hasAnyCase = true;
    if (start.isPair) this.table.set(start.wordHash, this.table.get(start.wordHash) | BEGINS_PAIR);
    const group = this.groupFor(keyOf(form.text), start.hash, start.back);
    group.forms.push({ form, capitals: start.anyCase ? 0 : capitalsOf(form.text) });
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
    const group: FormGroup = { key, back, forms: [], next: at };
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

function capitalsOf(text: string): number {
  const cursor = new WordCursor(text);
  let capitals = 0;
  for (let word = 0; cursor.next(); word++) if (cursor.mayBegin && word < 31) capitals |= 1 << word;
  return capitals;
}
