import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '../support/actor-of.js';
import { WAYS_IN } from '../support/free-texts.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, INCIDENT, key, mutation, record, save, told } from '../support/told.js';
import { REPORT_WEEK } from '../support/world.js';

const NUMBER = 'Pnr 850101-1236';
const LINK = 'Bilder finns på www.exempel.se.';
const SHARE = mutation('shareIncident', 'VersionedInput');
const RECORD = mutation('recordIncident', 'IncidentInput');

describe('the guard over free text', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    await api.raise();
  });
  afterAll(() => api.stop());

  const share = async (one: { id: string; version: number }) =>
    (await api.as('polis')).raw(SHARE, {
      input: { clientKey: key(), id: one.id, expectedVersion: one.version },
    });
  const keep = async (user: string, text: string, over: Record<string, unknown> = {}) => {
    const start = text.indexOf('www');
    const findings = [
      { rule: 'LINK', start, end: start + 'www.exempel.se'.length, reason: 'Den är vår egen sida.' },
    ];
    const input = { clientKey: key(), text, level: 'SHARED', findings, ...over };
    return (await api.as(user)).raw(mutation('keepFindings', 'KeepFindingsInput'), { input });
  };

  it.each(WAYS_IN.filter(({ isDraft, name }) => !isDraft && name !== 'keepFindings'))(
    'takes no personnummer by $name ($user), and says which rule, where, and never the words',
    async (way) => {
      const refused = await way.send(api, NUMBER);
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'GUARD_BLOCKED' });
      expect(refused?.['findings']).toEqual([
        { field: expect.any(String), rule: 'IDENTITY_NUMBER', start: 4, end: 15, action: 'BLOCK' },
      ]);
      expect(JSON.stringify(refused)).not.toContain('850101');
    },
  );

  it.each(WAYS_IN.filter(({ isDraft }) => isDraft))(
    'keeps a draft by $name ($user) whatever it says of others, since nobody else sees it',
    async (way) => {
      expect(await way.send(api, NUMBER)).toBeNull();
    },
  );

  it('keeps an incident with a number for its own party, and shares it when the number is gone', async () => {
    const client = await api.as('polis');
    const own = await record(client, { text: NUMBER });
    const { errors } = await share(own);
    expect(errors?.[0]?.extensions).toMatchObject({
      reason: 'GUARD_BLOCKED',
      findings: [{ field: `INCIDENT.${own.id}.text`, rule: 'IDENTITY_NUMBER' }],
    });
    expect((await client.ask(INCIDENT, { id: own.id })).incident).toMatchObject({ shared: false });
    const mended = await save(client, 'editIncident', 'IncidentInput', {
      ...told({ text: 'En man i 40-årsåldern.' }),
      id: own.id,
      expectedVersion: own.version,
    });
    expect((await share(mended)).errors).toBeUndefined();
  });

  it('sends no report that would share an incident with a number, and keeps the report unsent', async () => {
    const client = await api.as('raddning');
    await record(client, { text: NUMBER });
    const input = {
      clientKey: key(),
      week: REPORT_WEEK,
      expectedVersion: await versionOf('raddning'),
      nothingToReport: false,
      answers: answersAt('RESCUE', 1),
    };
    const { errors } = await client.raw(mutation('submitReport', 'SubmitReportInput'), { input });
    expect(errors?.[0]?.extensions).toMatchObject({ reason: 'GUARD_BLOCKED' });
    const versions = await api.sql(
      `select 1 from party_report_version v join party p on p.id = v.party_id where p.kind = 'RESCUE'`,
    );
    expect(versions).toEqual([]);
  });

  async function versionOf(user: string): Promise<number> {
    const page = await (
      await api.as(user)
    ).ask('query ($week: IsoWeek!) { reportPage(week: $week) { report { version } } }', {
      week: REPORT_WEEK,
    });
    return page.reportPage.report?.version ?? 0;
  }

  it('reads a text again when its level is opened, and not when it is closed further', async () => {
    const client = await api.as('polis');
    const restricted = await save(client, 'recordProblem', 'ProblemInput', {
      clientKey: key(),
      title: 'Problem',
      description: 'Se www.exempel.se.',
      areaCode: 'HUD-FLE',
      week: REPORT_WEEK,
      mark: { level: 'OWN', reason: 'Prov' },
    });
    const change = (level: string, expectedVersion: number) =>
      client.raw(mutation('changeLevel', 'ChangeLevelInput'), {
        input: {
          clientKey: key(),
          objectType: 'PROBLEM',
          id: restricted.id,
          expectedVersion,
          level,
          reason: 'Prov',
        },
      });
    const opened = await change('OPEN', restricted.version);
    expect(opened.errors?.[0]?.extensions).toMatchObject({ reason: 'GUARD_BLOCKED' });
    await api.sql(`update problem set description = $2, secrecy_level = 'SHARED' where id = $1`, [
      restricted.id,
      NUMBER,
    ]);
    const closed = await change('OWN', restricted.version);
    expect(closed.errors).toBeUndefined();
  });

  it('asks for a reason, takes it for exactly that text and its party, and keeps no word of the text', async () => {
    const client = await api.as('polis');
    const shared = async (text: string) => {
      const own = await record(client, { text });
      return (await share(own)).errors?.[0]?.extensions;
    };
    expect(await shared(LINK)).toMatchObject({
      reason: 'GUARD_REASON_NEEDED',
      findings: [{ rule: 'LINK', action: 'REASON', start: 16, end: 30 }],
    });
    expect((await keep('raddning', LINK)).errors).toBeUndefined();
    expect(await shared(LINK)).toMatchObject({ reason: 'GUARD_REASON_NEEDED' });
    expect((await keep('polis', LINK, { level: 'OWN' })).errors).toBeUndefined();
    expect(await shared(LINK)).toMatchObject({ reason: 'GUARD_REASON_NEEDED' });
    expect((await keep('polis', LINK)).errors).toBeUndefined();
    expect(await shared(LINK)).toBeUndefined();
    expect(await shared(`${LINK} Nytt.`)).toMatchObject({ reason: 'GUARD_REASON_NEEDED' });
    const kept = await api.sql<{ row: string }>(`select row_to_json(o)::text "row" from guard_override o`);
    expect(kept).toHaveLength(3);
    expect(kept.map(({ row }) => row).join()).not.toContain('exempel');
    const log = await api.sql<{ detail: unknown }>(
      `select detail from audit_entry where action = 'guard.keep' order by sequence desc limit 1`,
    );
    expect(log).toEqual([{ detail: { rule: 'LINK', level: 'SHARED' } }]);
  });

  it('takes no reason for what is not there, for what is fixed, or one that itself points at somebody', async () => {
    const reason = async (text: string, finding: Record<string, unknown>) =>
      (await keep('polis', text, { findings: [{ start: 0, end: 5, reason: 'Skäl', ...finding }] }))
        .errors?.[0];
    expect((await reason(LINK, { rule: 'LINK' }))?.message).toContain('har ändrats');
    const fixed = { rule: 'IDENTITY_NUMBER', start: 4, end: 15 };
    expect((await reason(NUMBER, fixed))?.message).toContain('kan inte behållas');
    const telling = { rule: 'LINK', start: 16, end: 30, reason: 'Anna Lind nås på 070-123 45 67.' };
    expect((await reason(LINK, telling))?.extensions).toMatchObject({ reason: 'GUARD_BLOCKED' });
  });

  it('does once more what was done before with the same key, also when the rule has become stricter', async () => {
    const client = await api.as('polis');
    const own = await record(client, { text: 'Bråk.', categoryCode: 'TRA-01' });
    const shared = await save(client, 'shareIncident', 'VersionedInput', {
      clientKey: key(),
      id: own.id,
      expectedVersion: own.version,
    });
    const input = {
      ...told({ text: LINK, categoryCode: 'TRA-01', secrecyLevel: 'SHARED' }),
      id: own.id,
      expectedVersion: shared.version,
    };
    const edit = () => client.raw(mutation('editIncident', 'IncidentInput'), { input });
    expect((await edit()).errors).toBeUndefined();
    const set = {
      clientKey: key(),
      expectedVersion: 0,
      route: { text: 'Ring socialjouren.', telephone: '08-123 456 78', url: 'https://exempel.se/oro' },
      stricter: [{ rule: 'LINK', action: 'BLOCK' }],
    };
    await save(await api.as('samordnare'), 'saveGuardSettings', 'GuardSettingsInput', set);
    expect((await edit()).data?.['editIncident']).toMatchObject({ replayed: true });
    const anew = { ...input, clientKey: key(), expectedVersion: shared.version + 1 };
    const { errors } = await client.raw(mutation('editIncident', 'IncidentInput'), { input: anew });
    expect(errors?.[0]?.extensions).toMatchObject({ reason: 'GUARD_BLOCKED' });
  });

  it('refuses an operation that nobody has said the free text of', async () => {
    const actor = await actorOf(api, 'polis');
    await expect(
      api.database.write(
        actor,
        { clientKey: key(), operation: 'newOperation', input: { text: 'x' } },
        async () => ({
          id: key(),
          version: 1,
        }),
      ),
    ).rejects.toThrow('no road');
  });

  it('knows a place as soon as it has got its name', async () => {
    const client = await api.as('polis');
    const shared = async (text: string) => {
      const { errors } = await share(await record(client, { text }));
      return errors?.[0]?.extensions['reason'];
    };
    expect(await shared('Det brann vid Karin Olsson.')).toBe('GUARD_BLOCKED');
    const party = (await client.ask('{ session { party { id } } }')).session.party.id;
    await save(await api.as('drift'), 'saveUnit', 'UnitInput', {
      clientKey: key(),
      partyId: party,
      name: 'Karin Olsson',
    });
    expect(await shared('Det brann vid Karin Olsson.')).toBeUndefined();
  });

  it('lets nobody but the coordinator set the guard, and nobody loosen it', async () => {
    const set = (over: Record<string, unknown>) => ({
      input: { clientKey: key(), expectedVersion: 1, route: { text: 'Ring.' }, stricter: [], ...over },
    });
    const document = mutation('saveGuardSettings', 'GuardSettingsInput');
    expect((await (await api.as('polis')).refused(document, set({}))).reason).toBe('NOT_ALLOWED');
    const coordinator = await api.as('samordnare');
    const softer = { stricter: [{ rule: 'LINK', action: 'NOTE' }] };
    expect((await coordinator.refused(document, set(softer))).code).toBe('BAD_USER_INPUT');
    const fixed = { stricter: [{ rule: 'CHILD_CONCERN', action: 'BLOCK' }] };
    expect((await coordinator.refused(document, set(fixed))).message).toContain('ligger fast');
    const stale = set({ expectedVersion: 0 });
    expect((await coordinator.refused(document, stale)).reason).toBe('VERSION_CONFLICT');
    const spoilt = set({ route: { text: 'Ring.', url: 'http://exempel.se' } });
    expect((await coordinator.refused(document, spoilt)).message).toContain('https://');
    const { guardSettings } = await coordinator.ask(
      '{ guardSettings { version route { text telephone } rules { rule kept asked } history { version by } } }',
    );
    expect(guardSettings).toMatchObject({ version: 1, route: { telephone: '08-123 456 78' } });
    const link = guardSettings.rules.find(({ rule }: { rule: string }) => rule === 'LINK');
    expect(link.kept).toBe(3);
    expect(link.asked).toBeGreaterThanOrEqual(4);
  });

  it('lets a draft of level SHARED be recorded with a name, as only its own party sees it', async () => {
    const { errors } = await (
      await api.as('polis')
    ).raw(RECORD, { input: told({ text: 'Anna Lind såg det.' }) });
    expect(errors).toBeUndefined();
  });
});
