import { keyOf } from '../text/words.ts';
import type { CardReason } from '../platform/protocol.ts';
import type { LinkedName, NameHit, RelatedArticle, Snippet } from '../search/results.ts';
import type { NameKind } from '../types.ts';
import type { CardAnswer, CardState } from './card-state.ts';
import { timeBinsOf, type TimeBins } from './time-bins.ts';

/** How many articles a card shows at most. */
export const CARD_ARTICLES = 5;
/** How many other forms a card shows at most: one line of them. */
export const CARD_FORMS = 4;
/** How many names that keep it company a card shows at most. */
const CARD_COMPANIONS = 6;

/** What a card shows. */
export type CardModel = {
  /** Of the name. */
  readonly id: string;
  readonly canonical: string;
  readonly kind: NameKind;
  /** Other ways the articles write the name, none equal to the canonical form when folded. */
  readonly otherForms: readonly string[];
  readonly articleCount: number;
  /** Why the mention is shown as this name, once the articles are there. */
  readonly reason: CardReason | null;
  readonly body: CardBody;
  /** `null`: still to come. */
  readonly glance: {
    readonly companions: readonly NameHit[];
    readonly time: TimeBins | null;
    /** For each article the names in its snippet that open in the card, each once, clear of what is marked there. */
    readonly linked: readonly (readonly LinkedName[])[];
  } | null;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** Whether it stays when the pointer leaves: until something else is pressed, or pinned. */
  readonly stays: 'no' | 'kept' | 'pinned';
};

/** `rows`: how many articles are expected, so that the card has its final height from the start. */
export type CardBody =
  | { readonly kind: 'loading'; readonly rows: number }
  | { readonly kind: 'articles'; readonly articles: readonly RelatedArticle[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly reason: string };

/** The card of a state, `null` where none is open. */
export function cardModelOf(state: CardState): CardModel | null {
  if (state.phase !== 'open') return null;
  const { target, answer } = state.visit;
  const { hold, back, forward } = state;
  const view = answer.kind === 'arrived' ? (answer.card?.name ?? null) : null;
  return {
    id: target.name.id,
    canonical: view?.canonical ?? target.name.canonical,
    kind: view?.kind ?? target.name.kind,
    otherForms: view === null ? [] : otherForms(view.canonical, view.forms),
    articleCount: view?.articleCount ?? target.name.articleCount,
    reason: answer.kind === 'arrived' ? (answer.card?.reason ?? null) : null,
    body: bodyOf(answer, target.name.articleCount),
    glance: answer.kind === 'arrived' ? glanceOf(answer, target.name.id) : null,
    canGoBack: back.length > 0,
    canGoForward: forward.length > 0,
    stays: hold.kind === 'kept' || hold.kind === 'pinned' ? hold.kind : 'no',
  };
}

type Arrived = Extract<CardAnswer, { kind: 'arrived' }>;

function glanceOf(answer: Arrived, own: string): CardModel['glance'] {
  const { glance } = answer;
  if (glance === null) return null;
  const time = timeBinsOf(glance.dates);
  return {
    companions: glance.companions.slice(0, CARD_COMPANIONS),
    time: time !== null && time.bins.length > 1 ? time : null, // one bar is no picture of time
    linked: shownArticles(answer).map(({ snippet }, i) => linksIn(snippet, glance.linked[i] ?? [], own)),
  };
}

function linksIn({ marks }: Snippet, names: readonly LinkedName[], own: string): LinkedName[] {
  const seen = new Set([own]);
  return names.filter(({ start, end, name }) => {
    const isNew = !seen.has(name.id) && marks.every((mark) => mark.end <= start || mark.start >= end);
    return isNew && seen.add(name.id);
  });
}

/** The articles that a card shows, best first. */
export function shownArticles({ card }: Arrived): readonly RelatedArticle[] {
  return card?.articles.slice(0, CARD_ARTICLES) ?? [];
}

function bodyOf(answer: CardAnswer, articleCount: number): CardBody {
  if (answer.kind === 'failed') return answer;
  if (answer.kind !== 'arrived') return { kind: 'loading', rows: Math.min(Math.max(articleCount, 1), CARD_ARTICLES) };
  const articles = shownArticles(answer);
  return articles.length === 0 ? { kind: 'empty' } : { kind: 'articles', articles };
}

function otherForms(canonical: string, forms: readonly string[]): string[] {
  const seen = new Set([keyOf(canonical)]);
  const others: string[] = [];
  for (const form of forms) {
    const key = keyOf(form);
    if (seen.has(key)) continue;
    seen.add(key);
    others.push(form);
  }
  return others.slice(0, CARD_FORMS);
}
