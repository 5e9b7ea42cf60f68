import { describe, expect, test } from 'vitest';
import { type Language } from '../../lib/names/language.ts';
import { lexicon } from '../../lib/names/lexicon.ts';
import { readingOf } from '../../lib/names/text-words.ts';
import { tokenise } from '../../lib/names/tokenise.ts';
import { Vocabulary } from '../../lib/names/vocabulary.ts';

const vocabulary = new Vocabulary(lexicon());

const SAID: readonly (readonly [Language, string])[] = [
  ['en', 'The ferry was late because the harbour had been closed for two days.'],
  ['de', 'Die Fähre kam zu spät, weil der Hafen zwei Tage lang geschlossen war.'],
  ['es', 'El barco llegó tarde porque el puerto estuvo cerrado dos días por la tormenta.'],
  ['fr', 'Le bateau est arrivé en retard, car le port était fermé pendant deux jours.'],
  ['it', 'Il traghetto è arrivato in ritardo perché il porto era chiuso da due giorni.'],
  ['pt', 'O barco chegou tarde porque o porto não abriu por dois dias, e isso foi mau.'],
  ['nl', 'De veerboot was te laat, want de haven is twee dagen dicht geweest door het weer.'],
  ['de', 'Suche nach dem Grund'],
  // What says too little, or is a neighbour of a language with tables, is read as English.
  ['en', 'Ludwig van der Meer, Ana de la Torre'],
  ['en', 'Færgen kom for sent, fordi havnen havde været lukket i to dage på grund af vejret.'],
  ['en', '100 m: 1. Lena Ortiz 11 s, 2. Ana Ruiz 12 s. 200 m: 1. Lena Ortiz 23 s, 2. Mo Farouk 24 s.'],
  ['en', ''],
];

describe('the language of a text', () => {
  test.each(SAID)('%s: %s', (language, text) => {
    expect(readingOf(tokenise(text, vocabulary), vocabulary).language).toBe(language);
  });
});
