import type { Candidates } from '../../lib/gazetteer/candidates.ts';
import type { AmbiguityReason, NameKind } from '../../lib/types.ts';

type Form = readonly [text: string, ambiguity?: number, reason?: AmbiguityReason];

function name(id: string, kind: NameKind, forms: readonly Form[], companions: readonly string[] = [], articleCount = 3) {
  return { id, kind, forms, companions, articleCount };
}

const NAMES = [
  name('ana-lima', 'person', [['Ana Lima'], ['Lima', 0.4, 'common-name']], ['norland', 'reform-act', 'oskar']),
  name('bo-castillo', 'person', [['Bo Castillo'], ['Castillo', 0.7, 'common-name']], ['norland', 'ana-lima', 'oskar']),
  name('lima-city', 'place', [['Lima', 0.8, 'famous-homonym']], ['peru', 'quipu'], 2),
  name('peru', 'place', [['Peru']], ['lima-city', 'quipu'], 2),
  name('quipu', 'org', [['Quipu Movement']], ['peru', 'lima-city'], 2),
  name('norland', 'place', [['Norland'], ['Norlandish Republic'], ['NR', 0.5, 'short-acronym']], ['ana-lima', 'bo-castillo', 'court', 'oskar'], 9),
  name('oskar', 'person', [['Oskar Brandt'], ['Oskar Brándt'], ['Brandt', 0.15, 'single-word']], ['norland', 'ana-lima', 'bo-castillo'], 4),
  name('reform-act', 'law', [['Reform Act', 0.3, 'generic-phrase']], ['ana-lima', 'norland'], 1),
  name('court', 'org', [['Supreme Court', 0.75, 'generic-phrase']], ['norland', 'ana-lima', 'bo-castillo', 'oskar']),
  name('may', 'person', [['Tessa May'], ['May', 0.95, 'common-word']], ['norland'], 1),
  name('who', 'org', [['WHO', 0.5, 'short-acronym'], ['World Health Organisation']], ['norland', 'oskar'], 3),
  name('zelandt', 'person', [['Zelandt', 0.1, 'single-word']], ['norland', 'oskar', 'ana-lima'], 4),
  name('wash', 'place', [['Washington', 0.85, 'famous-homonym']], ['norland', 'oskar', 'ana-lima'], 4),
] as const;

/** What a background would answer that knows these names. */
export const CANDIDATES: Candidates = {
  forms: NAMES.flatMap(({ id, forms }) =>
    forms.map(([text, ambiguity = 0, reason]) => ({ text, name: id, ambiguity, reasons: reason ? [reason] : [], capitalsOnly: /^\p{Lu}+$/u.test(text) })),
  ),
  names: NAMES.map(({ id, kind, forms, companions, articleCount }) => ({
    id,
    kind,
    articleCount,
    home: companions.find((companion) => NAMES.some((other) => other.id === companion && other.kind === 'place')) ?? null,
    canonical: forms[0]?.[0] ?? '',
    companions: companions.map((companion) => [companion, 1] as const),
  })),
};

/** A page of these blocks shows exactly these mentions, in order, as `text → name`. */
export type GateCase = { readonly rule: string; readonly blocks: readonly string[]; readonly shown: readonly string[] };

const COMPANY = 'Norland voted: Ana Lima won, Oskar Brandt lost.';
const COMPANY_SHOWN = ['Norland → norland', 'Ana Lima → ana-lima', 'Oskar Brandt → oskar'];

export const GATE_CASES: readonly GateCase[] = [
  { rule: 'a form that means one thing is shown alone', blocks: ['Then Ana Lima spoke.'], shown: ['Ana Lima → ana-lima'] },
  { rule: 'a common name is held back alone', blocks: ['Then Castillo spoke.'], shown: [] },
  { rule: 'a surname is shown with the full name before', blocks: ['Bo Castillo won.', 'Castillo spoke.'], shown: ['Bo Castillo → bo-castillo', 'Castillo → bo-castillo'] },
  { rule: 'a surname is shown with the full name behind', blocks: ['Castillo wins.', 'Bo Castillo is 50.'], shown: ['Castillo → bo-castillo', 'Bo Castillo → bo-castillo'] },
  { rule: 'a surname is shown in its company', blocks: [COMPANY, 'Castillo spoke.'], shown: [...COMPANY_SHOWN, 'Castillo → bo-castillo'] },
  { rule: 'a word before a person known by one word needs the company', blocks: ['There sang Jenny Zelandt.'], shown: [] },
  { rule: 'which may know that given name', blocks: [COMPANY, 'Then Gustav Zelandt spoke.'], shown: [...COMPANY_SHOWN, 'Zelandt → zelandt'] },
  { rule: 'a person known by one word is shown alone', blocks: ['Then Zelandt spoke.'], shown: ['Zelandt → zelandt'] },
  { rule: 'another given name vetoes', blocks: ['Bo Castillo won.', 'There sang Jenny Castillo.'], shown: ['Bo Castillo → bo-castillo'] },
  { rule: 'a particle does not hide the given name', blocks: ['Bo Castillo won.', 'We read Diego de Castillo.'], shown: ['Bo Castillo → bo-castillo'] },
  { rule: 'an initial is a given name', blocks: ['He is William H. Brandt.'], shown: [] },
  { rule: 'after another bearer the surname is theirs', blocks: ['Bo Castillo won.', 'Then Jenny Castillo sang.', 'Castillo bowed.'], shown: ['Bo Castillo → bo-castillo'] },
  { rule: 'until ours is named again', blocks: ['Then Jenny Castillo sang.', 'Bo Castillo clapped.', 'Castillo left.'], shown: ['Bo Castillo → bo-castillo', 'Castillo → bo-castillo'] },
  { rule: 'a surname that only others bear is not ours', blocks: ['Brandt scored.', 'The keeper Willy Brandt was glad.'], shown: [] },
  { rule: 'a title is no given name', blocks: ['Bo Castillo won.', 'So said President Castillo and Mr Castillo.'], shown: ['Bo Castillo → bo-castillo', 'Castillo → bo-castillo', 'Castillo → bo-castillo'] },
  { rule: 'nor is the first word of a sentence', blocks: ['Bo Castillo won.', 'When Castillo left, all left.'], shown: ['Bo Castillo → bo-castillo', 'Castillo → bo-castillo'] },
  { rule: 'nor an adverb that begins one', blocks: ['Bo Castillo won.', 'Apparently Castillo left.'], shown: ['Bo Castillo → bo-castillo', 'Castillo → bo-castillo'] },
  { rule: 'but a given name may begin one', blocks: ['Bo Castillo won.', 'Jenny Castillo sang.'], shown: ['Bo Castillo → bo-castillo'] },
  { rule: 'nor a weekday', blocks: ['Bo Castillo won.', 'On Monday Castillo left.'], shown: ['Bo Castillo → bo-castillo', 'Castillo → bo-castillo'] },
  { rule: 'a headline says nothing of given names', blocks: ['Bo Castillo won.', 'Angry Castillo Leaves Meeting With Brandt'], shown: ['Bo Castillo → bo-castillo', 'Castillo → bo-castillo', 'Brandt → oskar'] },
  { rule: 'nor a word of a headline in capitals', blocks: ['BRANDT AND CASTILLO: HOW THEY MET', 'Bo Castillo won.'], shown: ['BRANDT → oskar', 'CASTILLO → bo-castillo', 'Bo Castillo → bo-castillo'] },
  { rule: 'but a byline is no headline', blocks: ['By Maria Castillo in Norland and Otto Brandt Smith'], shown: ['Norland → norland'] },
  { rule: 'an office claims a surname, there and elsewhere', blocks: ['Norland: President May spoke.', 'We asked May.'], shown: ['Norland → norland', 'May → may', 'May → may'] },
  { rule: 'a form of address does not', blocks: ['Norland: Mrs May has roses.'], shown: ['Norland → norland'] },
  { rule: 'a capitalised word behind vetoes', blocks: ['Bo Castillo won.', 'The fort Castillo San Felipe burned.'], shown: ['Bo Castillo → bo-castillo'] },
  { rule: 'months are no names', blocks: [COMPANY, 'It rains in May, and May is long.'], shown: COMPANY_SHOWN },
  { rule: 'a common word needs its long form', blocks: ['Tessa May spoke.', 'Mrs May left.'], shown: ['Tessa May → may', 'May → may'] },
  { rule: 'acronyms in a run of capitals are words', blocks: [COMPANY, 'GUESS WHO CAME TO TEA'], shown: COMPANY_SHOWN },
  { rule: 'acronyms in company are shown', blocks: [COMPANY, 'The WHO said so.'], shown: [...COMPANY_SHOWN, 'WHO → who'] },
  { rule: 'the acronym of a place is shown alone', blocks: ['The NR said so.'], shown: ['NR → norland'] },
  { rule: 'that of a body is not', blocks: ['The WHO said so.'], shown: [] },
  { rule: 'acronyms are shown with what they stand for', blocks: ['The World Health Organisation (WHO) said so.'], shown: ['World Health Organisation → who', 'WHO → who'] },
  { rule: 'a host name is no mention', blocks: ['See norland.example.com, www.Norland.org, info@Norland.org, /wiki/Norland_Republic and @Norland.'], shown: [] },
  { rule: 'a sentence without a space is no host name', blocks: ['We saw Norland.Then it rained.'], shown: ['Norland → norland'] },
  { rule: 'an institution is shown with its place', blocks: [COMPANY, 'The Supreme Court met.'], shown: [...COMPANY_SHOWN, 'Supreme Court → court'] },
  { rule: 'an institution without its place is not', blocks: ['Then Oskar Brandt came.', 'The Supreme Court met.'], shown: ['Oskar Brandt → oskar'] },
  { rule: 'another adjective vetoes an institution', blocks: [COMPANY, 'The Indian Supreme Court met.'], shown: COMPANY_SHOWN },
  { rule: 'another owner vetoes an institution', blocks: [COMPANY, 'The Supreme Court of India met.'], shown: COMPANY_SHOWN },
  { rule: 'what follows another’s institution is that other’s', blocks: [COMPANY, 'The Indian Supreme Court met.', 'The Supreme Court ruled.'], shown: COMPANY_SHOWN },
  { rule: 'its own adjective claims it', blocks: [COMPANY, 'The Norlandish Supreme Court met.'], shown: [...COMPANY_SHOWN, 'Supreme Court → court'] },
  { rule: 'New makes another place', blocks: ['He left for New Norland.'], shown: [] },
  { rule: 'so does Street', blocks: ['He lives in Norland Street.'], shown: [] },
  { rule: 'so does City', blocks: ['He left for Norland City.'], shown: [] },
  { rule: 'a famous namesake is held back alone', blocks: ['Washington crossed the river.'], shown: [] },
  { rule: 'a person of that name takes it', blocks: [COMPANY, 'George Washington rode.', 'Washington crossed the river.'], shown: COMPANY_SHOWN },
  { rule: 'nobody reigns by a surname', blocks: ['Oskar Brandt rose.', 'King Brandt sat down.', 'Mr Brandt left.'], shown: ['Oskar Brandt → oskar'] },
  { rule: 'of two names the one with the company is shown', blocks: ['Peru and the Quipu Movement.', 'They met in Lima.'], shown: ['Peru → peru', 'Quipu Movement → quipu', 'Lima → lima-city'] },
  { rule: 'and the other where the company is its', blocks: [COMPANY, 'Lima smiled.'], shown: [...COMPANY_SHOWN, 'Lima → ana-lima'] },
];
