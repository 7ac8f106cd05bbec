import { dosageText, type DosageUnit } from '@samlad/domain/dosage-units.js';
import { COMMITMENT_STATE_TEXT, DECLINE_REASON_LABEL } from '@samlad/domain/measure.js';
import { formatNumber } from '@/i18n/format';
import type { BadgeTone } from '@/ui/badge';
import type { MeetingCommitment } from './meeting.graphql';

type State = MeetingCommitment['state'];

export const COMMITMENT_TONE: Record<State, BadgeTone> = {
  PROPOSED: 'neutral',
  ACCEPTED: 'info',
  ONGOING: 'info',
  DONE: 'success',
  DECLINED: 'danger',
  ABORTED: 'neutral',
};

export const commitmentLabel = (state: State): string => COMMITMENT_STATE_TEXT[state].label;

/** `12 av 24 besök`, or `12 besök` when nothing was planned. */
export function doseOf({ dosageDone, dosagePlanned, dosageUnit }: MeetingCommitment): string {
  const unit = dosageUnit as DosageUnit;
  if (dosagePlanned === null) return dosageText(dosageDone, unit);
  return `${formatNumber(dosageDone)} av ${dosageText(dosagePlanned, unit)}`;
}

/** Why the party said no, in its own words when it gave any; '' when it has not. */
export function declinedBecause({ declineReason, declineComment }: MeetingCommitment): string {
  if (declineReason === null) return '';
  return [DECLINE_REASON_LABEL[declineReason], declineComment].filter(Boolean).join(': ');
}
