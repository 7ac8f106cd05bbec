import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type { MeasureState } from '@samlad/domain/measure.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { MeasureStateEnum } from '../graphql/enums.js';
import { SecrecyMarkInput } from '../access/secrecy-mark.model.js';
import { DateScalar, GeoJsonScalar, IsoWeekScalar } from '../graphql/scalars.js';

@InputType()
export class MeasureFilterInput {
  @Field(() => [MeasureStateEnum], { nullable: true })
  states?: MeasureState[] | null;

  @Field(() => String, { nullable: true })
  areaCode?: string | null;

  @Field(() => ID, { nullable: true })
  partyId?: string | null;

  @Field(() => String, { nullable: true })
  search?: string | null;
}

@InputType()
export class CommitmentInput {
  @Field(() => ID)
  partyId!: string;

  @Field()
  what!: string;

  @Field(() => String, { nullable: true })
  mandateGround?: string | null;

  @Field()
  responsibleFunction!: string;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field()
  dosageUnit!: string;

  @Field(() => Float, { nullable: true })
  dosagePlanned?: number | null;

  @Field(() => SecrecyMarkInput, {
    nullable: true,
    description: "For the own party's åtagande; the others set their own.",
  })
  mark?: SecrecyMarkInput | null;
}

@InputType()
export class ProposeMeasureInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  problemId!: string;

  @Field()
  areaCode!: string;

  @Field()
  title!: string;

  @Field()
  kind!: string;

  @Field(() => String, { nullable: true })
  cause?: string | null;

  @Field(() => String, { nullable: true })
  expectedEffect?: string | null;

  @Field(() => GeoJsonScalar, { nullable: true })
  polygon?: unknown;

  @Field(() => DateScalar, { nullable: true })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;

  @Field(() => [CommitmentInput])
  commitments!: CommitmentInput[];

  @Field(() => SecrecyMarkInput, {
    nullable: true,
    description: 'The level it begins with; changed by changeLevel.',
  })
  mark?: SecrecyMarkInput | null;
}

@InputType()
export class EditMeasureInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field()
  title!: string;

  @Field()
  kind!: string;

  @Field(() => String, { nullable: true })
  cause?: string | null;

  @Field(() => String, { nullable: true })
  expectedEffect?: string | null;

  @Field(() => GeoJsonScalar, { nullable: true })
  polygon?: unknown;

  @Field(() => DateScalar, { nullable: true })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;
}

@InputType()
export class AgreeMeasureInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => IsoWeekScalar)
  week!: IsoWeek;
}

@InputType()
export class MoveMeasureInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => MeasureStateEnum)
  to!: MeasureState;
}
