import type { Actor } from './actor.js';
import { NO_RIGHTS } from './rights.js';

/** Who a job works as: the program itself, with no party and no rights of its own. */
export const NOBODY: Actor = {
  userId: '',
  userName: 'Samlad',
  issuer: '',
  subject: '',
  assignmentId: '',
  municipalityId: '',
  municipalityCode: '',
  municipalityName: '',
  timeZone: 'Europe/Stockholm',
  projectedCrs: 'EPSG:3006',
  partyId: '',
  partyKind: 'SAFETY_OFFICE',
  partyName: '',
  role: 'OPERATOR',
  steppedUp: false,
  rights: NO_RIGHTS,
  requestId: 'job',
};

/** What of an actor the database is told, with what is not known left out. */
export const named = ({ municipalityId, partyId, userId }: Actor) => ({
  municipalityId,
  ...(partyId && { partyId }),
  ...(userId && { userId }),
});
