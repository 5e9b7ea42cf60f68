import type { ArticleCase } from './articles.ts';

/** Pages that hold many short pieces. */
export const LISTING_CASES: readonly ArticleCase[] = [
  {
    what: 'a listing of headlines and blurbs, one headline lost, one blurb shouting, one question',
    text: `Comet Returns to the Evening Sky after Seventy Years

Observers on both hemispheres can follow it through binoculars until late autumn.

Why Did the Orrery of Leiden Stop?

A broken escapement kept the planets at rest for a decade. Two clockmakers found the reason.

Volunteers Grind a Mirror by Hand for the Village Observatory!

It took two winters. Come and look through it with us at the opening on the first clear night of March!


The society thanks all members who kept the archive dry during the flood of the cellar.

New Catalogue of Variable Stars: Ten Thousand Entries and Counting

Amateurs contributed more than half of the light curves in the new […]
`,
    pieces: [
      { title: 'Comet Returns to the Evening Sky after Seventy Years', from: 'Comet', to: 'late autumn.' },
      { title: 'Why Did the Orrery of Leiden Stop?', from: 'Why', to: 'found the reason.' },
      { title: 'Volunteers Grind a Mirror by Hand for the Village Observatory!', from: 'Volunteers', to: 'of March!' },
      { title: null, from: 'The society thanks', to: 'of the cellar.' },
      { title: 'New Catalogue of Variable Stars: Ten Thousand Entries and Counting', from: 'New Catalogue', to: '[…]' },
    ],
  },
  {
    what: 'a listing in sentence case under a page heading, with “Read more” between and a footer',
    text: `Railway notes

Night train to the coast runs again after twelve years

The first departure was sold out within an hour, the operator says.

Read more

Signal box saved from demolition by a model maker

Levers, bells and the block instruments move to a museum in the old goods shed.

Read more →

Three proposals for the disused viaduct over the Tarn valley

A cycle path, a garden and a hotel compete for the arches. The council decides in June.

Read more

Subscribe to our newsletter

Copyright 2020 The Platform. All rights reserved.`,
    pieces: [
      { title: 'Night train to the coast runs again after twelve years', from: 'Night', to: 'operator says.' },
      { title: 'Signal box saved from demolition by a model maker', from: 'Signal', to: 'goods shed.' },
      { title: 'Three proposals for the disused viaduct over the Tarn valley', from: 'Three', to: 'in June.' },
    ],
  },
  {
    what: 'a listing with the headline right above its blurb, Windows line ends',
    text: [
      'Sourdough starters from five monasteries compared',
      'A microbiologist baked the same loaf with each. The oldest culture dates from 1872.',
      '',
      'The pepper that crossed the Alps in a violin case',
      'How a seed smuggled by a touring musician became the pride of a village market.',
      '',
      'Salt pans reopen on the island after a century of silence',
      'Four families share the harvest, and a heron has moved in.',
    ].join('\r\n'),
    pieces: [
      { title: 'Sourdough starters from five monasteries compared', from: 'Sourdough', to: '1872.' },
      { title: 'The pepper that crossed the Alps in a violin case', from: 'The pepper', to: 'village market.' },
      { title: 'Salt pans reopen on the island after a century of silence', from: 'Salt pans', to: 'moved in.' },
    ],
  },
  {
    what: 'a listing with dates and authors',
    text: `Otters return to the upper Wye
By Maud Ellery | 3 March 2011
Camera traps caught a mother with three cubs below the weir.

Eel ladders: what the first season tells
By Tomas Brandt | 19 April 2011
Counters on two weirs registered more elvers than in the last ten years together.

The last ferryman
7 May 2011
He rows on Sundays only.`,
    pieces: [
      { title: 'Otters return to the upper Wye', author: 'Maud Ellery', date: '2011-03-03', from: 'Otters', to: 'the weir.' },
      { title: 'Eel ladders: what the first season tells', author: 'Tomas Brandt', date: '2011-04-19', from: 'Eel', to: 'together.' },
      { title: 'The last ferryman', date: '2011-05-07', from: 'The last', to: 'only.' },
    ],
  },
  {
    what: 'a listing with dates below the blurbs, and the rest of its headlines in “read more”',
    text: `The violin maker who counts tree rings

Spruce that grew slowly in the cold years of the seventeenth century is the best there is.

12 May 2004

Read more: The violin maker who counts tree rings

A bell is cast again after the fire in the tower

The bronze of the old one was saved with buckets and brooms.

2 June 2004

Read more: A bell is cast again after the fire in the tower

Nobody plays the ice organ in the summer

It melts, and its builder goes fishing.

30 June 2004

Read more: Nobody plays the ice organ in the summer`,
    pieces: [
      { title: 'The violin maker who counts tree rings', date: '2004-05-12', from: 'The violin', to: '12 May 2004' },
      { title: 'A bell is cast again after the fire in the tower', date: '2004-06-02', from: 'A bell', to: '2 June 2004' },
      { title: 'Nobody plays the ice organ in the summer', date: '2004-06-30', from: 'Nobody', to: '30 June 2004' },
    ],
  },
  {
    what: 'blurbs without headlines above boilerplate',
    text: `Thousands of spectators lined the harbour of Porto on Saturday to see the restored barques race again. Organisers speak of a record.

Last spring the chess club of Tartu adopted a school. Forty children now play twice a week, and six have won a regional title.

Glass blowers from Murano have been teaching in the workshop of Nový Bor since January. An exhibition opens there in the autumn.

Having lost its roof in two storms, the carpet market of Fez is now being rebuilt by the guild itself, with cedar from the Middle Atlas.

Support us!

Help build a library of crafts!

Follow us on the radio

Upcoming Events
No events found`,
    pieces: [
      { title: null, from: 'Thousands', to: 'a record.' },
      { title: null, from: 'Last spring', to: 'regional title.' },
      { title: null, from: 'Glass', to: 'the autumn.' },
      { title: null, from: 'Having', to: 'Middle Atlas.' },
    ],
  },
  {
    what: 'blurbs cut short',
    text: `Copyists in the abbey of Saint Gall used a green ink whose recipe nobody has been able to repeat until a chemist from Basel […]

Fragments of a papyrus roll bought at a flea market in Lyon turn out to be the oldest known cookery book of the Nile delta, with recipes for […]

Two thousand glass negatives from a studio in Odessa have been scanned. Among them is the only portrait of the engineer who […]`,
    pieces: [
      { title: null, from: 'Copyists', to: '[…]' },
      { title: null, from: 'Fragments', to: '[…]' },
      { title: null, from: 'Two thousand', to: '[…]' },
    ],
  },
];
