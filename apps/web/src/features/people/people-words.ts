import { ROLE_LABEL, ROLES, type Role } from '@samlad/domain/permissions.js';
import type { BadgeTone } from '@/ui/badge';
import type { Assignment, Invitation } from './people.graphql';

export const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_LABEL[role] }));

/** What a role is for, told where it is given. */
export const ROLE_HELP: Record<Role, string> = {
  COORDINATOR: 'Öppnar veckan, granskar, leder mötet och registrerar överenskommelser.',
  PARTY_REPRESENTATIVE: 'Skickar in, åtar sig och svarar för sin part.',
  SCHOOL_CONTACT: 'Samlar skolornas svar och svarar för grundskolan.',
  REPORTER: 'Skriver händelser till den egna parten och ser bara den.',
  UNIT_REPORTER:
    'Fyller i sin enhets veckoformulär, till exempel en skolas, och ser bara det. Behöver en enhet.',
  ANALYST: 'Läser bilden, arbetar med problem och utvärdering.',
  LEADERSHIP: 'Ser sammanställningar, inga händelser.',
  DATA_PROTECTION: 'Ser loggar, inget innehåll. Behöver en andra person.',
  OPERATOR: 'Sköter konton och drift, ser inget innehåll. Behöver en andra person.',
};

export const STATE_TEXT: Record<Assignment['state'], { label: string; tone: BadgeTone }> = {
  CURRENT: { label: 'Gäller', tone: 'success' },
  COMING: { label: 'Kommer', tone: 'info' },
  RESTING: { label: 'Vilar', tone: 'warning' },
  SUSPENDED: { label: 'Avstängd', tone: 'danger' },
  ENDED: { label: 'Upphörd', tone: 'neutral' },
};

export const INVITATION_TEXT: Record<Invitation['state'], { label: string; tone: BadgeTone }> = {
  PENDING: { label: 'Väntar', tone: 'info' },
  ACCEPTED: { label: 'Använd', tone: 'success' },
  EXPIRED: { label: 'För gammal', tone: 'warning' },
  WITHDRAWN: { label: 'Återkallad', tone: 'neutral' },
};
