import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { NoticeKind, NoticeUrgency } from '@samlad/domain/notice-kinds.js';
import { NoticeKindEnum, NoticeUrgencyEnum } from '../graphql/enums.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'Something that waits for whoever asks, never what a report or a row says.' })
export class Notice {
  @Field(() => ID)
  id!: string;

  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;

  @Field({ description: 'In Swedish, with the names that the reader may know now.' })
  sentence!: string;

  @Field({ description: 'The page where something is done about it.' })
  path!: string;

  @Field(() => NoticeUrgencyEnum)
  urgency!: NoticeUrgency;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was read; when it was told, for what has been dealt with unread.',
  })
  readAt!: string | null;
}

@ObjectType({ description: 'The notices of the assignment that the session acts in, the newest first.' })
export class NoticePage {
  @Field(() => [Notice])
  nodes!: Notice[];

  @Field(() => Int)
  unreadCount!: number;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field()
  hasMore!: boolean;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ description: 'Whether a person wants to be told of a kind of thing, and how.' })
export class NoticeChoice {
  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;

  @Field()
  label!: string;

  @Field()
  inApp!: boolean;

  @Field()
  byMail!: boolean;

  @Field({ description: 'Whether it can be turned off in Samlad.' })
  mayMute!: boolean;

  @Field(() => Int, { description: '0 as long as nothing has been chosen.' })
  version!: number;
}

@ObjectType({ description: 'That the notices of whoever listens have changed.' })
export class NoticeActivity {
  @Field(() => Int)
  unread!: number;
}
