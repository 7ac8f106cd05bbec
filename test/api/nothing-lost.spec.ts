import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../apps/api/src/database/actor.js';
import type { Transaction } from '../../apps/api/src/database/transaction.js';
import { actorOf } from '../support/actor-of.js';
import { everyMutation } from '../support/every-mutation.js';
import { MAIL_TO_NOBODY } from '../support/mail-house.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, record, told } from '../support/told.js';

const RECORD = mutation('recordIncident', 'IncidentInput');
const PID = 'select pg_backend_pid() pid';
const OPEN = `select pid from pg_stat_activity where datname = current_database() and usename = 'samlad_app'
  and state like 'idle in transaction%'`;
const WHO = `select current_setting('app.party_id', true) party, current_setting('app.municipality_id', true) town`;

/** What the database counts as one change, by operation; a new mutation is a new line here. */
const ACTIONS: Record<string, string> = {
  acceptAgreement: 'agreement.accept',
  addCircleMember: 'circle.addMember',
  addCommitment: 'commitment.propose',
  advanceWeek: 'week.advance',
  agreeMeasure: 'measure.agree',
  answerCommitment: 'commitment.accept',
  cancelImport: 'import.cancel',
  changeAgreement: 'agreement.change',
  changeLevel: 'level.lower',
  changeProtection: 'protection.change',
  changeRhythm: 'rhythm.change',
  chooseNotice: 'notice.choose',
  closeCircle: 'circle.close',
  confirmRole: 'assignment.confirm',
  connectSystem: 'token.make',
  decidePictureFindings: 'picture.keep',
  declineRole: 'assignment.decline',
  disableUser: 'user.disable',
  editAssignment: 'assignment.edit',
  editDecision: 'decision.edit',
  editIncident: 'incident.edit',
  editMeasure: 'measure.edit',
  editProblem: 'problem.edit',
  enableUser: 'user.enable',
  endAgreement: 'agreement.end',
  endAssignment: 'assignment.end',
  chooseMail: 'mail.choose',
  endCalendarFeed: 'calendar.end',
  mailInvitation: 'invitation.mail',
  makeCalendarFeed: 'calendar.make',
  sendTestMail: 'mail.test',
  endMyOtherSessions: 'session.endOthers',
  endMySession: 'session.end',
  endUserSessions: 'session.endByAdministrator',
  grantRole: 'assignment.grant',
  importBoundaries: 'area.import',
  inviteUser: 'invitation.send',
  judgeSameEvent: 'event.link',
  keepFindings: 'guard.keep',
  leaveAgreement: 'agreement.leave',
  leaveOutHubForm: 'hub.leaveOut',
  logDosage: 'dosage.log',
  mergeHub: 'hub.merge',
  moveAssignment: 'assignment.move',
  moveCommitment: 'commitment.move',
  moveMeasure: 'measure.move',
  moveProblem: 'problem.move',
  nudgeHub: 'hub.nudge',
  previewImport: 'import.ask',
  proposeMeasure: 'measure.propose',
  readHubRelay: 'hub.readRelay',
  readNotices: 'notice.read',
  recordDecision: 'decision.record',
  recordIncident: 'incident.record',
  recordIncidents: 'incident.record',
  recordProblem: 'problem.record',
  registerAgreement: 'agreement.register',
  relayHub: 'hub.relay',
  removeCircleMember: 'circle.removeMember',
  removeClaimRule: 'claims.remove',
  removeDecision: 'decision.remove',
  removeIncident: 'incident.remove',
  removeIncidents: 'incident.remove',
  renewKey: 'token.renew',
  resendInvitation: 'invitation.resend',
  restoreIncident: 'incident.restore',
  returnReport: 'report.return',
  revokeKey: 'token.revoke',
  runImport: 'import.ask',
  saveCircle: 'circle.create',
  saveClaimRule: 'claims.add',
  saveGuardSettings: 'guard.set',
  saveImportSettings: 'import.keep',
  saveHubForm: 'hub.saveDraft',
  saveHubUnit: 'hub.unit.add',
  saveMinutes: 'minutes.save',
  saveReportDraft: 'report.saveDraft',
  saveUnit: 'unit.add',
  scoreProblem: 'problem.score',
  sendHubForm: 'hub.send',
  setJointAssessment: 'picture.assess',
  shareIncident: 'incident.share',
  signWeek: 'week.sign',
  submitReport: 'report.submit',
  undoImport: 'import.ask',
  withdrawHubForm: 'hub.withdraw',
  withdrawInvitation: 'invitation.withdraw',
  withdrawReport: 'report.withdraw',
};

describe('a transaction', () => {
  let api: TestApi;
  let police: Actor;
  let rescue: Actor;
  beforeAll(async () => {
    api = await startApi();
    police = await actorOf(api, 'polis');
    rescue = await actorOf(api, 'raddning');
  });
  afterAll(() => api.stop());

  const kill = (pid: number) => api.sql('select pg_terminate_backend($1)', [pid]);
  const pidOf = async (tx: Transaction) => (await tx.found<{ pid: number }>(PID)).pid;
  const write = (work: (tx: Transaction) => Promise<unknown>, clientKey = randomUUID()) =>
    api.database.write(police, { clientKey, operation: 'prov', input: { a: 1 } }, async (tx) => {
      tx.audit({ action: 'prov', objectType: 'PROV', objectId: clientKey });
      await work(tx);
      return { id: clientKey, version: 1 };
    });
  const audited = (id: string) => api.sql('select 1 from audit_entry where object_id = $1', [id]);
  const claimed = (id: string) => api.sql('select 1 from client_request where key = $1', [id]);

  /** What a connection of the pool answers next, asked on every one of them at the same time. */
  async function everyConnection(): Promise<void> {
    const seen = await Promise.all(
      [police, rescue, police, rescue].map((actor) =>
        api.database.read(actor, async (tx) => {
          await tx.query('select pg_sleep(0.02)');
          return { wanted: actor.partyId, ...(await tx.found<{ party: string }>(WHO)) };
        }),
      ),
    );
    for (const { wanted, party } of seen) expect(party).toBe(wanted);
    expect(await api.sql(OPEN)).toEqual([]);
  }

  it('is not called saved when the database rolled it back for an error that nobody passed on', async () => {
    const id = randomUUID();
    await expect(
      write(async (tx) => void (await tx.query('select 1 / 0').catch(() => undefined)), id),
    ).rejects.toThrow();
    await expect(
      api.database.read(police, async (tx) => void (await tx.query('select 1 / 0').catch(() => undefined))),
    ).rejects.toThrow();
    expect([await audited(id), await claimed(id)]).toEqual([[], []]);
    await everyConnection();
  });

  it('leaves nothing open after a failed beginning, a failed statement, a failed commit and a timeout', async () => {
    const broken = { ...police, partyId: 'inte ett id' };
    await expect((async () => api.database.read(broken, async () => 1))()).rejects.toThrow();
    await expect(api.database.read(police, (tx) => tx.query('select nonsense'))).rejects.toThrow();
    await expect(
      api.database.read(police, (tx) => tx.prepared('select nonsense where $1', [1])),
    ).rejects.toThrow();
    await expect(
      write((tx) =>
        tx.query(
          `insert into party_report (municipality_id, id, week, party_id, state, state_sequence)
           select $1, gen_random_uuid(), week, $2, 'DRAFT', 7 from week limit 1`,
          [police.municipalityId, police.partyId],
        ),
      ),
    ).rejects.toThrow();
    await expect(
      api.database.read(police, async (tx) => {
        await tx.query(`set local statement_timeout = '30ms'`);
        await tx.query('select pg_sleep(2)');
      }),
    ).rejects.toThrow();
    await everyConnection();
  });

  it('says that the database is away when the connection dies between two statements or under one', async () => {
    const between = async (tx: Transaction, next: () => Promise<unknown>) => {
      await kill(await pidOf(tx));
      await new Promise((resolve) => setTimeout(resolve, 60));
      await next();
    };
    const lost = { reason: 'DATABASE_AWAY' };
    for (const next of ['query', 'prepared'] as const) {
      await expect(
        api.database.read(police, (tx) => between(tx, () => tx[next]('select 1'))),
      ).rejects.toMatchObject(lost);
    }
    await expect(api.database.read(police, (tx) => between(tx, async () => undefined))).rejects.toMatchObject(
      lost,
    );
    const under = api.database.read(police, async (tx) => {
      setTimeout(() => void pidPromise.then(kill), 50);
      const pidPromise = pidOf(tx);
      await pidPromise;
      await tx.query('select pg_sleep(2)');
    });
    await expect(under).rejects.toThrow();
    await everyConnection();
  });

  it('hands nobody else its connection to a straggler that it did not wait for', async () => {
    let straggler: Promise<unknown> = Promise.resolve();
    await expect(
      api.database.read(police, async (tx) => {
        straggler = new Promise((resolve) => setTimeout(resolve, 60)).then(() => tx.prepared(WHO));
        throw new Error('Something else failed first.');
      }),
    ).rejects.toThrow('Something else');
    await expect(straggler).rejects.toMatchObject({ reason: 'DATABASE_AWAY' });
    await everyConnection();
  });

  it('gives a party its own rows only, over a pool of four, with errors in between', async () => {
    const mine: Record<string, string> = {};
    for (const user of ['polis', 'raddning', 'skola', 'kultur']) {
      mine[user] = (await record(await api.as(user), { text: `Bara ${user}`, secrecyLevel: 'OWN' })).id;
    }
    const users = Object.keys(mine);
    const LIST = `query ($filter: IncidentFilterInput!) { incidents(first: 100, filter: $filter) { totalCount nodes { id text } } }`;
    const filter = { fromWeek: '2026-W40', toWeek: '2026-W48' };
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const user = users[index % users.length] as string;
        const client = await api.as(user);
        if (index % 5 === 0) {
          await client.raw(RECORD, { input: told({ categoryCode: 'FINNS-INTE' }) });
          await api.database.read(rescue, (tx) => tx.query('select 1 / 0')).catch(() => undefined);
        }
        const { incidents } = await client.ask(LIST, { filter });
        expect(incidents).toMatchObject({ totalCount: 1, nodes: [{ id: mine[user] }] });
      }),
    );
    await everyConnection();
  });

  it('is done once when the backend is killed before the commit and the key is sent again', async () => {
    const id = randomUUID();
    await expect(write(async (tx) => kill(await pidOf(tx)), id)).rejects.toMatchObject({
      reason: 'DATABASE_AWAY',
    });
    expect([await audited(id), await claimed(id)]).toEqual([[], []]);
    expect(await write(async () => undefined, id)).toMatchObject({ replayed: false });
    expect(await write(async () => undefined, id)).toMatchObject({ replayed: true });
    expect(await audited(id)).toHaveLength(1);
  });

  it('is done once when one key is sent ten times at the same moment', async () => {
    const client = await api.as('polis');
    const input = told({ text: 'En enda' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => client.ask(RECORD, { input })));
    const receipts = answers.map(({ recordIncident }) => recordIncident);
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect(receipts.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await api.sql(`select 1 from incident where text = 'En enda'`)).toHaveLength(1);
  });

  it('keeps the keys of two users and of two towns apart', async () => {
    const clientKey = key();
    const [first, second] = [await record(await api.as('polis'), { clientKey }), await api.as('polis2')];
    const other = await record(second, { clientKey });
    expect(other).toMatchObject({ replayed: false });
    expect(other.id).not.toBe(first.id);
  });
});

describe('every mutation of the schema', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi(MAIL_TO_NOBODY)));
  afterAll(() => api.stop());

  const names = [
    ...(
      /^type Mutation \{\n(.*?)^\}/ms.exec(readFileSync('apps/api/schema.graphql', 'utf8'))?.[1] ?? ''
    ).matchAll(/^ {2}(\w+)\(input: (\w+)!\)/gm),
  ].map((match) => match[1] ?? '');

  it('has its line in the table', () => {
    expect(names.length).toBeGreaterThan(25);
    expect(Object.keys(ACTIONS).sort()).toEqual(names.sort());
  });

  it('takes a client key, and leaves one audit row of the actor in the transaction that keeps the key', async () => {
    const done = await everyMutation(api);
    expect([...done.keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
    for (const [operation, { clientKey, user, id }] of done) {
      const [kept] = await api.sql<{ operation: string; id: string; own: boolean; audited: boolean }>(
        `select c.operation, c.result ->> 'id' id, c.user_id = d.user_id own,
           (select e.user_id = d.user_id and e.party_id is not null from audit_entry e
            where e.action = $3 and e.xmin = c.xmin limit 1) audited
         from client_request c, demo_account d where c.key = $1 and d.user_name = $2`,
        [clientKey, user, ACTIONS[operation]],
      );
      expect({ operation, ...kept }).toEqual({ operation, id, own: true, audited: true });
    }
  }, 120_000);

  it('writes nothing of what people wrote into the audit log', async () => {
    const rows = await api.sql<{ detail: string }>('select detail::text detail from audit_entry');
    expect(rows.length).toBeGreaterThan(29);
    expect(rows.filter(({ detail }) => /Hemligt|Provtext/i.test(detail))).toEqual([]);
  });

  it('refuses a key that is no UUID, and does nothing', async () => {
    const client = await api.as('polis');
    const before = await api.sql('select count(*) from incident');
    for (const clientKey of ['', 'x', key().toUpperCase(), `${key()} `]) {
      expect(await client.refused(RECORD, { input: told({ clientKey }) })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
    expect(await api.sql('select count(*) from incident')).toEqual(before);
  });
});
