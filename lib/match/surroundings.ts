import type { Surroundings } from './mention.ts';

export function surroundingsOf(_text: string, _start: number, _end: number): Surroundings {
  return { before: null, after: null, inAddress: false, inCapitals: false };
}
