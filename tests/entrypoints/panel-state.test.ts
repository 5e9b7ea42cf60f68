import { describe, expect, test } from 'vitest';
import { stepFor } from '../../entrypoints/sidepanel/walk-names.ts';
import { INITIAL, kindsOf, namesShown, next, type PanelState } from '../../entrypoints/sidepanel/panel-state.ts';

const names = [
  { id: 'b', canonical: 'Émile Zola', kind: 'person', count: 2 },
  { id: 'a', canonical: 'Aachen', kind: 'place', count: 5 },
  { id: 'c', canonical: 'Zoé Ames', kind: 'person', count: 5 },
] as const;
const told = { site: 'a.example', isOn: true, names, opened: 7, milliseconds: 3 };
const shown = (wish: Partial<PanelState>) => namesShown(names, { ...INITIAL, ...wish }).map(({ id }) => id);

describe('the names shown', () => {
  test.each<readonly [Partial<PanelState>, readonly string[]]>([
    [{}, ['b', 'a', 'c']],
    [{ order: 'count' }, ['a', 'c', 'b']],
    [{ order: 'name' }, ['a', 'b', 'c']],
    [{ filter: ' EMILE' }, ['b']],
    [{ filter: 'zo' }, ['b', 'c']],
    [{ kind: 'place' }, ['a']],
    [{ kind: 'place', filter: 'zo' }, []],
  ])('of %j are %j', (wish, ids) => expect(shown(wish)).toEqual(ids));

  test('have these kinds', () => expect(kindsOf(names)).toEqual(['person', 'place']));
});

describe('the side panel', () => {
  const open = next(INITIAL, { is: 'pageTold', tabId: 1, told });

  test('keeps the last jump while the tab stays', () => {
    const jumped = next(open, { is: 'jumped', jump: { name: 'a', place: 1, of: 5 } });
    expect(next(jumped, { is: 'pageTold', tabId: 1, told }).page).toMatchObject({ jump: { name: 'a' } });
    expect(next(jumped, { is: 'pageTold', tabId: 2, told }).page).toMatchObject({ jump: null });
  });

  test('keeps filter and order from page to page', () => {
    const filtered = next(next(open, { is: 'filterTyped', filter: 'zo' }), { is: 'orderChosen', order: 'count' });
    expect(next(filtered, { is: 'pageClosed', tabId: null })).toMatchObject({ filter: 'zo', order: 'count', page: { is: 'closed' } });
  });
});

describe('a key in the list', () => {
  test.each<readonly [string, number, ReturnType<typeof stepFor>]>([
    ['ArrowDown', -1, { is: 'focus', at: 0 }],
    ['ArrowDown', 2, { is: 'focus', at: 2 }],
    ['ArrowUp', 0, { is: 'focus', at: -1 }],
    ['ArrowUp', -1, null],
    ['Home', 2, { is: 'focus', at: 0 }],
    ['End', 0, { is: 'focus', at: 2 }],
    ['End', -1, null],
    ['ArrowRight', 1, { is: 'jump', to: 'next' }],
    ['ArrowLeft', 1, { is: 'jump', to: 'previous' }],
    ['ArrowLeft', -1, null],
    ['a', 1, null],
  ])('%s at %i', (key, at, step) => expect(stepFor(key, at, 3)).toEqual(step));

  test('has nowhere to go in an empty list', () => expect(stepFor('ArrowDown', -1, 0)).toBeNull());
});
