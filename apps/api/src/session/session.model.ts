import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ActingRole } from '@samlad/domain/permissions.js';
import type { HubKind } from '@samlad/domain/hub-kinds.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { HubKindEnum, RoleEnum } from '../graphql/enums.js';
import { DateTimeScalar, IsoWeekScalar } from '../graphql/scalars.js';
import { Municipality, Party } from '../party/party.model.js';

@ObjectType()
export class User {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType()
export class Session {
  @Field(() => User)
  user!: User;

  @Field(() => Party)
  party!: Party;

  @Field(() => RoleEnum)
  role!: ActingRole;

  @Field()
  roleLabel!: string;

  @Field(() => Municipality)
  municipality!: Municipality;

  @Field(() => [String])
  permissions!: string[];

  @Field()
  demo!: boolean;

  @Field(() => Int, {
    description: 'How sure it is who is signed in, 1 to 4; 3 is what restricted material asks for.',
  })
  assuranceLevel!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when a strong identification counts.' })
  steppedUpUntil!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When the session ends whatever is done in it.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends if nothing more is done in it.' })
  idleExpiresAt!: Date;

  @Field(() => [HubKindEnum], { description: 'The hubs that the user runs or fills in a form for.' })
  hubs!: HubKind[];

  @Field(() => Int, { description: 'How many notices wait for the user.' })
  unreadNotices!: number;

  @Field(() => ID, { description: 'The assignment that everything in the session is done in.' })
  assignmentId!: string;

  @Field(() => IsoWeekScalar, { description: 'The oldest week that is not yet decided: where home opens.' })
  homeWeek!: IsoWeek;
}
