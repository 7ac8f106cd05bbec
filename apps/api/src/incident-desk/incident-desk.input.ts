import { Field, InputType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

@InputType()
export class IncidentRowQuestion {
  @Field(() => String, { nullable: true })
  placeText?: string | null;

  @Field({ description: 'The text is a place and nothing else; otherwise it may name one.' })
  isOnlyPlace!: boolean;

  @Field(() => String, { nullable: true, description: 'The area the row names; else that of its place.' })
  areaCode?: string | null;

  @Field(() => String, { nullable: true })
  categoryCode?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  occurredFrom?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  occurredTo?: string | null;
}
