import { randomUUID } from 'node:crypto';
import type { HubKind } from '@samlad/domain/hub-kinds.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { HubAnswers } from '@samlad/report-forms/hub/hub-answers.js';
import { nothingFrom } from '@samlad/report-forms/hub/hub-answers.js';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { addHubIn } from '../../apps/api/src/setup/add-hub.js';
import type { TestApi } from './start-api.js';
import { key, save, type Saved } from './told.js';
import { REPORT_WEEK } from './world.js';

/** A unit of a hub: the name that its reporter signs in with, which is also its short name, and its area. */
export type UnitOfHall = readonly [user: string, areaCode: string];

export const FORM = `query ($week: IsoWeek) { hubForm(week: $week) {
  hub { id kind name } week unitName areaName dueAt nudgedAt mayFill previousAnswers
  form { id version state number answers nothingToReport sentAt receivedBy leftOutReason }
  relays { id week about text sentBy readAt } history { week state nothingToReport leftOutReason inPicture }
} }`;
export const INBOX = `query ($kind: HubKind, $week: IsoWeek) { hubInbox(kind: $kind, week: $week) {
  hub { id kind name } week dueAt mayMerge reportSent reportVersion
  units { id version name shortName areaCode retired reporters standing nudgedAt
    form { id version state number nothingToReport answers sentAt sentBy leftOutReason } }
  areas { area { code } asked answered tooFew level trend figures wishes explanation draftLevel draftText }
  relays { id about text receipts { unitId unitName readAt } }
  decisions { id about text }
} }`;
const DRAFT = `query ($week: IsoWeek) { reportPage(week: $week) { report { version answers } } }`;

/** A hub in the town under test, with its units, their reporters and whoever runs it. */
export class HubHall {
  private constructor(
    readonly api: TestApi,
    readonly hubId: string,
    readonly kind: HubKind,
    private readonly unitIds: ReadonlyMap<string, string>,
    private readonly contact: string,
  ) {}

  /** Adds a hub of a kind to a party: rows and nothing else. */
  static async open(
    api: TestApi,
    kind: HubKind,
    party: PartyKind,
    contact: string,
    units: readonly UnitOfHall[],
  ): Promise<HubHall> {
    await api.database.maintain(api.municipalityId, async (tx) => {
      const { id: partyId } = await tx.found<{ id: string }>(
        'select id from party where municipality_id = $1 and kind = $2',
        [api.municipalityId, party],
      );
      await addHubIn(tx, {
        kind,
        partyId,
        units: units.map(([user, areaCode]) => ({ name: `Enhet ${user}`, shortName: user, areaCode })),
      });
    });
    return HubHall.staffed(api, kind, party, contact);
  }

  /** A hub that is there, with somebody who reports for each unit and signs in with the unit's short name. */
  static async staffed(api: TestApi, kind: HubKind, party: PartyKind, contact: string): Promise<HubHall> {
    const units = await api.database.maintain(api.municipalityId, async (tx) => {
      const found = await tx.query<{ id: string; hubId: string; partyId: string; user: string }>(
        `select u.unit_id id, u.hub_id "hubId", u.party_id "partyId", u.short_name "user" from hub_unit u
         join hub h on h.municipality_id = u.municipality_id and h.id = u.hub_id
         join party p on p.municipality_id = h.municipality_id and p.id = h.party_id
         where h.municipality_id = $1 and h.kind = $2 and p.kind = $3`,
        [api.municipalityId, kind, party],
      );
      for (const { id, partyId, user } of found) {
        const userId = randomUUID();
        await tx.query(`insert into app_user (id, issuer, subject, name) values ($1, 'demo', $2, $3)`, [
          userId,
          user,
          `Prov ${user}`,
        ]);
        await tx.query(
          `insert into assignment (municipality_id, id, user_id, party_id, unit_id, role, valid_from)
           values ($1, gen_random_uuid(), $2, $3, $4, 'UNIT_REPORTER', '2020-01-01T00:00:00Z')`,
          [api.municipalityId, userId, partyId, id],
        );
        await tx.query(
          `insert into demo_account (user_name, user_id, name, role, party_name, municipality_name, sort_order)
           values ($1, $2, $3, 'UNIT_REPORTER', $4, 'Provkommun', 90)`,
          [user, userId, `Prov ${user}`, party],
        );
      }
      return found;
    });
    const ids = new Map(units.map(({ user, id }) => [user, id]));
    return new HubHall(api, units[0]?.hubId ?? '', kind, ids, contact);
  }

  unitId(user: string): string {
    const id = this.unitIds.get(user);
    if (id === undefined) throw new Error(`${user} reports for no unit here.`);
    return id;
  }

  /** Answers with what a test says, the rest as nothing. */
  said(over: Partial<HubAnswers> = {}, answers: Record<string, number> = {}): HubAnswers {
    const nothing = nothingFrom(hubFormFor(this.kind));
    return { ...nothing, level: 1, ...over, answers: { ...nothing.answers, ...answers } };
  }

  async page(user: string, week = REPORT_WEEK) {
    return (await (await this.api.as(user)).ask(FORM, { week })).hubForm;
  }

  async inbox(user = this.contact, week = REPORT_WEEK) {
    return (await (await this.api.as(user)).ask(INBOX, { kind: this.kind, week })).hubInbox;
  }

  /** What the party's draft says. */
  async draft(user = this.contact) {
    return (await (await this.api.as(user)).ask(DRAFT, { week: REPORT_WEEK })).reportPage.report;
  }

  /** Sends a unit's form in whatever version it is; without answers, that there is nothing to report. */
  async send(user: string, answers: HubAnswers | null = null, week = REPORT_WEEK): Promise<Saved> {
    const { form } = await this.page(user, week);
    return save(await this.api.as(user), 'sendHubForm', 'SendHubFormInput', {
      clientKey: key(),
      week,
      expectedVersion: form?.version ?? 0,
      nothingToReport: answers === null,
      answers,
    });
  }

  /** What accepting areas sends: the proposals as they stand, and the forms that were seen. */
  async merging(areaCodes: readonly string[], over: Record<string, unknown> = {}) {
    const inbox = await this.inbox();
    const areas = areaCodes.map((code) => {
      const proposal = inbox.areas.find(({ area }: { area: { code: string } }) => area.code === code);
      const forms = inbox.units
        .filter(({ areaCode, form }: any) => areaCode === code && form && form.state !== 'NOT_INCLUDED')
        .map(({ form }: any) => ({ id: form.id, expectedVersion: form.version }));
      return { areaCode: code, level: proposal?.level ?? 0, trend: proposal?.trend, text: '', forms };
    });
    return {
      clientKey: key(),
      hubId: this.hubId,
      week: REPORT_WEEK,
      expectedVersion: inbox.reportVersion,
      areas,
      raise: [],
      ...over,
    };
  }

  async merge(areaCodes: readonly string[], over: Record<string, unknown> = {}): Promise<Saved> {
    const input = await this.merging(areaCodes, over);
    return save(await this.api.as(this.contact), 'mergeHub', 'MergeHubInput', input);
  }

  async relay(users: readonly string[], text: string, decisionId: string | null = null): Promise<Saved> {
    return save(await this.api.as(this.contact), 'relayHub', 'RelayHubInput', {
      clientKey: key(),
      hubId: this.hubId,
      week: REPORT_WEEK,
      decisionId,
      unitIds: users.map((user) => this.unitId(user)),
      text,
    });
  }

  async read(user: string, relayId: string): Promise<Saved> {
    return save(await this.api.as(user), 'readHubRelay', 'ReadHubRelayInput', {
      clientKey: key(),
      id: relayId,
    });
  }
}
