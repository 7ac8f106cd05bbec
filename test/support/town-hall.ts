import type { Server } from 'node:http';
import { randomUUID } from 'node:crypto';
import { Accounts, type Admitted, type Identity } from '../../apps/api/src/access/accounts.js';
import { GraphClient } from './graph-client.js';
import { sessionOf } from './session-of.js';
import { startApi, type TestApi } from './start-api.js';
import { key, type Saved, save } from './told.js';

export const ASSIGNMENTS = `query ($filter: AssignmentFilterInput!, $first: Int!, $after: String) {
  assignments(filter: $filter, first: $first, after: $after) { totalCount endCursor hasMore nodes {
    id version userId userName role roleLabel partyId partyName unitId unitName function lastDay own state validFrom
    grantedBy fromClaims signedInAt } } }`;
export const INVITATIONS = `query ($filter: InvitationFilterInput!) { invitations(filter: $filter, first: 100) { totalCount nodes {
  id version email state role partyName unitName function lastDay invitedBy invitedAt expiresAt acceptedAt acceptedBy } } }`;
export const PROPOSALS = `{ roleProposals { id version userId userName role partyName proposedBy mayConfirm } }`;
const INVITE = `mutation ($input: InviteInput!) { inviteUser(input: $input) { id version savedAt replayed link } }`;

/** What a provider tells of somebody invented, with an address that it vouches for unless said otherwise. */
export const stranger = (over: Partial<Identity> = {}): Identity => ({
  providerId: 'prov',
  issuer: 'https://prov.example',
  subject: randomUUID(),
  name: 'Ny Person',
  email: null,
  emailVerified: false,
  claims: {},
  ...over,
});

/** The desk of those who look after people and parties, through the API's front door. */
export class TownHall {
  constructor(private readonly api: TestApi) {}

  /** The id of a party by its kind. */
  async party(kind: string): Promise<string> {
    const [row] = await this.api.sql<{ id: string }>(
      'select id from party where municipality_id = $1 and kind = $2',
      [this.api.municipalityId, kind],
    );
    return row?.id ?? '';
  }

  /** The id of a demo user. */
  async user(name: string): Promise<string> {
    const [row] = await this.api.sql<{ id: string }>(
      'select user_id id from demo_account where user_name = $1',
      [name],
    );
    return row?.id ?? '';
  }

  async assignments(by: string, filter: Record<string, unknown> = {}): Promise<any> {
    return (await (await this.api.as(by)).ask(ASSIGNMENTS, { filter, first: 100 })).assignments;
  }

  /** The one assignment of a demo user. */
  async assignmentOf(name: string): Promise<any> {
    return (await this.assignments('samordnare', { userId: await this.user(name) })).nodes[0];
  }

  /** Invites somebody as an operator would; gives the receipt with the link. */
  async invite(email: string, role: string, party: string, over: Record<string, unknown> = {}): Promise<any> {
    const input = { clientKey: key(), email, role, partyId: await this.party(party), ...over };
    return (await (await this.api.as('drift')).ask(INVITE, { input })).inviteUser;
  }

  /** Somebody new comes in by a link; the id of the user, or null. */
  async admit(identity: Identity, link?: string | null): Promise<string | null> {
    return (await this.arrive(identity, link)).userId;
  }

  /** As `admit`, with what the person is told. */
  arrive(identity: Identity, link?: string | null): Promise<Admitted> {
    return this.api.app.get(Accounts).admit(identity, link?.split('#')[1]);
  }

  /** A client with a session of its own for a user. */
  async clientOf(userId: string): Promise<GraphClient> {
    return new GraphClient(this.api.app.getHttpServer() as Server, await sessionOf(this.api, userId, true));
  }

  /** Somebody new with a role, signed in. */
  async newcomer(role: string, party: string, over: Record<string, unknown> = {}) {
    const { link } = await this.invite(`${key()}@prov.example`, role, party, over);
    const userId = (await this.admit(stranger({ name: `Ny ${role}` }), link)) ?? '';
    return { userId, client: await this.clientOf(userId) };
  }

  /** Gives a demo user a role as an operator would. */
  async grant(name: string, role: string, party: string): Promise<Saved> {
    return this.grantTo(await this.user(name), role, party);
  }

  async grantTo(userId: string, role: string, party: string): Promise<Saved> {
    const input = { clientKey: key(), userId, role, partyId: await this.party(party) };
    return save(await this.api.as('drift'), 'grantRole', 'GrantRoleInput', input);
  }
}

/** An API of its own with its town hall; everybody of the demo has confirmed with a strong identification. */
export async function openTownHall(): Promise<{ api: TestApi; hall: TownHall }> {
  const api = await startApi();
  await api.raise();
  return { api, hall: new TownHall(api) };
}
