import { Field, ID, InputType } from '@nestjs/graphql';
import type { AuditGroup } from '@samlad/domain/audit-actions.js';
import { AuditGroupEnum } from '../graphql/enums.js';

@InputType({ description: 'What a search in a log is narrowed to; everything that is given must hold.' })
export class LogFilterInput {
  @Field(() => String, { nullable: true, description: 'From this date or instant on.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Before this instant, or through this date.' })
  to?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A part of the name, or of the subject at the provider.',
  })
  person?: string | null;

  @Field(() => ID, { nullable: true })
  partyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The thing that was read or changed.' })
  objectId?: string | null;

  @Field(() => AuditGroupEnum, { nullable: true, description: 'Kind of action; changes only.' })
  group?: AuditGroup | null;
}
