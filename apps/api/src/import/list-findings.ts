import { SECRECY_TEXT, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import { finding } from './finding.js';
import type { Finding } from './finding.model.js';
import type { ReadList } from './list-rows.js';

const NOTES_TOLD = 50;
const REASONS_TOLD = 5;

const whole = new Intl.NumberFormat('sv-SE');
const rowsOf = (count: number) => (count === 1 ? '1 rad' : `${whole.format(count)} rader`);

/** What the person who imports should know of a list that has been read. */
export function listFindings(list: ReadList): Finding[] {
  const problems = list.problems.map((problem) => finding('ERROR', problem));
  const notes = list.rows.flatMap(({ row }) =>
    row.notes.map((sentence): Finding => ({ severity: 'WARNING', sentence, line: row.line })),
  );
  return [...problems, ...levelFindings(list), ...sharingFindings(list), ...notes.slice(0, NOTES_TOLD)];
}

function levelFindings({ rows }: ReadList): Finding[] {
  const raised = rows.filter(({ isRaised }) => isRaised).length;
  return raised === 0
    ? []
    : [
        finding(
          'NOTE',
          `${rowsOf(raised)} får en högre sekretessnivå än vald, eftersom kategorin kräver det.`,
        ),
      ];
}

function sharingFindings({ rows }: ReadList): Finding[] {
  const shared = rows.filter((row) => row.shared).length;
  const own = rows.length - shared;
  const findings: Finding[] = [];
  if (shared > 0) {
    const sentence = `${rowsOf(shared)} gäller veckor som är stängda eller aldrig öppnats och delas med de andra parterna direkt.`;
    findings.push(finding('NOTE', sentence));
  }
  if (own > 0) {
    const sentence = `${rowsOf(own)} syns bara för den egna parten tills de delas eller veckans rapport skickas in.`;
    findings.push(finding('NOTE', sentence));
  }
  return findings;
}

/** One line for the party's own journal: the level and why rows were refused. */
export function listNote(list: ReadList, secrecyLevel: SecrecyLevel): string {
  const reasons = new Map<string, number>();
  for (const { reason } of list.refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const told = [...reasons]
    .sort((a, b) => b[1] - a[1])
    .slice(0, REASONS_TOLD)
    .map(([reason, count]) => `${rowsOf(count)}: ${reason}`);
  return [`Nivå ${SECRECY_TEXT[secrecyLevel].label}.`, ...told].join(' ');
}
