import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { PartMark, PartMarks, ReportAnswers } from '@samlad/report-forms/answers.js';
import { markedParts } from '@samlad/report-forms/marks.js';
import { markKeyOf } from '@samlad/report-forms/parts.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';

type DemoMark = Omit<PartMark, 'circleId'>;

/** What the parties of the demo mark in every report, by the key of the part. */
const MARKS: Partial<Record<PartyKind, Record<string, DemoMark>>> = {
  POLICE: {
    'presence.0': {
      level: 'RESTRICTED',
      provision: '18:1',
      reason: 'Den som känner till planerad närvaro kan undvika den.',
    },
    sourcesLeftOut: { level: 'OWN', provision: '18:1', reason: 'Visar hur underlaget har tagits fram.' },
  },
  SOCIAL_SERVICES: {
    'presence.0': {
      level: 'RESTRICTED',
      provision: '26:1',
      reason: 'Den som söker fältgruppen ska inte kunna pekas ut.',
    },
  },
  CULTURE_LEISURE: {
    visitorLevel: { level: 'OPEN', provision: null, reason: '' },
  },
};

/** The answers with the marks that the party puts on what it has filled in. */
export function withDemoMarks(
  party: PartyKind,
  answers: ReportAnswers,
  circles: ReadonlyMap<PartyKind, string>,
): ReportAnswers {
  const filled = new Set(markedParts(reportFormFor(party), answers).map(markKeyOf));
  const marks: PartMarks = Object.fromEntries(
    Object.entries(MARKS[party] ?? {})
      .filter(([key]) => filled.has(key))
      .map(([key, mark]) => [
        key,
        { ...mark, circleId: mark.level === 'RESTRICTED' ? (circles.get(party) ?? null) : null },
      ]),
  );
  return { ...answers, marks };
}
