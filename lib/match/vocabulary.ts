import { pairHash } from '../gazetteer/form-start.ts';
import { HashTable } from './hash-table.ts';
import { NameStarts } from './name-starts.ts';

/** The words and pairs of words of a page that a name may start with, hashed; see `FormStart`. */
export class Vocabulary {
  private readonly known = Array.from({ length: SHARDS }, () => new HashTable());
  private fresh: number[] = [];

  /** Learns the words of a text: those that may begin a name, or all with `anyCase`. */
  read(text: string, anyCase: boolean): void {
    const starts = new NameStarts(text, anyCase);
    while (starts.next()) {
      this.add(starts.word.hash >>> 0);
      if (starts.readFollowing() && starts.isFollowingJoined) this.add(pairHash(starts.word.hash, starts.following.hash));
    }
  }

  /** The hashes learnt since the last time, at most `limit`. */
  takeNew(limit: number): number[] {
    const taken = this.fresh.slice(0, limit);
    this.fresh = this.fresh.slice(limit);
    return taken;
  }

  private add(hash: number): void {
    const known = this.known[hash % SHARDS];
    if (known === undefined || known.get(hash) !== 0) return;
    known.set(hash, 1);
    this.fresh.push(hash);
  }
}

const SHARDS = 16; // so that growing is never long: one table of half a million words takes 12 ms
