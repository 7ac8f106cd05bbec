import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AgreementPurpose } from '@samlad/domain/agreements.js';
import { AreaName } from '../../area/area.model.js';
import { AgreementEventKindEnum, AgreementPurposeEnum, AgreementStateEnum } from '../../graphql/enums.js';
import { Party } from '../../party/party.model.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';

export type AgreementState = keyof typeof AgreementStateEnum;
export type AgreementEventKind = keyof typeof AgreementEventKindEnum;

@ObjectType({ description: 'A party of an agreement and its own answer.' })
export class AgreementParty {
  @Field(() => ID)
  partyId!: string;

  @Field()
  partyName!: string;

  @Field()
  own!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  acceptedAt!: string | null;

  @Field(() => String, { nullable: true })
  acceptedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  leftAt!: string | null;
}

@ObjectType({ description: 'Something that happened with an agreement.' })
export class AgreementEvent {
  @Field(() => Int, { description: 'Runs from 1 in each agreement.' })
  sequence!: number;

  @Field(() => AgreementEventKindEnum)
  kind!: AgreementEventKind;

  @Field(() => Int, { description: 'The version it concerns.' })
  number!: number;

  @Field({ description: 'What it says in words.' })
  text!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true })
  by!: string | null;

  @Field(() => DateTimeScalar)
  at!: string;
}

@ObjectType({
  description:
    'A written agreement that lets its parties read what they share: for a purpose, in areas, while it is valid.',
})
export class Agreement {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  title!: string;

  @Field(() => String, { nullable: true, description: 'Diarienummer.' })
  reference!: string | null;

  @Field(() => [AgreementPurposeEnum])
  purposes!: AgreementPurpose[];

  @Field()
  allAreas!: boolean;

  @Field(() => [AreaName], { description: 'Empty when the agreement covers the whole municipality.' })
  areas!: AreaName[];

  @Field(() => DateScalar)
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  validTo!: string | null;

  @Field(() => AgreementStateEnum)
  state!: AgreementState;

  @Field(() => [AgreementParty])
  parties!: AgreementParty[];

  @Field(() => [AgreementEvent], { description: 'The newest first, at most two hundred.' })
  history!: AgreementEvent[];

  @Field()
  mayAccept!: boolean;

  @Field()
  mayLeave!: boolean;
}

@ObjectType()
export class AgreementConnection {
  @Field(() => [Agreement])
  nodes!: Agreement[];

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field()
  hasMore!: boolean;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ description: "What one party may read of another's shared material today." })
export class Sharing {
  @Field(() => ID)
  readerPartyId!: string;

  @Field(() => ID)
  authorPartyId!: string;

  @Field(() => AgreementPurposeEnum)
  purpose!: AgreementPurpose;

  @Field()
  everywhere!: boolean;

  @Field(() => [String], { description: 'Names of the areas, when it is not everywhere.' })
  areas!: string[];
}

@ObjectType({ description: 'The parties and areas that an agreement may name.' })
export class AgreementGround {
  @Field(() => [Party])
  parties!: Party[];

  @Field(() => [AreaName])
  areas!: AreaName[];
}

@InputType()
export class AgreementFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the title or the reference.' })
  search?: string | null;

  @Field(() => [AgreementStateEnum], { nullable: true })
  states?: AgreementState[] | null;

  @Field(() => ID, { nullable: true })
  partyId?: string | null;
}

@InputType()
export class AgreementInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field()
  title!: string;

  @Field(() => String, { nullable: true })
  reference?: string | null;

  @Field(() => [AgreementPurposeEnum])
  purposes!: AgreementPurpose[];

  @Field()
  allAreas!: boolean;

  @Field(() => [String])
  areaCodes!: string[];

  @Field(() => DateScalar)
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true })
  validTo?: string | null;

  @Field(() => [ID])
  partyIds!: string[];
}

@InputType()
export class EndAgreementInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; at once when left out.' })
  lastDay?: string | null;

  @Field()
  reason!: string;
}

@InputType()
export class LeaveAgreementInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field()
  reason!: string;
}
