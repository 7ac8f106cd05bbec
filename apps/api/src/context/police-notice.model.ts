import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({ description: "One of the police's published notices: context, never an incident on a point." })
export class PoliceNotice {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field()
  type!: string;

  @Field({ description: 'A summary that lists several events in one notice.' })
  isSummary!: boolean;

  @Field({ description: 'The notice names no municipality, only the county.' })
  municipalityWide!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  eventAt!: string | null;

  @Field(() => DateTimeScalar)
  publishedAt!: string;

  @Field()
  url!: string;
}
