import { pairHash } from '../gazetteer/form-start.ts';
import { HashSet } from './hash-set.ts';
import { NameStarts } from './name-starts.ts';

/** The words and pairs of words of a page that a name may start with, hashed; see `FormStart`. */
export class Vocabulary {
  private readonly known = new HashSet();
  private fresh: number[] = [];

  /** Learns the words of a text: those that may begin a name, or all with `anyCase`. */
  read(text: string, anyCase: boolean): void {
    const { known, fresh } = this;
    const starts = new NameStarts(text, anyCase);
    while (starts.next()) {
      const first = starts.word.hash >>> 0;
      if (known.add(first)) fresh.push(first);
      if (!starts.readFollowing() || !starts.isFollowingJoined) continue;
      const pair = pairHash(first, starts.following.hash);
      if (known.add(pair)) fresh.push(pair);
    }
  }

  /** The hashes learnt since the last time, at most `limit`. */
  takeNew(limit: number): Uint32Array {
    const taken = new Uint32Array(this.fresh.length > limit ? this.fresh.slice(0, limit) : this.fresh);
    this.fresh = this.fresh.slice(limit);
    return taken;
  }
}
