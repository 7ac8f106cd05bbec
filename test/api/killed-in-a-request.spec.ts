import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HeldTable } from '../support/held-table.js';
import { HubHall } from '../support/hub-hall.js';
import { MortalProduct, NOTHING } from '../support/mortal-product.js';
import { ReportDesk, submission } from '../support/report-desk.js';
import { connect, delivered } from '../support/system-desk.js';
import { key, mutation, told } from '../support/told.js';
import type { Moment } from '../support/wire.js';
import { Draw } from '../visibility/draw.js';

const SEED = 20_261_123;
const COMMIT = /commit\0/i;
const RECORD = mutation('recordIncident', 'IncidentInput');
const USERS = ['polis', 'raddning', 'skola', 'kultur', 'polis2', 'trygghet'];
const STORED = `select i.id, i.version from incident i where i.text = $1`;

/** Resolves when it has been told so many times. */
function times(many: number): { reached: Promise<void>; tell: () => void } {
  let left = many;
  let isReached = () => undefined as void;
  const reached = new Promise<void>((resolve) => (isReached = resolve));
  return { reached, tell: () => (left -= 1) === 0 && isReached() };
}

/** Where a change is cut off: before one of its rows, after it, before its end, and when all is done but not said. */
const momentsOf = (row: RegExp): [name: string, moment: Moment, isDone: boolean][] => [
  ['with a row of it unsent', { statements: [row], end: 'UNSENT' }, false],
  ['with a row of it stored', { statements: [row], end: 'UNHEARD' }, false],
  ['with its end unsent', { statements: [row, COMMIT], end: 'UNSENT' }, false],
  ['with its answer unsaid', { statements: [row, COMMIT], end: 'UNHEARD' }, true],
];

describe('the product, killed in a request', () => {
  let product: MortalProduct;
  beforeAll(async () => void (product = await MortalProduct.open()), 120_000);
  afterAll(() => product.close());

  const ask = async (user: string, document: string, input: unknown) => {
    const data = await (await product.running.as(user)).ask(document, { input });
    return Object.values(data)[0] as { id: string; version: number; replayed: boolean };
  };
  /** As the web does: the same again with the same key while the server says that it is busy. */
  const untilSaved = async (user: string, document: string, input: unknown): ReturnType<typeof ask> =>
    ask(user, document, input).catch(async (error: Error) => {
      if (!error.message.includes('UNAVAILABLE')) throw error;
      return untilSaved(user, document, input);
    });
  const logged = async (action: string, id: string) =>
    (await product.api.sql('select 1 from audit_entry where action = $1 and object_id = $2', [action, id]))
      .length;

  it.each(momentsOf(/insert into incident/))(
    'has one incident of one key, %s',
    async (name, moment, isDone) => {
      const input = told({ text: `Dödad ${name}` });
      await product.killedAt(moment, () => ask('polis', RECORD, input));
      expect(await product.api.sql(STORED, [input['text']])).toHaveLength(isDone ? 1 : 0);
      const first = await ask('polis', RECORD, input);
      expect(first).toMatchObject({ version: 1, replayed: isDone });
      expect(await ask('polis', RECORD, input)).toEqual({ ...first, replayed: true });
      expect(await product.api.sql(STORED, [input['text']])).toEqual([{ id: first.id, version: 1 }]);
      expect(await logged('incident.record', first.id)).toBe(1);
      expect(await product.remains()).toEqual(NOTHING);
    },
    120_000,
  );

  it.each([
    ['polis', ...momentsOf(/insert into report_part/)[1]!],
    ['raddning', ...momentsOf(/insert into area_assessment/)[2]!],
    ['kultur', ...momentsOf(/insert into party_report_version/)[3]!],
  ] as const)(
    'has one report of %s, %s',
    async (user, _, moment, isDone) => {
      const [desk, input] = [new ReportDesk(product.api), submission(user, 0)];
      const SUBMIT = mutation('submitReport', 'SubmitReportInput');
      await product.killedAt(moment, () => ask(user, SUBMIT, input));
      expect((await desk.page(user)).report?.state ?? null).toBe(isDone ? 'SUBMITTED' : null);
      const first = await ask(user, SUBMIT, input);
      expect(first.replayed).toBe(isDone);
      expect(await ask(user, SUBMIT, input)).toEqual({ ...first, replayed: true });
      const { report } = await desk.page(user);
      expect(report).toMatchObject({ id: first.id, state: 'SUBMITTED', versionNumber: 1 });
      expect(report.versions).toHaveLength(1);
      expect(await logged('report.submit', first.id)).toBe(1);
      expect(await product.remains()).toEqual(NOTHING);
    },
    120_000,
  );

  it('has merged the forms of the schools once or not at all', async () => {
    const hall = await HubHall.open(product.api, 'PRIMARY_SCHOOL', 'SCHOOL', 'skola', [
      ['ek', 'HUD-FLE'],
      ['alm', 'HUD-FLE'],
      ['rönn', 'HUD-VAR'],
    ]);
    for (const unit of ['ek', 'alm', 'rönn']) await hall.send(unit, hall.said({ level: 2 }));
    const states = async () => (await hall.inbox()).units.map(({ form }: any) => form.state);
    const MERGE = mutation('mergeHub', 'MergeHubInput');
    const input = await hall.merging(['HUD-FLE', 'HUD-VAR']);
    const [, half, , whole] = momentsOf(/update hub_form/);
    await product.killedAt(half![1], () => ask('skola', MERGE, input));
    expect([await states(), await hall.draft()]).toEqual([['SENT', 'SENT', 'SENT'], null]);
    await product.killedAt(whole![1], () => ask('skola', MERGE, input));
    const first = await ask('skola', MERGE, input);
    expect(first.replayed).toBe(true);
    expect(await states()).toEqual(['MERGED', 'MERGED', 'MERGED']);
    expect(await hall.draft()).toMatchObject({ version: first.version });
    expect(await logged('hub.merge', hall.hubId)).toBe(1);
    expect(await product.remains()).toEqual(NOTHING);
  }, 120_000);

  it('has taken a delivery of a system in once or not at all', async () => {
    await product.api.raise();
    const { secret } = await connect(product.api);
    const [idempotencyKey, incidents] = [key(), [delivered(), delivered(), delivered()]];
    const deliver = async () => {
      const answer = await fetch(`${product.running.address}/api/v1/incidents`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${secret}`,
          'content-type': 'application/json',
          'idempotency-key': idempotencyKey,
        },
        body: JSON.stringify({ incidents }),
      });
      return { again: answer.headers.get('idempotent-replayed'), body: (await answer.json()) as any };
    };
    const stored = () =>
      product.api.sql<{ id: string }>('select id from incident where external_key = any ($1)', [
        incidents.map(({ externalId }) => externalId),
      ]);
    const row = /insert into incident/;
    await product.killedAt({ statements: [row, row], end: 'UNHEARD' }, deliver);
    expect(await stored()).toEqual([]);
    await product.killedAt({ statements: [row, row, row, COMMIT], end: 'UNHEARD' }, deliver);
    const { again, body } = await deliver();
    expect([again, body.created]).toEqual(['true', 3]);
    expect((await stored()).map(({ id }) => id).sort()).toEqual(body.rows.map(({ id }: any) => id).sort());
    expect(await product.remains()).toEqual(NOTHING);
  }, 120_000);

  it.each([1, 2])(
    'keeps what it has said, killed at any time of a busy moment (%i)',
    async (round) => {
      const inputs = USERS.flatMap((user) =>
        Array.from({ length: 4 }, (_, index) => ({ user, input: told({ text: `Brått ${round} ${index}` }) })),
      );
      const { reached, tell } = times(Draw.seeded(SEED + round).int(2, 16));
      const sent = inputs.map(({ user, input }) =>
        ask(user, RECORD, input).then(
          (receipt) => (tell(), receipt),
          () => null,
        ),
      );
      await reached;
      await product.kill();
      const heard = await Promise.all(sent);
      await product.start();
      const again = await Promise.all(inputs.map(({ user, input }) => untilSaved(user, RECORD, input)));
      const said = heard.flatMap((receipt, index) =>
        receipt === null ? [] : [[receipt.id, again[index]?.id]],
      );
      expect(said.length).toBeGreaterThan(1);
      expect(said.filter(([before, after]) => before !== after)).toEqual([]);
      const rows = await product.api.sql<{ id: string }>(
        `select id from incident where text like 'Brått ${round} %' order by id`,
      );
      expect(rows.map(({ id }) => id)).toEqual(again.map(({ id }) => id).sort());
      expect(await product.remains()).toEqual(NOTHING);
    },
    120_000,
  );

  it('lets a request end when it is asked to stop, and takes no other', async () => {
    const input = told({ text: 'Den sista' });
    const held = await HeldTable.hold(product.api, 'incident');
    const last = ask('polis', RECORD, input);
    await held.waiter();
    const ending = product.running.askToEnd();
    await sleep(200);
    await held.letGo();
    const ended = await ending;
    expect(ended.signal).toBe('SIGTERM');
    expect(ended.ms).toBeLessThan(10_000);
    expect(await last).toMatchObject({ version: 1, replayed: false });
    await expect(ask('polis', RECORD, input)).rejects.toThrow();
    expect(await product.api.sql(STORED, [input['text']])).toHaveLength(1);
    expect(await product.remains()).toEqual(NOTHING);
  }, 120_000);
});
