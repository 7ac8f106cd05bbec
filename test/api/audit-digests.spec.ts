import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestStatement } from '../../apps/api/src/database/audit-objects.js';
import { ReportDesk } from '../support/report-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key, record, save } from '../support/told.js';

describe('the digest of a thing', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.stop());

  const digest = async (type: string, id: string) => {
    const statement = digestStatement(api.municipalityId, new Map([[type, [id]]]));
    return (await api.sql<{ digest: string }>(statement))[0]?.digest;
  };

  it.each([
    ['what was written', `update report_part set content = '"x"' where report_id = $1`],
    ['the levels of areas', 'update area_assessment set level = 3 where report_id = $1'],
    ['what was asked of others', `update need set text = 'x' where report_id = $1`],
  ])('of a report binds %s', async (_, alter) => {
    const desk = new ReportDesk(api);
    const existing = await api.sql<{ id: string }>('select id from party_report limit 1');
    const needs = [{ toPartyKind: 'ANY' as const, areaCode: null, text: 'Fler vuxna ute.' }];
    const id =
      existing[0]?.id ?? (await desk.submit('polis', 0, { answers: answersAt('POLICE', 2, { needs }) })).id;
    const before = await digest('PARTY_REPORT', id);
    expect(await digest('PARTY_REPORT', id)).toBe(before);
    await api.sql(alter, [id]);
    expect(await digest('PARTY_REPORT', id)).not.toBe(before);
  });

  it('of an incident binds why its level was changed', async () => {
    const polis = await api.as('polis');
    const { id } = await record(polis);
    await save(polis, 'changeLevel', 'ChangeLevelInput', {
      clientKey: key(),
      objectType: 'INCIDENT',
      id,
      expectedVersion: 1,
      level: 'OWN',
      reason: 'Spaning',
    });
    const before = await digest('INCIDENT', id);
    await api.sql(`update level_change set reason = 'x' where object_id = $1`, [id]);
    expect(await digest('INCIDENT', id)).not.toBe(before);
  });
});
