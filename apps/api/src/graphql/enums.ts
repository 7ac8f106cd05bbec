import { registerEnumType } from '@nestjs/graphql';
import { AUDIT_GROUPS } from '@samlad/domain/audit-actions.js';
import { AGREEMENT_PURPOSES } from '@samlad/domain/agreements.js';
import { HUB_FORM_STATES, HUB_STANDINGS, HUB_SUBJECTS } from '@samlad/domain/hub-form.js';
import { NOTICE_KIND_CODES, NOTICE_URGENCIES } from '@samlad/domain/notice-kinds.js';
import { HUB_KINDS } from '@samlad/domain/hub-kinds.js';
import { DELIVERY_SCOPES, SYSTEM_STATES } from '@samlad/domain/delivery.js';
import { COMMITMENT_STATES, DECLINE_REASONS, MEASURE_STATES } from '@samlad/domain/measure.js';
import { PARTY_KINDS } from '@samlad/domain/party-kinds.js';
import { REPORT_STATES, REPORTING_STATUSES } from '@samlad/domain/party-report.js';
import { EVENT_VERDICTS } from '@samlad/same-event/verdict.js';
import { type PartOfScore, SAME_EVENT } from '@samlad/same-event/weights.js';
import { ACTING_ROLES, ROLES } from '@samlad/domain/permissions.js';
import { PLACE_PRECISIONS, PLACE_TYPES } from '@samlad/domain/place.js';
import { PROBLEM_STATES } from '@samlad/domain/problem.js';
import { SECRECY_LEVELS } from '@samlad/domain/secrecy.js';
import { HOLIDAY_RULES } from '@samlad/domain/rhythm.js';
import { TABLE_RHYTHMS } from '@samlad/suppression/protection.js';
import { TRENDS } from '@samlad/domain/source-types.js';
import { TIME_PRECISIONS } from '@samlad/domain/time-precision.js';
import { WEEK_STATES } from '@samlad/domain/week-states.js';

function enumOf<Code extends string>(codes: readonly Code[]): { [Key in Code]: Key } {
  return Object.fromEntries(codes.map((code) => [code, code])) as { [Key in Code]: Key };
}

export const NoticeKindEnum = enumOf(NOTICE_KIND_CODES);
export const NoticeUrgencyEnum = enumOf(NOTICE_URGENCIES);
export const HubKindEnum = enumOf(HUB_KINDS);
export const HubFormStateEnum = enumOf(HUB_FORM_STATES);
export const HubStandingEnum = enumOf(HUB_STANDINGS);
export const HubSubjectEnum = enumOf(HUB_SUBJECTS);
export const SecrecyLevelEnum = enumOf(SECRECY_LEVELS);
export const PartyKindEnum = enumOf(PARTY_KINDS);
export const RoleEnum = enumOf(ROLES);
export const ActingRoleEnum = enumOf(ACTING_ROLES);
export const DeliveryScopeEnum = enumOf(DELIVERY_SCOPES);
export const SystemStateEnum = enumOf(SYSTEM_STATES);
export const WeekStateEnum = enumOf(WEEK_STATES);
export const TableRhythmEnum = enumOf(TABLE_RHYTHMS);
export const HolidayRuleEnum = enumOf(HOLIDAY_RULES);
export const ReportStateEnum = enumOf(REPORT_STATES);
export const ReportingStatusEnum = enumOf(REPORTING_STATUSES);
export const MeasureStateEnum = enumOf(MEASURE_STATES);
export const CommitmentStateEnum = enumOf(COMMITMENT_STATES);
export const DeclineReasonEnum = enumOf(DECLINE_REASONS);
export const ProblemStateEnum = enumOf(PROBLEM_STATES);
export const TrendEnum = enumOf(TRENDS);
export const TimePrecisionEnum = enumOf(TIME_PRECISIONS);
export const PlacePrecisionEnum = enumOf(PLACE_PRECISIONS);
export const PlaceTypeEnum = enumOf(PLACE_TYPES.map((type) => type.code));
export const AreaKindEnum = enumOf(['MUNICIPALITY', 'DISTRICT', 'PLACE'] as const);
export const EventVerdictEnum = enumOf(EVENT_VERDICTS);
export const ScorePartEnum = enumOf(Object.keys(SAME_EVENT.weight) as PartOfScore[]);
export const SignaturePurposeEnum = enumOf(['REVIEW', 'MINUTES'] as const);
export const DeviationEnum = enumOf(['BELOW', 'WITHIN', 'ABOVE', 'UNKNOWN'] as const);
export const MapModeEnum = enumOf(['POINTS', 'CELLS'] as const);
export const BoundaryModeEnum = enumOf(['REPLACE', 'REFINE'] as const);
export const FindingSeverityEnum = enumOf(['ERROR', 'WARNING', 'NOTE'] as const);
export const AssignmentStateEnum = enumOf(['CURRENT', 'COMING', 'RESTING', 'SUSPENDED', 'ENDED'] as const);
export const AssignmentSortEnum = enumOf([
  'NAME',
  'ROLE',
  'PARTY',
  'VALID_FROM',
  'LAST_DAY',
  'SIGNED_IN',
] as const);
export const InvitationStateEnum = enumOf(['PENDING', 'ACCEPTED', 'EXPIRED', 'WITHDRAWN'] as const);
export const AuditGroupEnum = enumOf(AUDIT_GROUPS);
export const AgreementPurposeEnum = enumOf(AGREEMENT_PURPOSES);
export const AgreementStateEnum = enumOf(['WAITING', 'COMING', 'VALID', 'ENDED'] as const);
export const AgreementEventKindEnum = enumOf(['REGISTERED', 'CHANGED', 'ACCEPTED', 'LEFT', 'ENDED'] as const);
export const LevelledThingEnum = enumOf([
  'INCIDENT',
  'PROBLEM',
  'MEASURE',
  'COMMITMENT',
  'DECISION',
] as const);
export const ToDoKindEnum = enumOf([
  'WRITE_REPORT',
  'MEND_RETURNED_REPORT',
  'ANSWER_COMMITMENTS',
  'REPORT_DOSAGE',
  'CLOSE_COLLECTION',
  'COMPILE_WEEK',
  'SET_JOINT_LEVELS',
  'REVIEW_WEEK',
  'START_MEETING',
  'END_MEETING',
  'WRITE_MINUTES',
  'APPROVE_MINUTES',
] as const);

/** Tells the schema the names of every enum; the codes are the domain's own. */
export function registerEnums(): void {
  const enums = {
    SecrecyLevel: SecrecyLevelEnum,
    PartyKind: PartyKindEnum,
    Role: RoleEnum,
    ActingRole: ActingRoleEnum,
    DeliveryScope: DeliveryScopeEnum,
    SystemState: SystemStateEnum,
    WeekState: WeekStateEnum,
    ReportState: ReportStateEnum,
    ReportingStatus: ReportingStatusEnum,
    MeasureState: MeasureStateEnum,
    CommitmentState: CommitmentStateEnum,
    DeclineReason: DeclineReasonEnum,
    ProblemState: ProblemStateEnum,
    Trend: TrendEnum,
    TimePrecision: TimePrecisionEnum,
    PlacePrecision: PlacePrecisionEnum,
    PlaceType: PlaceTypeEnum,
    AreaKind: AreaKindEnum,
    SignaturePurpose: SignaturePurposeEnum,
    Deviation: DeviationEnum,
    MapMode: MapModeEnum,
    BoundaryMode: BoundaryModeEnum,
    FindingSeverity: FindingSeverityEnum,
    AssignmentState: AssignmentStateEnum,
    AssignmentSort: AssignmentSortEnum,
    InvitationState: InvitationStateEnum,
    AuditGroup: AuditGroupEnum,
    AgreementPurpose: AgreementPurposeEnum,
    AgreementState: AgreementStateEnum,
    AgreementEventKind: AgreementEventKindEnum,
    LevelledThing: LevelledThingEnum,
    ToDoKind: ToDoKindEnum,
    NoticeKind: NoticeKindEnum,
    NoticeUrgency: NoticeUrgencyEnum,
    HubKind: HubKindEnum,
    HubFormState: HubFormStateEnum,
    HubStanding: HubStandingEnum,
    HubSubject: HubSubjectEnum,
    EventVerdict: EventVerdictEnum,
    ScorePart: ScorePartEnum,
    HolidayRule: HolidayRuleEnum,
    TableRhythm: TableRhythmEnum,
  };
  for (const [name, ref] of Object.entries(enums)) registerEnumType(ref, { name });
}
