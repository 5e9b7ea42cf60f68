import type { AmbiguityReason, Name, NameKind } from '../types.ts';

/** A name that may be highlighted where something else is meant. */
export type RiskyName = {
  readonly id: string;
  readonly canonical: string;
  readonly kind: NameKind;
  /** Its safest form: the others are no better. */
  readonly form: string;
  readonly reason: AmbiguityReason;
  /** Mentions in the articles. */
  readonly mentions: number;
};

const RISKY = 0.5; // ambiguity: on every second page or more such a form would mean something else

/**
 * The names that articles write only in ways which say little: a common word, a short acronym, a first name, a
 * phrase of plain words. By falling ambiguity, then by falling count of mentions.
 */
export function findRiskyNames(names: readonly Name[]): readonly RiskyName[] {
  return names
    .flatMap((name) => {
      const written = name.forms.filter(({ count }) => count > 0);
      const safest = written.toSorted((a, b) => a.ambiguity - b.ambiguity || b.count - a.count)[0];
      const reason = safest?.reasons[0];
      if (safest === undefined || reason === undefined || safest.ambiguity < RISKY) return [];
      const mentions = written.reduce((sum, { count }) => sum + count, 0);
      return [{ risk: safest.ambiguity, name: { id: name.id, canonical: name.canonical, kind: name.kind, form: safest.text, reason, mentions } }];
    })
    .toSorted((a, b) => b.risk - a.risk || b.name.mentions - a.name.mentions)
    .map(({ name }) => name);
}
