import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { markedParts } from '@samlad/report-forms/marks.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { type Cast, voiceOf } from './cast.js';
import { instant, type Row } from './insert-rows.js';
import type { ReportPlan } from './report-plan.js';

/** A version of a report as it was sent. */
export interface WrittenVersion {
  number: number;
  sentAt: number;
  answers: ReportAnswers;
}

/** The parts of one version of a report with their marks. */
export function partRows(cast: Cast, plan: ReportPlan, { number, sentAt, answers }: WrittenVersion): Row[] {
  const counts = new Map<string, number>();
  return markedParts(reportFormFor(plan.party), answers).map(({ fieldKey, areaCode, content, mark }) => {
    const position = counts.get(fieldKey) ?? 0;
    counts.set(fieldKey, position + 1);
    const isSet = mark.level !== 'SHARED';
    return {
      report_id: plan.id,
      number,
      field_key: fieldKey,
      position,
      area_id: areaCode === null ? null : cast.areaId(areaCode),
      week: plan.week,
      party_id: cast.partyId(plan.party),
      content,
      commitment_id: (content as { commitmentId?: string } | null)?.commitmentId ?? null,
      secrecy_level: mark.level,
      osl_provision: mark.provision,
      circle_id: mark.circleId,
      level_reason: mark.reason || null,
      level_set_by: isSet ? voiceOf(cast, plan.party).userId : null,
      level_set_at: isSet ? instant(sentAt) : null,
    };
  });
}
