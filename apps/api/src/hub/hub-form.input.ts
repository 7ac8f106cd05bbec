import { Field, ID, InputType } from '@nestjs/graphql';
import { SaveAnswersInput, SendAnswersInput } from '../graphql/week-answers.input.js';

@InputType()
export class SaveHubFormInput extends SaveAnswersInput {}

@InputType()
export class SendHubFormInput extends SendAnswersInput {
  @Field({ description: 'Nothing happened; sent without answers.' })
  nothingToReport!: boolean;
}

@InputType()
export class ReadHubRelayInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  id!: string;
}
