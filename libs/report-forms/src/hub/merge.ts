import type { AreaLevel, Trend } from '@samlad/domain/source-types.js';
import type { UnitWords } from '@samlad/domain/hub-kinds.js';
import type { HubAnswers } from './hub-answers.js';
import type { HubForm, HubTarget } from './hub-form.js';

/** What the units of one area say, weighed together: a proposal, which the contact accepts or changes. */
export interface MergeProposal {
  asked: number;
  answered: number;
  /** Fewer than the least have answered: nothing is proposed of them, level and words are the contact's own. */
  tooFew: boolean;
  /** The sent report's figures stay: the difference would be the figures of fewer units than the least. */
  isHeld: boolean;
  level: AreaLevel | null;
  trend: Trend;
  /** Figures by the question's key; null where too few units stand behind it. */
  figures: Record<string, number | null>;
  /** How many units ask for each thing, by its code; only what at least the least ask for. */
  wishes: Record<string, number>;
  /** How the proposal came about, in words. */
  explanation: string;
}

const HIGHEST: AreaLevel = 4;

/**
 * Weighs the forms of an area. The level is the median of the units' levels, rounded up, one higher when at least half
 * of them say that it spreads; the trend is what most say, else unknown. A sum is told when at least `minimum` units
 * have answered and it is zero or at least `minimum` of them stand behind it. `sinceSent` is how many have come in after
 * the report was sent, null when it has not been: a correction tells no figures when they are fewer than `minimum`.
 * Source: domain guide §9 (school cells need two schools) and R13 (no difference between versions).
 */
export function proposeMerge(
  form: HubForm,
  sent: readonly HubAnswers[],
  asked: number,
  minimum: number,
  words: UnitWords,
  sinceSent: number | null = null,
): MergeProposal {
  const tooFew = sent.length < minimum;
  const isHeld = sinceSent !== null && sinceSent > 0 && sinceSent < minimum && sent.length > sinceSent;
  const base = tooFew ? null : medianUp(sent.map(({ level }) => level ?? 0));
  const spreading = sent.filter(({ spreads }) => spreads).length;
  const isRaised = base !== null && base > 0 && spreading * 2 >= sent.length;
  const level = base === null ? null : clamp(base + (isRaised ? 1 : 0));
  return {
    asked,
    answered: sent.length,
    tooFew,
    isHeld,
    level,
    trend: tooFew ? 'UNKNOWN' : mostSaid(sent.map(({ trend }) => trend)),
    figures: Object.fromEntries(
      form.questions.map(({ key, type }) => [key, figure(sent, key, type, minimum)]),
    ),
    wishes: wishesOf(sent, minimum),
    explanation: explain({ answered: sent.length, asked, isHeld, base, isRaised, spreading, words }),
  };
}

/** What a proposal puts into the tables of the party's report, by table and column; null clears a cell, none stays. */
export function cellsOf(
  form: HubForm,
  proposal: MergeProposal,
): { target: HubTarget; value: number | null }[] {
  if (proposal.isHeld) return [];
  const cells = form.questions.flatMap(({ key, target }) =>
    target === undefined ? [] : [{ target, value: proposal.figures[key] ?? null }],
  );
  if (form.basis === undefined) return cells;
  const { table, answered, asked } = form.basis;
  const told = (value: number) => (proposal.tooFew ? null : value);
  return [
    ...cells,
    { target: { table, column: answered }, value: told(proposal.answered) },
    { target: { table, column: asked }, value: told(proposal.asked) },
  ];
}

const clamp = (level: number): AreaLevel => Math.min(HIGHEST, level) as AreaLevel;

function medianUp(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return Math.ceil((lower + upper) / 2);
}

function mostSaid(trends: readonly Trend[]): Trend {
  const counts = new Map<Trend, number>();
  for (const trend of trends) counts.set(trend, (counts.get(trend) ?? 0) + 1);
  const found = [...counts].find(([, count]) => count * 2 > trends.length);
  return found?.[0] ?? 'UNKNOWN';
}

function figure(
  sent: readonly HubAnswers[],
  key: string,
  type: 'COUNT' | 'GRADE',
  minimum: number,
): number | null {
  if (sent.length < minimum) return null;
  const values = sent.map(({ answers }) => answers[key] ?? 0);
  if (type === 'GRADE') return medianUp(values);
  const behind = values.filter((value) => value > 0).length;
  return behind === 0 || behind >= minimum ? values.reduce((sum, value) => sum + value, 0) : null;
}

function wishesOf(sent: readonly HubAnswers[], minimum: number): Record<string, number> {
  const counts = new Map<string, number>();
  for (const code of sent.flatMap(({ wishes }) => wishes)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries([...counts].filter(([, count]) => count >= minimum));
}

interface Explained {
  answered: number;
  asked: number;
  isHeld: boolean;
  base: number | null;
  isRaised: boolean;
  spreading: number;
  words: UnitWords;
}

function explain({ answered, asked, isHeld, base, isRaised, spreading, words }: Explained): string {
  const share = `${answered} av ${asked} ${asked === 1 ? words.one : words.many} har svarat.`;
  if (answered === 0) return `${share} Det finns inget att väga samman.`;
  if (base === null)
    return `${share} För få ${words.many} för nivå och siffror: sätt nivån själv, om du vill.`;
  const median = `Medianen av nivåerna, avrundad uppåt, är ${base}.`;
  const raised = isRaised ? ` ${spreading} av ${answered} säger att det sprider sig: ett steg högre.` : '';
  const held = isHeld
    ? ` Siffrorna i den skickade rapporten står kvar: för få ${words.many} har svarat sedan dess, och skillnaden skulle visa deras.`
    : '';
  return `${share} ${median}${raised}${held}`;
}
