import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ReportState } from '@samlad/domain/party-report.js';
import type { Trend } from '@samlad/domain/source-types.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { SecrecyMark } from '../access/secrecy-mark.model.js';
import { Area, AreaName } from '../area/area.model.js';
import { ReportStateEnum, TrendEnum, WeekStateEnum } from '../graphql/enums.js';
import { DateScalar, DateTimeScalar, IsoWeekScalar, JsonScalar } from '../graphql/scalars.js';
import { Incident } from '../incident/incident.model.js';
import { Party } from '../party/party.model.js';

@ObjectType()
export class ReportVersionHeader {
  @Field(() => Int)
  number!: number;

  @Field(() => DateTimeScalar)
  submittedAt!: string;

  @Field()
  submittedBy!: string;

  @Field()
  nothingToReport!: boolean;
}

@ObjectType()
export class OwnReport {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'What an edit names as expectedVersion; 0 before the first save.' })
  version!: number;

  @Field(() => ReportStateEnum)
  state!: ReportState;

  @Field(() => JsonScalar, { description: 'The draft; after submission the coming correction.' })
  answers!: unknown;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What was last sent, with its marks; null before the first time.',
  })
  submittedAnswers!: unknown;

  @Field(() => DateTimeScalar)
  savedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who saved it last.' })
  savedBy!: string | null;

  @Field({ description: 'Whether a system of the party’s own has filled in answers.' })
  fromOwnSystem!: boolean;

  @Field(() => Int, { description: 'The number of the submitted version; 0 before the first.' })
  versionNumber!: number;

  @Field()
  nothingToReport!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The authority that received the submitted version.' })
  receivedBy!: string | null;

  @Field(() => String, { nullable: true })
  returnComment!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  returnedAt!: string | null;

  @Field(() => [ReportVersionHeader])
  versions!: ReportVersionHeader[];
}

@ObjectType()
export class CommitmentToReport {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  measureId!: string;

  @Field()
  measureTitle!: string;

  @Field()
  areaName!: string;

  @Field()
  what!: string;

  @Field()
  dosageUnit!: string;

  @Field(() => Float, { nullable: true })
  dosagePlanned!: number | null;

  @Field(() => Float)
  dosageDone!: number;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field()
  overdue!: boolean;
}

@ObjectType()
export class PreviousLevel {
  @Field()
  areaCode!: string;

  @Field(() => Int, { nullable: true })
  level!: number | null;

  @Field(() => TrendEnum, { nullable: true })
  trend!: Trend | null;

  @Field(() => String, { nullable: true })
  text!: string | null;
}

@ObjectType()
export class CircleName {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType()
export class ReportPage {
  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => IsoWeekScalar)
  previousWeek!: IsoWeek;

  @Field(() => WeekStateEnum)
  weekState!: WeekState;

  @Field(() => DateTimeScalar)
  deadline!: string;

  @Field(() => Party)
  party!: Party;

  @Field(() => [Party])
  parties!: Party[];

  @Field()
  formKind!: string;

  @Field(() => Int)
  formVersion!: number;

  @Field(() => [Area], {
    description: 'Every area of the week; levels are reported for those of kind DISTRICT.',
  })
  areas!: Area[];

  @Field(() => OwnReport, { nullable: true })
  report!: OwnReport | null;

  @Field(() => [Incident], { description: 'The own party’s incidents of the week.' })
  incidents!: Incident[];

  @Field(() => [CommitmentToReport])
  commitments!: CommitmentToReport[];

  @Field(() => [CircleName], {
    description: "The own party's circles, for parts that are restricted to one.",
  })
  circles!: CircleName[];

  @Field(() => JsonScalar, { nullable: true })
  previousAnswers!: unknown;

  @Field(() => [PreviousLevel])
  previousLevels!: PreviousLevel[];

  @Field({ description: 'Whether what has been sent may be taken back: until the week is compiled.' })
  mayWithdraw!: boolean;

  @Field()
  mayEdit!: boolean;

  @Field()
  maySubmit!: boolean;
}

@ObjectType()
export class CommitmentName {
  @Field(() => ID)
  id!: string;

  @Field()
  what!: string;
}

@ObjectType()
export class ReportPartMark {
  @Field({ description: 'Where the part lies in the answers: needs.0, assessments.HUD-FLE.text.' })
  path!: string;

  @Field(() => SecrecyMark)
  mark!: SecrecyMark;
}

@ObjectType()
export class ReportVersion {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int, { description: 'The version of the report, for returning it.' })
  reportVersion!: number;

  @Field(() => Int)
  number!: number;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => Party)
  party!: Party;

  @Field(() => ReportStateEnum)
  state!: ReportState;

  @Field()
  formKind!: string;

  @Field(() => Int)
  formVersion!: number;

  @Field(() => JsonScalar, {
    description: 'Of what the reader may see. To the own party with the marks it was sent with.',
  })
  answers!: unknown;

  @Field(() => [ReportPartMark])
  marks!: ReportPartMark[];

  @Field()
  nothingToReport!: boolean;

  @Field()
  receivedBy!: string;

  @Field(() => DateTimeScalar)
  submittedAt!: string;

  @Field()
  submittedBy!: string;

  @Field({ description: 'Whether a system of the party’s own had filled in answers when it was sent.' })
  fromOwnSystem!: boolean;

  @Field(() => [AreaName])
  areas!: AreaName[];

  @Field(() => [CommitmentName], { description: 'The åtaganden that the report gives doses for.' })
  commitments!: CommitmentName[];

  @Field(() => [Incident])
  incidents!: Incident[];

  @Field(() => [ReportVersionHeader])
  versions!: ReportVersionHeader[];
}
