import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { NoticeKind } from '@samlad/domain/notice-kinds.js';
import { NoticeKindEnum } from '../graphql/enums.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@InputType()
export class ReadNoticesInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => [ID], { nullable: true, description: 'Null for all that had been told at `until`.' })
  ids?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the list that is read was fetched.' })
  until?: string | null;
}

@InputType()
export class ChooseNoticeInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;

  @Field()
  inApp!: boolean;

  @Field()
  byMail!: boolean;

  @Field(() => Int, { description: '0 as long as nothing has been chosen.' })
  expectedVersion!: number;
}
