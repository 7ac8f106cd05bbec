import { randomUUID } from 'node:crypto';
import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headFile } from '../../apps/api/src/audit/head-file.js';
import { ReadLog } from '../../apps/api/src/read-log/read-log.js';
import { cliIn } from '../support/cli.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { record } from '../support/told.js';
import { unguard } from '../support/tampering.js';

describe('the command line', () => {
  let api: TestApi;
  let incident: string;
  beforeAll(async () => {
    api = await startApi();
    incident = (await record(await api.as('polis'), { text: 'Hemligt' })).id;
    await run('audit', 'head');
    await unguard(api);
  });
  afterAll(() => api.stop());

  const run = (...args: string[]) =>
    cliIn({ DATABASE_URL: api.ownerUrl, SAMLAD_DATA: api.dataFolder }, ...args, '--json');
  const verify = (...args: string[]) => run('audit', 'verify', ...args);
  const keyFolder = () => path.join(api.dataFolder, 'keys');

  /** Does something to the heads' file, verifies, and puts it back. */
  async function withHeads<Result>(
    change: (text: string) => string | null,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const file = headFile(api.dataFolder);
    const text = await readFile(file, 'utf8');
    const changed = change(text);
    await (changed === null ? rm(file) : writeFile(file, changed));
    return work().finally(() => writeFile(file, text));
  }

  it('says that every chain holds, in one object on the last line, with exit code 0', async () => {
    const { code, json, out } = await verify();
    expect(out).toHaveLength(1);
    expect(code).toBe(0);
    expect(json).toMatchObject({ ok: true, firstBroken: null, warnings: [] });
    expect(json.chains.map(({ municipality }: { municipality: string }) => municipality)).toEqual([
      '9901',
      '9902',
      'installation',
    ]);
    expect(json.heads).toBeGreaterThan(2);
    const [row] = await api.sql<{ n: number }>('select count(*)::int n from audit_entry');
    expect(json.entries).toBe(row?.n);
  });

  it('names the first broken place, with exit code 1', async () => {
    await api.sql(`update audit_entry set request_id = 'x' where municipality_id = $1 and sequence = 2`, [
      api.municipalityId,
    ]);
    const { code, json } = await verify();
    expect(code).toBe(1);
    expect(json).toMatchObject({ ok: false, firstBroken: { municipality: '9901', sequence: 2 } });
    const lines = await cliIn({ DATABASE_URL: api.ownerUrl, SAMLAD_DATA: api.dataFolder }, 'audit', 'verify');
    expect(lines.out[0]).toMatch(/^Kommun 9901: BRUTEN vid post 2\. Innehållet i post 2 har ändrats/);
    expect((await verify('--municipality', '9902')).code).toBe(0);
  });

  it('sees that a town is gone with its log, since its heads are not', async () => {
    const [town] = await api.sql<{ id: string }>(`select id from municipality where code = '9902'`);
    await api.sql('create table kept_link as select * from audit_link where municipality_id = $1', [
      town?.id,
    ]);
    await api.sql('delete from audit_link where municipality_id = $1', [town?.id]);
    await api.sql(
      `create table kept_entry as select * from audit_entry where municipality_id = '${town?.id}'`,
    );
    await api.sql('delete from audit_entry where municipality_id = $1', [town?.id]);
    const { json } = await verify('--municipality', '9902');
    expect(json.firstBroken).toMatchObject({ sequence: 1, what: expect.stringContaining('Post 1 saknas') });
    await api.sql('insert into audit_entry select * from kept_entry');
    await api.sql('insert into audit_link select * from kept_link');
  });

  it('believes no head with a wrong signature or of an unknown key, and no other installation’s', async () => {
    const only = ['--municipality', '9902'];
    const forged = await withHeads(
      (text) => text.replaceAll('"reason":"START"', '"reason":"STOP"'),
      () => verify(...only),
    );
    expect([forged.code, forged.json.firstBroken.what]).toEqual([
      1,
      expect.stringMatching(/signerade huvudet för post \d+ \(rad \d+\) har fel signatur/),
    ]);
    const aside = `${keyFolder()}-aside`;
    await rename(keyFolder(), aside);
    const keyless = await verify(...only);
    await rename(aside, keyFolder());
    expect(keyless.json.firstBroken.what).toMatch(/okänd nyckel/);
    const foreign = await withHeads(
      (text) => text.replaceAll(/"installation":"[^"]+"/g, `"installation":"${randomUUID()}"`),
      () => verify(...only),
    );
    expect([foreign.code, foreign.json.warnings]).toEqual([
      2,
      [expect.stringContaining('Signerade huvuden saknas'), expect.stringContaining('annan installation')],
    ]);
  });

  it('says with exit code 2 that it could not check all: no heads, no database', async () => {
    const only = ['--municipality', '9902'];
    const headless = await withHeads(
      () => null,
      () => verify(...only),
    );
    expect([headless.code, headless.json.ok, headless.json.firstBroken]).toEqual([2, false, null]);
    const nowhere = await cliIn(
      { DATABASE_URL: 'postgres://ingen@127.0.0.1:1/ingen', SAMLAD_DATA: api.dataFolder },
      'audit',
      'verify',
      '--json',
    );
    expect([nowhere.code, nowhere.json.ok]).toEqual([2, false]);
  });

  it('passes over a line that a loss of power cut short, and says so', async () => {
    await appendFile(headFile(api.dataFolder), '{"form":"samlad-head-1","muni');
    await record(await api.as('granne-polis'), {});
    expect((await run('audit', 'head')).json.heads.length).toBeGreaterThan(0);
    const { code, json } = await verify('--municipality', '9902');
    expect([code, json.warnings]).toEqual([0, [expect.stringContaining('1 rader')]]);
  });

  it('says who read a thing in a time, and that is itself in the log', async () => {
    const from = new Date(Date.now() - 60_000).toISOString();
    await (await api.as('polis')).ask('query ($id: ID!) { incident(id: $id) { id } }', { id: incident });
    await api.app.get(ReadLog).flush();
    const who = ['readlog', 'who', '--municipality', '9901', '--object', incident];
    const { code, json } = await run(...who, '--from', from);
    expect(code).toBe(0);
    expect(json.readings).toMatchObject([
      {
        person: 'Prov polis',
        party: 'Polis',
        authority: 'Polismyndigheten',
        operation: 'incident',
        certain: true,
      },
    ]);
    expect((await run(...who, '--from', '2020-01-01', '--to', from)).json.readings).toEqual([]);
    const noted = await api.sql(`select 1 from audit_entry where action = 'readLog.who' and object_id = $1`, [
      incident,
    ]);
    expect(noted).toHaveLength(2);
    expect((await run('readlog', 'who', '--object', 'x', '--from', from)).code).toBe(1);
  });
});
