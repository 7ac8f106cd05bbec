import { z } from 'zod';
import type { MeetingDecision } from './meeting.graphql';

export const decisionDraftSchema = z.object({
  kind: z.string(),
  /** '' for a decision that concerns no single area. */
  areaCode: z.string(),
  text: z.string(),
  /** '' for nobody in particular. */
  responsiblePartyId: z.string(),
  /** `2026-12-03`, or ''. */
  dueOn: z.string(),
  /** The version that was read; 0 for a decision that is not saved. */
  version: z.number(),
});

/** A decision as it is being written. */
export type DecisionDraft = z.infer<typeof decisionDraftSchema>;

const USUAL_KIND = 'FOLLOW_UP';

/** An empty decision about the area that the meeting is at. */
export function newDraft(areaCode: string | null): DecisionDraft {
  return {
    kind: USUAL_KIND,
    areaCode: areaCode ?? '',
    text: '',
    responsiblePartyId: '',
    dueOn: '',
    version: 0,
  };
}

/** A draft that starts from what is saved. */
export function draftOf(decision: MeetingDecision): DecisionDraft {
  return {
    kind: decision.kind,
    areaCode: decision.area?.code ?? '',
    text: decision.text,
    responsiblePartyId: decision.responsibleParty?.id ?? '',
    dueOn: decision.dueOn ?? '',
    version: decision.version,
  };
}

/** A draft as the server takes it. */
export function inputOf(draft: DecisionDraft) {
  return {
    kind: draft.kind,
    areaCode: draft.areaCode || null,
    text: draft.text.trim(),
    responsiblePartyId: draft.responsiblePartyId || null,
    dueOn: draft.dueOn || null,
  };
}
