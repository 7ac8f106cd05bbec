import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { OslProvision, SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { AreaLevel, Trend } from '@samlad/domain/source-types.js';
import type { Field, ReportForm } from './fields.js';

export interface AreaAssessment {
  /** Null until the party has chosen one; never null in a submitted report. */
  level: AreaLevel | null;
  trend: Trend;
  text: string;
}

export interface Need {
  toPartyKind: PartyKind | 'ANY' | null;
  areaCode: string | null;
  text: string;
}

export interface Dosage {
  commitmentId: string | null;
  amount: number | null;
  note: string;
}

export interface Presence {
  who: string;
  areaCode: string | null;
  when: string;
  /** Date before which the presence is not told outside the group; only in forms that ask for it. */
  embargoUntil?: string | null;
}

/** What a party has decided of who may see a part of its report. Source: domain rules R9 and R17. */
export interface PartMark {
  level: SecrecyLevel;
  provision: OslProvision | null;
  /** The own circle that a RESTRICTED part is for. */
  circleId: string | null;
  reason: string;
}

/** Marks by the key of their part: a field, `assessments.HUD-FLE`, or a row such as `needs.0`. */
export type PartMarks = Record<string, PartMark>;

/** A party's answers in one week: the common part, and what its own form adds. */
export interface ReportAnswers {
  assessments: Record<string, AreaAssessment>;
  outlook?: string;
  needs: Need[];
  dosage: Dosage[];
  presence: Presence[];
  substitute?: string;
  sourcesUsed?: string;
  sourcesLeftOut?: string;
  secrecyNote?: string;
  added: Record<string, unknown>;
  /** Who may see what, where it is not what everything begins at. */
  marks?: PartMarks;
}

/** What can be asked about in the database, as rows. */
export interface ReportFacts {
  assessments: { areaCode: string; level: AreaLevel; trend: Trend }[];
  /** `row` is the need's place among the answers. */
  needs: { row: number; toPartyKind: PartyKind | 'ANY'; areaCode: string | null; text: string }[];
  dosage: { commitmentId: string; amount: number; note: string }[];
  presence: { who: string; areaCode: string; when: string; embargoUntil: string | null }[];
}

/** What an answer is before anybody has touched it. */
export function emptyValue(field: Field): unknown {
  switch (field.type) {
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return '';
    case 'ROWS':
    case 'MULTI_CHOICE':
      return [];
    case 'TABLE':
      return {};
    case 'CHOICE':
      return field.initial ?? null;
    case 'GROUP':
      return Object.fromEntries(field.fields.map((member) => [member.key, emptyValue(member)]));
    case 'COUNT':
    case 'AMOUNT':
    case 'LEVEL':
    case 'DATE':
    case 'BOOLEAN':
    case 'AREA':
    case 'COMMITMENT':
      return null;
  }
}

/** A new draft: every area without a level, nothing written. */
export function emptyAnswers(form: ReportForm, areaCodes: readonly string[]): ReportAnswers {
  const added = form.sections.flatMap((section) => section.fields);
  return {
    assessments: everyArea(areaCodes, { level: null, trend: 'UNKNOWN', text: '' }),
    outlook: '',
    needs: [],
    dosage: [],
    presence: [],
    substitute: '',
    sourcesUsed: '',
    sourcesLeftOut: '',
    secrecyNote: '',
    added: Object.fromEntries(added.map((field) => [field.key, field.perArea ? {} : emptyValue(field)])),
  };
}

/** "Inget att rapportera": every area at normalbild and unchanged, nothing else said. */
export function nothingToReport(form: ReportForm, areaCodes: readonly string[]): ReportAnswers {
  return {
    ...emptyAnswers(form, areaCodes),
    assessments: everyArea(areaCodes, { level: 0, trend: 'STABLE', text: '' }),
  };
}

function everyArea(areaCodes: readonly string[], assessment: AreaAssessment): Record<string, AreaAssessment> {
  return Object.fromEntries(areaCodes.map((code) => [code, { ...assessment }]));
}

/** The rows of a report, in the order of the answers; what is not complete is left out. */
export function factsOf(answers: ReportAnswers): ReportFacts {
  return {
    assessments: Object.entries(answers.assessments).flatMap(([areaCode, { level, trend }]) =>
      level === null ? [] : [{ areaCode, level, trend }],
    ),
    needs: answers.needs.flatMap(({ toPartyKind, areaCode, text }, row) =>
      toPartyKind === null ? [] : [{ row, toPartyKind, areaCode, text }],
    ),
    dosage: answers.dosage.flatMap(({ commitmentId, amount, note }) =>
      commitmentId === null || amount === null ? [] : [{ commitmentId, amount, note }],
    ),
    presence: answers.presence.flatMap(({ who, areaCode, when, embargoUntil = null }) =>
      areaCode === null ? [] : [{ who, areaCode, when, embargoUntil }],
    ),
  };
}
