import { listWords } from './list-words.ts';

/** What people do in news sentences and places do not. Own list. */
export const PERSON_VERBS = listWords(`
said, says, told, tells, asked, asks, added, adds, argued, argues, claimed, claims, wrote, writes, replied, explained
explains, noted, notes, stated, states, thinks, thought, believes, believed, wants, wanted, hopes, hoped, knows, knew, felt
feels, recalled, recalls, insisted, joked, admitted, denied, resigned, married, died, graduated, studied, taught, sang
played, plays, starred, stars, directed, composed, painted, invented, discovered, grew, retired, became, smiled, laughed
whispered, shouted, cried, spoke, speaks, met, tweeted, accused, promised, vowed, proclaimed, declared, confessed, born
dijo, dice, afirmó, declaró, aseguró, señaló, explicó, añadió, nació, murió, escribió
`);

/** Words before which a person's name stands: family and company. Own list. */
export const PERSON_CUES = listWords(`
wife, husband, son, daughter, brother, sister, father, mother, uncle, aunt, cousin, nephew, niece, grandson, granddaughter
friend, colleague, partner, rival, successor, predecessor, widow, who, whose, whom, named, starring, featuring
`);
