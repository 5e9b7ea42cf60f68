import type { ArticleCase } from './articles.ts';

/** Pages that hold whole articles: one, or a few. */
export const WHOLE_CASES: readonly ArticleCase[] = [
  {
    what: 'an untitled article above boilerplate, whose paragraphs lean on each other',
    text: `The bridge at Arta was closed on Friday after divers found cracks in two of its piers. Engineer Eleni Vassou ordered the inspection.

Vassou said that the stone had been weakened by gravel pits upstream. The mayor promised a temporary footbridge.

However, traders on the left bank fear for the season. Their association wants the pits closed at once.

It is not the first alarm. In 1944 the same piers were mined and saved at the last minute.

Subscribe to our newsletter

Related articles`,
    pieces: [{ title: null, from: 'The bridge', to: 'last minute.' }],
  },
  {
    what: 'a page of a lead, a model letter and two reprints with sub-heads, slogans and glued captions',
    text: `The town council wants to sell the botanical garden. All friends of the garden must object before the hearing.

As we write, the auction house has already printed its catalogue. It values the palm house at the price of its iron.

We ask every reader to send a letter to the council. Below is a model letter.

  • Monday 3 March, 6pm - Guided tour - main gate
  • Friday 7 March, 7pm - Public meeting - town hall

Model letter: Keep the garden in public hands

I object to the sale for these reasons:

  • The seed bank holds varieties found nowhere else;
  • The school uses the greenhouse every week.

What the palm house was built for

By Ines Calder, published on 12 February 1998

The palm house in 1890The iron arches were cast for a railway station that was never built. When the company failed, the town bought them by weight.

A second life

In 1911 the first banana ripened under the glass. Children were given half a day off.

Keep the palms!

Hands off the glass!

The gardener who counted bees

By The Garden Society, published on 1 March 1998

Every morning for thirty years she walked the same round, with the same tin box and the same pencil.

Numbers that nobody wanted

Her notebooks stood in the potting shed until a student opened one.

Keep the garden!`,
    pieces: [
      { title: null, from: 'The town council', to: 'town hall' },
      { title: 'Model letter: Keep the garden in public hands', from: 'Model letter', to: 'every week.' },
      { title: 'What the palm house was built for', author: 'Ines Calder', date: '1998-02-12', from: 'What the palm', to: 'the glass!' },
      { title: 'The gardener who counted bees', author: 'The Garden Society', date: '1998-03-01', from: 'The gardener', to: 'the garden!' },
    ],
  },
  {
    what: 'one article with sub-heads, and a call at its end that is the author’s',
    text: `How the village choir lost its conductor and found its voice


When Berta Lund retired, nobody wanted the baton. The choir met all the same.

For weeks they argued about the opening bar. Then somebody began to hum.

A rehearsal without a beat

The basses took the tempo from the radiator, which knocks in three.

Nobody has bought a radiator since without asking for its tempo first, and the caretaker now tunes the valves.

What the organist says

Lund’s old friend thinks they are a little flat, and that it does not matter.

Join the choir!`,
    pieces: [{ title: 'How the village choir lost its conductor and found its voice', from: 'How the village', to: 'the choir!' }],
  },
  {
    what: 'one article with wrapped lines and a standfirst above its byline',
    text: `The lighthouse keeper's other book

For forty years he logged ships. In the margins he wrote a dictionary of
the wind.

By Agnes Rowe
14 October 1987

There are thirty-one words for wind in the margins of the log of Skerry
Light. Most of them are in no dictionary, and
Professor Tait of Aberdeen believes that the keeper made up at least a
dozen.

The log was found in a chest of drawers. It had been used to line the
bottom one.`,
    pieces: [
      { title: "The lighthouse keeper's other book", author: 'Agnes Rowe', date: '1987-10-14', from: 'The lighthouse', to: 'bottom one.' },
    ],
  },
  {
    what: 'articles with the author’s name alone above the date, and a list of other headlines at the end',
    text: `The clock that runs on rain

Agnes Rowe

14 October 1987

A bucket tips every hour, if it rains as it should.

In a dry summer the town lives by the church.

Sundials for the far north

Tomas Brandt

2 November 1987

The shadow goes all the way round. So must the dial.

Related articles

Why the water mill of Arta turned the wrong way for a century

The kettle that told the weather`,
    pieces: [
      { title: 'The clock that runs on rain', author: 'Agnes Rowe', date: '1987-10-14', from: 'The clock', to: 'the church.' },
      { title: 'Sundials for the far north', author: 'Tomas Brandt', date: '1987-11-02', from: 'Sundials', to: 'the dial.' },
    ],
  },
  {
    what: 'an interview, whose questions are no headlines',
    text: `A talk with the last typesetter of the Gazette

When did you first hold a composing stick?

I was eleven. My aunt put one in my hand so that I would stop talking.

What was the worst mistake you ever set?

A wedding that I placed among the funerals. Both families wrote to me.

Would you begin again if they let you?

Tomorrow morning, if somebody could find the lead.`,
    pieces: [{ title: 'A talk with the last typesetter of the Gazette', from: 'A talk', to: 'the lead.' }],
  },
  {
    what: 'a poem',
    text: `The kettle hums a note
The window holds the rain
A spider in its coat
Of silver starts again`,
    pieces: [{ title: null, from: 'The kettle', to: 'again' }],
  },
  {
    what: 'articles parted by rules',
    text: `Moss on the north side

It grows on all sides. The saying was tested on four hundred trees.

It grows best where the bark is oldest.

* * *

Lichen as a clock

A disc of the map lichen widens by half a millimetre in a year.

Moraines can be dated by the widest disc on them.`,
    pieces: [
      { title: 'Moss on the north side', from: 'Moss', to: 'is oldest.' },
      { title: 'Lichen as a clock', from: 'Lichen', to: 'on them.' },
    ],
  },
  {
    what: 'a story whose scenes are parted by rules',
    text: `The toll house

She counted the coins twice and wrote the sum on the door.

* * *

In the morning the door was gone.`,
    pieces: [{ title: 'The toll house', from: 'The toll', to: 'was gone.' }],
  },
  { what: 'boilerplate alone', text: 'Join us!\n\nSubscribe to our newsletter\n\nNo events found\n', pieces: [] },
];
