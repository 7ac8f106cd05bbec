import { Module } from '@nestjs/common';
import { AgreementModule } from './agreements/agreement.module.js';
import { CircleModule } from './circles/circle.module.js';
import { LevelModule } from './levels/level.module.js';
import { InvitationMailModule } from './people/invitation-mail.module.js';
import { PeopleModule } from './people/people.module.js';
import { SystemModule } from './systems/system.module.js';

/** What the municipality decides about people and parties: who may come in, and who shares what with whom. */
@Module({
  imports: [AgreementModule, CircleModule, InvitationMailModule, LevelModule, PeopleModule, SystemModule],
})
export class AdministrationModule {}
