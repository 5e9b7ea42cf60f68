/** What is each rule of lib/names worth? `node bench/names-ablation.ts GOLD`, GOLD a folder as for `npm run eval`. */
import { type Rule, RULES, WITHOUT_NONE, type Without } from '../lib/names/rules.ts';
import { readGold, type Scores, scoreNames } from './names-gold.ts';
import { printTable } from './table.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Give the folder of the gold: node bench/names-ablation.ts GOLD');
  process.exit(2);
}

const sets = readGold(folder);
const scoresWithout = (without: Without): Scores[] => sets.map((set) => scoreNames(set, without));
const whole = scoresWithout(WITHOUT_NONE);
const MEASURES = ['f1', 'b3', 'kind'] as const;

const head = ['without', ...sets.flatMap(({ name }) => MEASURES.map((measure) => `${name.split('.')[0]} ${measure}`))];
const rows = RULES.map((rule: Rule) => {
  const scores = scoresWithout(new Set([rule]));
  const cells = scores.flatMap((score, set) => MEASURES.map((measure) => difference(score[measure], whole[set]?.[measure] ?? 0)));
  return [`${rule}`].concat(cells);
});
printTable('Points that a rule brings: left out, the score changes by', head, [['(nothing)', ...whole.flatMap((score) => MEASURES.map((measure) => shown(score[measure])))], ...rows]);

function difference(without: number, all: number): string {
  const points = without - all;
  return Number.isNaN(points) || Math.abs(points) < 0.05 ? '·' : points.toFixed(1);
}

function shown(score: number): string {
  return score > 0 ? score.toFixed(1) : '–';
}
