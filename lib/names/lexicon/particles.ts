import { listWords } from './list-words.ts';

/** Lower-case words inside personal and place names. Own list. */
export const NAME_PARTICLES = listWords(`
de, del, de la, de las, de los, da, das, do, dos, di, du, des, della, delle, van, van der, van den, van de, von, von der, zu
af, av, al, el, bin, bint, ibn, ben, abu, ter, ten, la, le, der, den, y, e, i, of, le la, san, santa, dal, lo, ap, ul, ud, ur, d, dell, all
`);
