import { Field, ID, InputType } from '@nestjs/graphql';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { SecrecyLevelEnum } from '../graphql/enums.js';
import { JsonScalar } from '../graphql/scalars.js';

@InputType()
export class IncidentListInput {
  @Field()
  fileName!: string;

  @Field({ description: 'The CSV file as it is, base64; at most 1 MB unpacked.' })
  contentBase64!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What each column means; left out, it is guessed.',
  })
  mapping?: unknown;

  @Field(() => SecrecyLevelEnum, {
    description: 'The lowest level of the rows; a category may require a higher.',
  })
  secrecyLevel!: SecrecyLevel;
}

@InputType()
export class ImportIncidentListInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => IncidentListInput)
  file!: IncidentListInput;
}
