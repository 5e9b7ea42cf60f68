import { listWords } from './list-words.ts';

/**
 * Words that open English and Spanish sentences and clauses and are never a name by themselves, however often they are
 * capitalised. Own list, from the closed classes of the two languages.
 */
export const FUNCTION_WORDS = listWords(`
a, an, the, this, that, these, those, my, your, his, her, its, our, their, mine, yours, hers, ours, theirs, whose
i, you, he, she, it, we, they, me, him, them, us, myself, yourself, himself, herself, itself, ourselves, themselves
who, whom, which, what, when, where, why, how, whoever, whatever, whichever, whenever, wherever, however
and, or, but, nor, so, yet, for, if, unless, until, while, whilst, although, though, because, since, as, than, whether, lest
of, in, on, at, by, to, from, with, without, within, into, onto, upon, about, above, across, after, against, along, amid
amidst, among, amongst, around, before, behind, below, beneath, beside, besides, between, beyond, despite, down, during
except, inside, like, near, off, out, outside, over, past, per, regarding, through, throughout, toward, towards, under
underneath, unlike, up, via, following, including, according, given, considering, concerning
am, is, are, was, were, be, been, being, do, does, did, done, doing, have, has, had, having
can, could, may, might, must, shall, should, will, would, ought, let, lets, cannot
not, no, never, none, nobody, nothing, neither, either, both, all, any, anyone, anybody, anything, each, every, everyone
everybody, everything, some, someone, somebody, something, many, much, more, most, few, fewer, less, least, several, such
another, other, others, same, own, only, just, even, also, too, very, quite, rather, still, already, again, once, twice
now, then, there, here, thus, hence, therefore, otherwise, meanwhile, moreover, furthermore, nevertheless, nonetheless
instead, indeed, perhaps, maybe, yes, yeah, no, oh, well, okay, ok, hello, hi, hey, please, thanks, thank, sorry, ah, hmm
one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, twenty, thirty, forty, fifty, hundred, thousand
million, billion, first, second, third, fourth, fifth, last, next, half, later, earlier, soon, often, sometimes, always
usually, today, tomorrow, yesterday, tonight, currently, recently, finally, firstly, secondly, eventually, originally
initially, additionally, similarly, likewise, unfortunately, fortunately, apparently, obviously, clearly, certainly
generally, nowadays, afterwards, afterward, subsequently, previously, nearby, overall, especially, particularly, actually
i'm, i'll, i've, i'd, it's, he's, she's, we're, we've, we'll, we'd, they're, they've, they'll, you're, you've, you'll
don't, didn't, doesn't, isn't, aren't, wasn't, weren't, can't, couldn't, won't, wouldn't, shouldn't, haven't, hasn't, that's
there's, what's, who's, let's, here's, how's
etc, ie, eg, dear, vs, versus, aka, cf, ibid, did, got, get, gets, getting, made, make, makes, making, said, says, say, see, go
el, los, las, un, una, unos, unas, lo, y, e, o, u, que, quien, quienes, cuando, donde, como, porque, pero, sino, si, aunque
mientras, para, por, con, sin, sobre, entre, hasta, desde, hacia, segun, tras, ante, bajo, contra, durante, mediante
este, esta, estos, estas, ese, esa, esos, esas, aquel, aquella, aquellos, aquellas, su, sus, mi, mis, tu, tus, nuestro
nuestra, nuestros, nuestras, es, son, era, eran, fue, fueron, ser, ha, han, habia, hay, esta, estan, estaba, no, ni, mas
muy, tambien, ya, asi, entonces, ademas, sin, embargo, segun, ahora, hoy, ayer, aqui, alli, todo, toda, todos, todas, otro
otra, otros, otras, cada, se, le, les, nos, al, del, en, despues, antes, luego, cual, cuales, cuyo, cuya
`);

/** Those of them which no name takes in even where a capital is certain: articles, pronouns, auxiliaries. Own list. */
export const DETERMINERS = listWords(`
a, an, the, this, that, these, those, my, your, his, her, its, our, their, mine, yours, ours, theirs, whose, i, you, he, she
it, we, they, me, him, them, who, whom, which, what, when, where, why, how, and, or, but, nor, if, unless, although, though
because, since, whether, am, is, are, was, were, be, been, being, do, does, did, have, has, had, can, could, would, should
must, said, says, say, i'm, i'll, i've, i'd, it's, he's, she's, we're, they're, you're, we've, they've, we'll, don't, didn't
there, here, then, thus, yes, oh, well, also, however, meanwhile, according, etc, vs, aka, as, than, per
`);
