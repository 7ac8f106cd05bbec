import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FindingSeverityEnum } from '../graphql/enums.js';

@ObjectType({ description: 'Something to know about a file before it is read in; an ERROR keeps it out.' })
export class Finding {
  @Field(() => FindingSeverityEnum)
  severity!: keyof typeof FindingSeverityEnum;

  @Field()
  sentence!: string;

  @Field(() => Int, { nullable: true })
  line!: number | null;
}
