import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ReportingStatus } from '@samlad/domain/party-report.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { ReportingStatusEnum, SignaturePurposeEnum, WeekStateEnum } from '../graphql/enums.js';
import { DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';
import { Party } from '../party/party.model.js';

export type SignaturePurpose = keyof typeof SignaturePurposeEnum;

@ObjectType()
export class Deadline {
  @Field(() => WeekStateEnum)
  state!: WeekState;

  @Field()
  label!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The holiday that has moved it; null on its usual day.',
  })
  movedBy!: string | null;

  @Field()
  passed!: boolean;
}

@ObjectType()
export class WeekStep {
  @Field(() => WeekStateEnum)
  to!: WeekState;

  @Field({ description: 'Whether the signed-in person may take the step now.' })
  allowed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What stands in the way, or what to know before going on.',
  })
  obstacle!: string | null;
}

@ObjectType()
export class Signature {
  @Field(() => SignaturePurposeEnum)
  purpose!: SignaturePurpose;

  @Field()
  userName!: string;

  @Field(() => Party)
  party!: Party;

  @Field(() => DateTimeScalar)
  signedAt!: string;

  @Field()
  own!: boolean;
}

@ObjectType()
export class PartyStatus {
  @Field(() => Party)
  party!: Party;

  @Field(() => ReportingStatusEnum)
  status!: ReportingStatus;

  @Field()
  nothingToReport!: boolean;

  @Field(() => ID, { nullable: true, description: 'Null until the report has been submitted.' })
  reportId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that a return must name.' })
  reportVersion!: number | null;

  @Field(() => Int, { nullable: true })
  versionNumber!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt!: string | null;
}

@ObjectType()
export class WeekChange {
  @Field(() => IsoWeekScalar)
  week!: IsoWeek;

  @Field(() => Int)
  version!: number;
}
