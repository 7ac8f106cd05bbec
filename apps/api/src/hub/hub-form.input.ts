import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsoWeekScalar, JsonScalar } from '../graphql/scalars.js';

@InputType()
export class SaveHubFormInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => IsoWeekScalar)
  week!: string;

  @Field(() => Int, { description: '0 for the first save of the week.' })
  expectedVersion!: number;

  @Field(() => JsonScalar)
  answers!: unknown;
}

@InputType()
export class SendHubFormInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => IsoWeekScalar)
  week!: string;

  @Field(() => Int, { description: '0 when nothing has been saved in the week.' })
  expectedVersion!: number;

  @Field({ description: 'Nothing happened; sent without answers.' })
  nothingToReport!: boolean;

  @Field(() => JsonScalar, { nullable: true })
  answers?: unknown;
}

@InputType()
export class ReadHubRelayInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;
}
