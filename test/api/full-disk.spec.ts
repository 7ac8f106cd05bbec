import { afterAll, beforeAll, expect, it } from 'vitest';
import { RawDoor } from '../support/raw-door.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { mutation, told } from '../support/told.js';

let api: TestApi;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.stop());

/** What PostgreSQL says when it cannot write, said by a trigger: a disk is not filled for a test. */
const FULL = `
  create function no_room() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file' using errcode = '53100'; end $$;
  create trigger no_room before insert on incident for each row execute function no_room()`;

it('a full disk refuses writing as unavailable, lets reading go on, and is over when there is room again', async () => {
  const door = await RawDoor.of(api, 'polis');
  const query = mutation('recordIncident', 'IncidentInput');
  const body = JSON.stringify({ query, variables: { input: told() } });
  await api.sql(FULL);
  const refusal = await door.send(body);
  expect([refusal.status, refusal.headers['retry-after']]).toEqual([503, '2']);
  expect(refusal.body.errors[0].extensions.code).toBe('UNAVAILABLE');
  const read = await door.document('{ weekOverview(week: "2026-W47") { week } }');
  expect(read.body).toEqual({ data: { weekOverview: { week: '2026-W47' } } });
  await api.sql('drop trigger no_room on incident; drop function no_room');
  const saved = await door.send(body);
  expect(saved.body.data.recordIncident).toMatchObject({ version: 1, replayed: false });
});
