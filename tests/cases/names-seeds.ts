import type { NameKind } from '../../lib/types.ts';

/** Names of the default corpus, read off its five documents by hand: what a reader of it would look for first. */
export const SEED_NAMES: readonly { readonly kind: NameKind; readonly forms: readonly string[] }[] = [
  { kind: 'person', forms: ['Nicolás Maduro', 'Nicolas Maduro', 'Maduro'] },
  { kind: 'person', forms: ['Juan Guaidó', 'Juan Guaido', 'Guaidó', 'Guaido'] },
  { kind: 'person', forms: ['Hugo Chávez', 'Hugo Chavez', 'Chávez', 'Chavez'] },
  { kind: 'person', forms: ['Donald Trump', 'Trump'] },
  { kind: 'person', forms: ['Mike Pompeo', 'Pompeo'] },
  { kind: 'person', forms: ['Jair Bolsonaro', 'Bolsonaro'] },
  { kind: 'person', forms: ['Theresa May'] },
  { kind: 'person', forms: ['Leopoldo Lopez', 'Lopez'] },
  { kind: 'person', forms: ['Vladimir Padrino', 'Padrino'] },
  { kind: 'person', forms: ['Javier Milei', 'Milei'] },
  { kind: 'person', forms: ['Pedro Castillo', 'Castillo'] },
  { kind: 'person', forms: ['Andrés Manuel López Obrador', 'AMLO'] },
  { kind: 'org', forms: ['PSUV'] },
  { kind: 'org', forms: ['Communist Party of Venezuela'] },
  { kind: 'org', forms: ['International Marxist Tendency', 'IMT'] },
  { kind: 'org', forms: ['Organisation of American States', 'OAS'] },
  { kind: 'org', forms: ['National Assembly', 'NA'] },
  { kind: 'org', forms: ['Supreme Court'] },
  { kind: 'org', forms: ['White House'] },
  { kind: 'org', forms: ['Bank of England'] },
  { kind: 'place', forms: ['Venezuela', 'Venezuala'] },
  { kind: 'place', forms: ['US', 'USA'] },
  { kind: 'place', forms: ['UK', 'Britain'] },
  { kind: 'place', forms: ['Caracas'] },
  { kind: 'place', forms: ['Washington'] },
  { kind: 'place', forms: ['Latin America'] },
  { kind: 'event', forms: ['Bolivarian Revolution'] },
  { kind: 'work', forms: ['In Defence of Marxism', 'IDOM'] },
  { kind: 'law', forms: ['Necessity and Urgency Decree'] },
  { kind: 'law', forms: ['Constitution of Venezuela'] },
];

/** Capitalised words of the same documents that are no names. */
export const SEED_WORDS: readonly string[] = ['Freedom', 'Workers', 'Coup', 'President', 'The', 'Venezuelan', 'Imperialism', 'Monday', 'March', 'January', 'May', 'Pence', 'Martin', 'Everything', 'Regime Change', 'Upcoming Events'];
