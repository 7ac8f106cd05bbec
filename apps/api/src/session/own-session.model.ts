import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '@samlad/domain/permissions.js';
import { RoleEnum } from '../graphql/enums.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'A live session of a user.' })
export class OwnSession {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Whether it is the one that asks.' })
  current!: boolean;

  @Field({ description: 'What kind of browser it was opened in.' })
  device!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The organisation that said who it was; null on a demo.',
  })
  providerName!: string | null;

  @Field(() => Int, { description: 'How sure it is who it was, 1 to 4.' })
  assuranceLevel!: number;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar)
  seenAt!: Date;

  @Field(() => DateTimeScalar)
  expiresAt!: Date;
}

@ObjectType({ description: 'A task that the user holds: a role in a party of a municipality.' })
export class OwnAssignment {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Whether it is the one that the session acts in.' })
  current!: boolean;

  @Field()
  municipalityName!: string;

  @Field()
  partyName!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field()
  roleLabel!: string;
}
