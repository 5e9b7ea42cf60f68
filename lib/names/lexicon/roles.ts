import { listWords } from './list-words.ts';

/**
 * Offices, ranks and callings that stand before a person's name and are not part of it. Own list, from the style guides'
 * chapters on titles; the Spanish ones as Spanish newspapers write them.
 */
export const ROLES = listWords(`
president, vice, premier, chancellor, minister, secretary, treasurer, governor, mayor, deputy, senator, congressman
congresswoman, congressperson, representative, rep, sen, gov, councillor, councilor, councilman, councilwoman, alderman
ambassador, consul, envoy, commissioner, chairman, chairwoman, chairperson, chair, speaker, leader, spokesman, spokeswoman
spokesperson, director, manager, chief, head, boss, executive, officer, ceo, cfo, cto, coo, founder, cofounder, co-founder
general, colonel, major, captain, lieutenant, sergeant, corporal, private, admiral, commodore, commander, marshal, brigadier
gen, col, maj, capt, lt, sgt, cpl, pvt, adm, cmdr, brig, pfc, gunner, airman, commandant, constable, detective, inspector
superintendent, sheriff, ranger, trooper, officer, agent, warden
king, queen, emperor, empress, tsar, czar, kaiser, sultan, shah, emir, caliph, pharaoh, crown
pope, cardinal, archbishop, bishop, father, brother, sister, mother, reverend, rev, rabbi, imam, ayatollah, sheikh, pastor
vicar, canon, deacon, abbot, monsignor, friar
doctor, dr, professor, prof, dean, provost, rector, lecturer, researcher, scientist, historian, economist, physicist
chemist, biologist, mathematician, philosopher, psychologist, sociologist, engineer, astronaut, cosmonaut
mr, mrs, ms, miss, mx, sir, dame, lord, lady, madam, madame, monsieur, mme, mlle, herr, frau, signor, senor, señor, señora
senora, sr, sra, hon, honourable, honorable, rt, comrade, compañero, companero, master, mistress
judge, justice, magistrate, attorney, counsel, prosecutor, lawyer, barrister, solicitor, sheriff, ombudsman
author, writer, poet, novelist, journalist, reporter, correspondent, editor, columnist, critic, publisher, photographer
actor, actress, director, producer, singer, musician, composer, conductor, guitarist, drummer, bassist, rapper, artist
painter, sculptor, architect, comedian, screenwriter, filmmaker, designer, model
coach, trainer, goalkeeper, striker, midfielder, defender, quarterback, pitcher, skipper, referee, umpire
activist, organizer, organiser, candidate, nominee, incumbent, opponent, lawmaker, legislator, politician, strategist
billionaire, businessman, businesswoman, entrepreneur, investor, banker, analyst, expert, consultant, adviser, advisor
fellow, member, protector, coroner, laureate, winner, champion, delegate, trustee, patron, heir, intern, student
aide, assistant, associate, coordinator, administrator, comptroller, controller, auditor, curator, librarian
uncle, aunt, grandfather, grandmother, grandpa, grandma, granny, dad, mom, mum, daddy, mommy
presidente, presidenta, ministro, ministra, gobernador, gobernadora, alcalde, alcaldesa, diputado, diputada, senadora
secretario, secretaria, canciller, coronel, comandante, capitan, capitán, doctora, profesor, profesora, rey, reina, papa
lider, líder, dirigente, general, jefe, jefa, vicepresidente, vicepresidenta, expresidente
`);

/** Words before a role that belong to it: "former Vice President", "Prime Minister". Own list. */
export const ROLE_MODIFIERS = listWords(`
prime, former, vice, deputy, acting, interim, ex, first, foreign, home, defence, defense, finance, interior, health, state
attorney, chief, senior, junior, assistant, associate, executive, managing, co, late, then, lead, head, shadow, press
lieutenant, staff, major, grand, crown, brigadier, rear, national, federal, supreme, presidential, self, fellow, new, old
poet, news, sports, political, high, general, right, under, majority, minority, house, opposition, party, creative, chairman
primer, primera, ex
`);

/** Titles that begin a person's name and stay in it: "Prince Charles", "Saint Peter", "Duke of York". Own list. */
export const NOBLE_TITLES = listWords(`
prince, princess, duke, duchess, earl, count, countess, baron, baroness, viscount, marquess, marquis, saint, infante
`);
