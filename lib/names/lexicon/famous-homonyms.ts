import { listWords } from './list-words.ts';

/**
 * Single words that readers know as several well-known things, so that a page may well mean another one: presidents and
 * states, towns and people, gods and planets, brands and fruits. Chosen by hand from Wikipedia's disambiguation pages
 * (https://en.wikipedia.org/wiki/Category:Disambiguation_pages) whose entries include at least two that are much read.
 */
export const FAMOUS_HOMONYMS = listWords(`
washington, lincoln, jefferson, madison, jackson, hamilton, franklin, houston, austin, cleveland, columbus, georgia, jordan
chad, chester, lancaster, york, bolton, preston, bradford, stafford, warwick, bristol, cambridge, oxford, richmond
newcastle, wellington, nelson, victoria, alberta, charlotte, florence, adelaide, albany
alexandria, arlington, aurora, phoenix, orlando, denver, dakota, montana, carolina, virginia, indiana, lima
santiago, san juan, san jose, santa cruz, santa fe, cordoba, granada, valencia, toledo, leon, trinidad, guadalupe, mercedes
troy, sparta, memphis, tripoli
amazon, apple, orange, shell, target, gap, visa, dove, oracle, meta, alphabet, tesla, ford, chrysler, dell, disney
mercury, venus, mars, jupiter, saturn, neptune, pluto, apollo, zeus, hercules, titan, atlas, eden, babylon, olympus
atlantis, avalon, camelot, arcadia, artemis, athena, hermes, orion, andromeda, endeavour, challenger, columbia
galileo, darwin, newton, einstein, edison, bell, watt, kelvin, pascal, fermi, curie, dalton, planck
congress, parliament, senate, assembly, labour, labor, momentum, unity, forward, solidarity, podemos, syriza, liberty, freedom
independence, union, republic, commonwealth, confederation, federation, front, alliance, reform, renaissance
lee, king, bush, ford, carter, grant, clinton, obama, trump, kennedy, johnson, nixon, hoover, taylor, pierce, polk
may, june, april, august, march, summer, autumn, dawn, rose, lily, daisy, ivy, iris, heather, grace, hope, faith, joy
chase, mason, hunter, carter, parker, cooper, baker, fisher, taylor, marshall, dean, earl, duke, prince, baron, bishop, pope
queen, madonna, prince, cher, sting, pink, bono, kiss, yes, journey
turkey, guinea, jersey, bath, cork, nice, split, essen, bergen, brest, male, reading, mobile, rugby, derby, sandwich
lasso, python, java, ruby, swift, rust, go, eclipse, spark, storm, hive, kafka, mono, dart, scratch, basic, ada, julia, perl
pascal, haskell, crystal, elixir, flask, django, rails, react, angular, vue, electron, atom, chrome, safari, opera, firefox
amazonas, guadalajara, merida, cartagena, hermosillo, concepcion, san fernando, libertad, esperanza
`);

/** Acronyms that readers know in two trades or more. Chosen as above. */
export const FAMOUS_ACRONYMS = listWords(`
cnn, abc, ira, ice, eta, sec, ppp, who, pan, mas, acl, ms, it, pm, ai, pc, mp, na, pa, sa, la, dc, cd, ml, cms, sas, atm, aa, ap, pri
ra, nra, mit, api, apa, ama, aba, aca, wwf, mas, pop, arc, act, aid, aids, cap, dos, fat, gas, map, mac, nap, pin, pit, ram, sat
`);

/** Phrases that several countries or bodies bear, so that only the page says which is meant. Own list. */
export const GENERIC_PHRASES = listWords(`
national assembly, national guard, national council, national congress, national front, national party, national park
national library, national museum, national gallery, national theatre, national bank, national police, national security council
national electoral council, electoral council, supreme court, high court, constitutional court
court of appeal, court of appeals, federal court, district court, supreme tribunal, central bank, federal reserve
central committee, communist party, socialist party, labour party, labor party, conservative party, liberal party
democratic party, republican party, green party, workers party, people s party, popular party, social democratic party
christian democratic party, popular front, united front, general assembly, legislative assembly, constituent assembly
federal assembly, foreign ministry, foreign office, defence ministry, defense ministry, interior ministry, finance ministry
ministry of defence, ministry of defense, ministry of health, ministry of education, ministry of finance, ministry of justice
ministry of foreign affairs, ministry of the interior, ministry of culture, department of health, department of education
department of justice, department of defense, department of state, state department, house of representatives
house of commons, house of lords, upper house, lower house, city council, city hall, county council, town hall, town council
prime minister s office, attorney general, air force, armed forces, royal family, civil war, first congress, second congress
third congress, world cup, first world war, second world war, cold war, industrial revolution, city hospital, general hospital
university hospital, law school, medical school, high school, business school, state university, national university
public library, football association, football league, premier league, first division, olympic games, olympic committee
american embassy, british embassy, us embassy, spanish embassy, french embassy, german embassy, russian embassy
chinese embassy, bill of rights, constitution, the constitution, article of the constitution, independence day, labour day
labor day, main street, high street, park avenue, central park, parque central, plaza mayor, plaza bolivar, the capital
workers union, trade union, chamber of commerce, chamber of deputies
town square, central station, united nations mission, social security, medicare, downtown, north side, south side
`);
