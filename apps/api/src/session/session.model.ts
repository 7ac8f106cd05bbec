import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '@samlad/domain/permissions.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { RoleEnum } from '../graphql/enums.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
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
  role!: Role;

  @Field()
  roleLabel!: string;

  @Field(() => Municipality)
  municipality!: Municipality;

  @Field(() => [String])
  permissions!: string[];

  @Field()
  demo!: boolean;

  @Field(() => IsoWeekScalar, { description: 'The oldest week that is not yet decided: where home opens.' })
  homeWeek!: IsoWeek;
}
