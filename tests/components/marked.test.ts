import { expect, test } from 'vitest';
import { Marked } from '../../components/Marked.tsx';

type Node = { readonly type: unknown; readonly props: { readonly children?: unknown } };

/** Marked text in brackets. */
function write(node: unknown): string {
  if (Array.isArray(node)) return node.map(write).join('');
  if (typeof node !== 'object' || node === null) return typeof node === 'string' ? node : '';
  const { type, props } = node as Node;
  return type === 'mark' ? `[${write(props.children)}]` : write(props.children);
}

test.each([
  ['no marks', [], 'no marks'],
  ['all', [{ start: 0, end: 3 }], '[all]'],
  ['one two three', [{ start: 0, end: 3 }, { start: 4, end: 7 }], '[one] [two] three'],
  ['ab', [{ start: 0, end: 1 }, { start: 1, end: 2 }], '[a][b]'],
])('%s with %j', (text, marks, expected) => expect(write(Marked({ text, marks }))).toBe(expected));
