import { DEFAULT_RHYTHM } from '@samlad/domain/rhythm.js';
import { USUAL_PROTECTION } from '@samlad/suppression/protection.js';
import { boundaryFile } from '../../support/boundary-files.js';
import { NOW } from '../world/scene.js';
import { NOTICE_ROLES } from '../rules/notice-roles.js';
import { CLAIMS, PROVIDERS } from '../world/offices.js';
import type { Row } from '../world/world.js';
import { type At, of, own, type Recipe, seen, TEXT } from './recipe.js';

const isSomebodyElse =
  ({ view }: At) =>
  ({ values }: Row): boolean =>
    values['user_id'] !== view.reader.userId;
const endsLast = ({ values }: Row): boolean => values['valid_to'] === null;

const others = (at: At, role?: string): Row | null =>
  seen(
    at,
    'assignment',
    (row) =>
      isSomebodyElse(at)(row) &&
      endsLast(row) &&
      !['OPERATOR', 'DATA_PROTECTION'].includes(String(row.values['role'])) &&
      (role === undefined || row.values['role'] === role),
  );
const party = ({ stage }: At): string => stage.draw.pick(stage.town.parties).id;
const waits = ({ values }: Row): boolean => values['accepted_at'] === null && values['withdrawn_at'] === null;

const terms = ({ stage }: At) => ({
  title: TEXT,
  purposes: ['SITUATION'],
  allAreas: true,
  areaCodes: [],
  validFrom: '2026-11-01',
  partyIds: stage.town.parties.slice(0, 3).map(({ id }) => id),
});

const answered = (at: At): Row | null =>
  seen(
    at,
    'role_proposal',
    ({ values }) =>
      values['confirmed_at'] === null &&
      values['declined_at'] === null &&
      ![values['user_id'], values['proposed_by_user_id']].includes(at.view.reader.userId),
  );

/** One from the server's own console, of a role that the person has not had. */
const confirmable = (at: At): Row | null => {
  const row = answered(at);
  if (row === null || row.values['proposed_by_user_id'] !== null) return null;
  const has = seen(
    at,
    'assignment',
    ({ values }) => values['user_id'] === row.values['user_id'] && values['role'] === row.values['role'],
  );
  return has === null ? row : null;
};

/** An agreement in which the own party stands as said. */
const agreement = (at: At, accepted: boolean): Row | null =>
  seen(at, 'agreement', ({ id }) =>
    Boolean(
      at.stage.town.agreements
        .find((one) => one.id === id && !one.ended)
        ?.members.some(
          (one) => one.party === at.view.reader.party.id && one.accepted === accepted && !one.left,
        ),
    ),
  );

const circle = (at: At): Row | null => own(at, 'circle', ({ values }) => values['closed_at'] === null);
const membersOf = (at: At, row: Row | null): string[] =>
  (at.stage.town.circles.find(({ id }) => id === row?.id)?.members ?? [])
    .filter(({ removed }) => !removed)
    .map(({ userId }) => userId);

const system = (at: At): Row | null => own(at, 'api_token', ({ values }) => values['revoked_at'] === null);

/** How every change of who may do what is made so that it is accepted. */
export const ADMINISTRATION: Record<string, Recipe> = {
  inviteUser: (at) => ({
    email: `${crypto.randomUUID()}@kommun.example`,
    role: 'ANALYST',
    partyId: party(at),
  }),
  resendInvitation: (at) => of(seen(at, 'invitation', ({ values }) => values['accepted_at'] === null)),
  withdrawInvitation: (at) => of(seen(at, 'invitation', waits)),
  grantRole: (at) => {
    const userId = others(at)?.values['user_id'];
    return userId === undefined ? null : { userId, role: 'LEADERSHIP', partyId: party(at) };
  },
  confirmRole: (at) => of(confirmable(at)),
  declineRole: (at) => of(answered(at)),
  editAssignment: (at) => of(others(at), { function: TEXT }),
  moveAssignment: (at) => {
    const row = others(at);
    const to = at.stage.town.parties.find(({ id }) => id !== row?.values['party_id']);
    return of(row, { partyId: to?.id });
  },
  endAssignment: (at) => of(others(at, 'REPORTER')),
  disableUser: (at) => {
    const row = others(at, 'ANALYST');
    return row && { userId: row.values['user_id'] };
  },
  enableUser: (at) => {
    const row = seen(at, 'assignment', ({ values }) => values['suspended_at'] !== null);
    return row && { userId: row.values['user_id'] };
  },
  keepFindings: () => ({
    text: 'Bilder finns på www.exempel.se.',
    level: 'SHARED',
    findings: [{ rule: 'LINK', start: 16, end: 30, reason: TEXT }],
  }),
  saveImportSettings: () => ({ expectedVersion: 0, keepDays: 30 }),
  saveGuardSettings: () => ({ expectedVersion: 0, route: { text: TEXT }, stricter: [] }),
  saveUnit: (at) => ({ partyId: party(at), name: `${TEXT} ${crypto.randomUUID()}` }),
  saveClaimRule: (at) => ({
    providerId: at.stage.draw.pick(PROVIDERS),
    claim: at.stage.draw.pick(CLAIMS),
    value: crypto.randomUUID(),
    partyId: party(at),
  }),
  removeClaimRule: (at) => of(seen(at, 'claim_rule')),
  registerAgreement: terms,
  changeAgreement: (at) =>
    of(
      seen(at, 'agreement', ({ values }) => values['ended_at'] === null),
      terms(at),
    ),
  endAgreement: (at) => of(agreement(at, true), { reason: TEXT }),
  acceptAgreement: (at) => of(agreement(at, false)),
  leaveAgreement: (at) => of(agreement(at, true), { reason: TEXT }),
  saveCircle: () => ({ name: TEXT, purpose: TEXT }),
  closeCircle: (at) => of(circle(at)),
  addCircleMember: (at) => {
    const row = circle(at);
    const near = at.stage.town.readers.filter(
      ({ gone, party: of, role, userId }) =>
        !gone &&
        of.id === row?.owner &&
        role === 'PARTY_REPRESENTATIVE' &&
        !membersOf(at, row).includes(userId),
    );
    return near[0] ? of(row, { userId: near[0].userId }) : null;
  },
  removeCircleMember: (at) => {
    const row = own(at, 'circle', (one) => one.values['closed_at'] === null && membersOf(at, one).length > 0);
    return of(row, { userId: membersOf(at, row)[0] });
  },
  connectSystem: () => ({
    name: `${TEXT} ${crypto.randomUUID()}`,
    requestedBy: TEXT,
    scopes: ['ANSWERS'],
    lastDay: '2027-03-31',
  }),
  renewKey: (at) => of(system(at), { lastDay: '2027-03-31', overlapHours: 0 }),
  revokeKey: (at) => of(system(at)),
  endMySession: (at) => {
    const row = seen(at, 'user_session', (one) => !isSomebodyElse(at)(one));
    return row && { id: row.id };
  },
  endMyOtherSessions: () => ({}),
  makeCalendarFeed: () => ({ expectedVersion: 0 }),
  /** The towns begin without feeds, without mail and with invitations whose links nobody has: tests of their own hold these. */
  endCalendarFeed: () => null,
  sendTestMail: () => null,
  mailInvitation: () => null,
  chooseMail: (at) => ({ expectedVersion: 0, manner: at.stage.draw.pick(['AT_ONCE', 'DAILY', 'NONE']) }),
  readNotices: () => ({ until: NOW }),
  chooseNotice: ({ view }) => {
    const kind = Object.keys(NOTICE_ROLES).find((one) => NOTICE_ROLES[one]?.includes(view.reader.role));
    return kind === undefined ? null : { kind, inApp: true, byMail: false, expectedVersion: 0 };
  },
  endUserSessions: (at) => {
    const row = seen(at, 'user_session', isSomebodyElse(at));
    return row && { userId: row.values['user_id'] };
  },
  changeRhythm: () => ({
    expectedVersion: 1,
    settings: { ...DEFAULT_RHYTHM, remindHours: 12 },
  }),
  changeProtection: () => ({
    expectedVersion: 0,
    settings: { ...USUAL_PROTECTION, sharedMinimum: 4 },
    reason: TEXT,
  }),
  importBoundaries: () => ({
    file: {
      fileName: 'gränser.geojson',
      mode: 'REPLACE',
      fromWeek: '2026-W49',
      geoJson: boundaryFile({ A: [17.9, 59.2, 17.94, 59.21], B: [17.94, 59.2, 17.98, 59.21] }),
    },
  }),
};
