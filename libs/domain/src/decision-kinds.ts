import { z } from 'zod';

/** What a meeting may decide, in the order it is offered. */
export const DECISION_KINDS = [
  { code: 'MEASURE', label: 'Insats' },
  { code: 'FOLLOW_UP', label: 'Uppföljning' },
  { code: 'INFORMATION', label: 'Information' },
  { code: 'COMMUNICATION', label: 'Extern kommunikation' },
  { code: 'TABLED', label: 'Bordlagt' },
  { code: 'OTHER', label: 'Annat' },
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number]['code'];
export const decisionKindSchema = z.enum(
  DECISION_KINDS.map((kind) => kind.code) as [DecisionKind, ...DecisionKind[]],
);
