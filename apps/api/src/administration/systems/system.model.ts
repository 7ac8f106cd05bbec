import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { DeliveryScope, SystemState } from '@samlad/domain/delivery.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { DeliveryScopeEnum, SystemStateEnum } from '../../graphql/enums.js';
import { Receipt } from '../../graphql/receipt.model.js';
import { DateScalar, DateTimeScalar, IsoWeekScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'What a system has handed over in one call.' })
export class Delivery {
  @Field(() => ID)
  id!: string;

  @Field(() => DeliveryScopeEnum)
  kind!: DeliveryScope;

  @Field(() => IsoWeekScalar, { nullable: true, description: 'Of a report.' })
  week!: IsoWeek | null;

  @Field(() => DateTimeScalar)
  receivedAt!: string;

  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  corrected!: number;

  @Field(() => Int, { description: 'What was there already.' })
  unchanged!: number;
}

@ObjectType({ description: "A system of the own party's that delivers with a key." })
export class ConnectedSystem {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  name!: string;

  @Field({ description: 'The function that asked for it.' })
  requestedBy!: string;

  @Field(() => [DeliveryScopeEnum])
  scopes!: DeliveryScope[];

  @Field(() => SystemStateEnum)
  state!: SystemState;

  @Field({ description: 'Who answers for it: it rests when that person no longer speaks for the party.' })
  answers!: string;

  @Field()
  answersStill!: boolean;

  @Field()
  createdBy!: string;

  @Field(() => DateTimeScalar)
  createdAt!: string;

  @Field(() => DateTimeScalar)
  renewedAt!: string;

  @Field(() => DateScalar)
  lastDay!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the key before also works.' })
  earlierUntil!: string | null;

  @Field(() => DateScalar, { nullable: true })
  lastUsedOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  revokedAt!: string | null;

  @Field(() => [Delivery], { description: 'The five latest.' })
  deliveries!: Delivery[];
}

@ObjectType()
export class ConnectedSystemConnection {
  @Field(() => [ConnectedSystem])
  nodes!: ConnectedSystem[];

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field()
  hasMore!: boolean;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType()
export class KeyReceipt extends Receipt {
  @Field(() => String, { nullable: true, description: 'The key, this once; null when the call is repeated.' })
  secret!: string | null;
}

@InputType()
export class ConnectSystemInput {
  @Field(() => ID)
  clientKey!: string;

  @Field()
  name!: string;

  @Field({ description: 'The function that asks for it, no name of a person.' })
  requestedBy!: string;

  @Field(() => [DeliveryScopeEnum])
  scopes!: DeliveryScope[];

  @Field(() => DateScalar, { description: 'The last day of the key, at most a year ahead.' })
  lastDay!: string;
}

@InputType()
export class RenewKeyInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => DateScalar)
  lastDay!: string;

  @Field(() => Int, { description: 'Hours that the key before goes on beside the new one, 0–24.' })
  overlapHours!: number;
}
