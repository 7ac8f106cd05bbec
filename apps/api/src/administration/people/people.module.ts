import { Global, Module } from '@nestjs/common';
import { Accounts } from '../../access/accounts.js';
import { Admission } from './admission.js';
import { AdmissionRepository } from './admission.repository.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentService } from './assignment.service.js';
import { ClaimFollower } from './claim-follower.js';
import { ClaimRuleRepository } from './claim-rule.repository.js';
import { ClaimRuleResolver } from './claim-rule.resolver.js';
import { ClaimRuleService } from './claim-rule.service.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationService } from './invitation.service.js';
import { MailAddresses } from '../../mail/mail-addresses.js';
import { PeopleConsole } from './people-console.js';
import { PeopleResolver } from './people.resolver.js';
import { RoleProposalRepository } from './role-proposal.repository.js';
import { RoleProposalService } from './role-proposal.service.js';
import { UnitRepository } from './unit.repository.js';
import { UnitService } from './unit.service.js';

/** Who may come in and as what: invitations, assignments, roles that need two, units, the mapping of claims. */
@Global()
@Module({
  providers: [
    AdmissionRepository,
    AssignmentRepository,
    AssignmentService,
    ClaimFollower,
    ClaimRuleRepository,
    ClaimRuleResolver,
    ClaimRuleService,
    InvitationRepository,
    InvitationService,
    MailAddresses,
    PeopleConsole,
    PeopleResolver,
    RoleProposalRepository,
    RoleProposalService,
    UnitRepository,
    UnitService,
    { provide: Accounts, useClass: Admission },
  ],
  exports: [Accounts, InvitationRepository, PeopleConsole],
})
export class PeopleModule {}
