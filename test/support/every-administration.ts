import type { TestApi } from './start-api.js';
import { TownHall } from './town-hall.js';

const TEXT = 'Provtext';

/** Does one mutation as a user, with a key of its own, and remembers its receipt. */
export type Act = (
  name: string,
  type: string,
  user: string,
  values: Record<string, unknown>,
) => Promise<{ id: string; expectedVersion: number }>;

/** Does every mutation of administration once; leaves everybody who was there before as they were. */
export async function administration(api: TestApi, act: Act): Promise<void> {
  await api.raise('drift', 'samordnare', 'polis');
  const hall = new TownHall(api);
  const police = await hall.party('POLICE');
  const rescue = await hall.party('RESCUE');

  const email = 'prov@prov.example';
  let invitation = await act('inviteUser', 'InviteInput', 'drift', {
    email,
    role: 'ANALYST',
    partyId: police,
  });
  invitation = await act('resendInvitation', 'VersionedInput', 'drift', invitation);
  await act('withdrawInvitation', 'VersionedInput', 'drift', invitation);

  const { id, link } = await hall.invite('annan@prov.example', 'ANALYST', 'POLICE');
  await act('mailInvitation', 'MailInvitationInput', 'drift', { id, token: String(link).split('#')[1] });
  await api.sql(
    `insert into mail_address (user_id, address, source, noted_at)
     select user_id, 'prov@prov.example', 'PROVIDER', now() from demo_account where user_name = 'samordnare'`,
  );
  await act('sendTestMail', 'TestMailInput', 'samordnare', {});
  const { userId } = await hall.newcomer('REPORTER', 'CULTURE_LEISURE');
  const given = { userId, role: 'ANALYST', partyId: police };
  let assignment = await act('grantRole', 'GrantRoleInput', 'drift', given);
  assignment = await act('editAssignment', 'EditAssignmentInput', 'drift', { ...assignment, function: TEXT });
  assignment = await act('moveAssignment', 'MoveAssignmentInput', 'drift', {
    ...assignment,
    partyId: rescue,
  });
  await act('endAssignment', 'EndAssignmentInput', 'drift', assignment);
  await act('endUserSessions', 'EndUserSessionsInput', 'drift', { userId });
  await act('disableUser', 'AccountInput', 'drift', { userId });
  await act('enableUser', 'AccountInput', 'drift', { userId });
  for (const answer of ['declineRole', 'confirmRole']) {
    const { id } = await hall.grantTo(userId, 'DATA_PROTECTION', 'SAFETY_OFFICE');
    await act(answer, 'VersionedInput', 'samordnare', { id, expectedVersion: 1 });
  }

  await act('saveUnit', 'UnitInput', 'drift', { partyId: police, name: TEXT });
  const rule = { providerId: 'prov', claim: 'org', value: TEXT, partyId: police };
  await act(
    'removeClaimRule',
    'VersionedInput',
    'drift',
    await act('saveClaimRule', 'ClaimRuleInput', 'drift', rule),
  );

  const terms = {
    title: TEXT,
    purposes: ['SITUATION'],
    allAreas: true,
    areaCodes: [],
    validFrom: '2026-11-01',
    partyIds: [police, rescue],
  };
  let agreement = await act('registerAgreement', 'AgreementInput', 'samordnare', terms);
  agreement = await act('changeAgreement', 'AgreementInput', 'samordnare', { ...terms, ...agreement });
  await act('acceptAgreement', 'VersionedInput', 'polis', agreement);
  await act('leaveAgreement', 'LeaveAgreementInput', 'polis', { ...agreement, reason: TEXT });
  await act('endAgreement', 'EndAgreementInput', 'samordnare', { ...agreement, reason: TEXT });

  let circle = await act('saveCircle', 'CircleInput', 'polis', { name: TEXT, purpose: TEXT });
  const member = { userId: await hall.user('raddning') };
  circle = await act('addCircleMember', 'CircleMemberInput', 'polis', { ...circle, ...member });
  circle = await act('removeCircleMember', 'CircleMemberInput', 'polis', { ...circle, ...member });
  await act('closeCircle', 'VersionedInput', 'polis', circle);

  const system = { name: TEXT, requestedBy: TEXT, scopes: ['INCIDENTS'], lastDay: '2027-03-31' };
  let connected = await act('connectSystem', 'ConnectSystemInput', 'polis', system);
  const renewal = { ...connected, lastDay: '2027-03-31', overlapHours: 1 };
  connected = await act('renewKey', 'RenewKeyInput', 'polis', renewal);
  await act('revokeKey', 'VersionedInput', 'polis', connected);
}
