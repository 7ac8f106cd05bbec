import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundaryFile, inMetres } from '../support/boundary-files.js';
import { cli } from '../support/cli.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { policeEvent } from '../support/police-server.js';

describe('the command line', () => {
  let db: FreshDatabase;
  let folder: string;
  beforeAll(async () => {
    db = await freshDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'samlad-cli-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await db.drop();
  });
  const run = (...args: string[]) => cli(db.url, ...args);
  const written = (name: string, content: string | Buffer) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  it('shows its commands in Swedish', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const word of ['Kommandon:', 'import', 'municipality', 'seed', 'migrate', 'doctor', '--json']) {
      expect(out.join('\n')).toContain(word);
    }
    expect((await run('import', 'incidents', '--help')).out.join('\n')).toContain('Lägsta sekretessnivå');
  });

  it.each([
    [[], 'Ange ett kommando. --help visar dem.'],
    [['trolla'], 'Okänt kommando: trolla'],
    [['import'], 'Ange vad som ska läsas in'],
    [['import', 'incidents', 'x'], 'Valet party krävs'],
    [['import', 'boundaries', 'x', '--municipality', 'y', '--mode', 'fest'], 'möjliga är'],
    [['import', 'incidents', 'x', '--municipality', 'y', '--party', 'HEMVÄRNET'], 'möjliga är'],
    [['migrate', '--snabbt'], 'Okänt argument: snabbt'],
  ])('answers 2 to what nobody can carry out: %j', async (args, sentence) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, []]);
    expect(err.join('\n')).toContain(sentence);
  });

  it('sees an empty database as something to mend, and the mended one as whole', async () => {
    const before = await run('doctor', '--json');
    expect(before.code).toBe(1);
    const faults = (answer: typeof before) =>
      (answer.json.checks as { name: string; ok: boolean }[]).filter(({ ok }) => !ok).map(({ name }) => name);
    expect(faults(before)).toEqual(expect.arrayContaining(['Databasens form', 'Radskydd', 'Läget']));
    expect((await run('migrate', '--json')).json.applied.length).toBeGreaterThan(5);
    expect((await run('migrate', '--json')).json).toEqual({ ok: true, applied: [] });
    expect(faults(await run('doctor', '--json')).filter((name) => name !== 'Webbklienten')).toEqual([]);
  });

  it('notices row protection that has been taken off, and a role that owns something', async () => {
    await db.sql('alter table incident no force row level security');
    await db.sql('create schema prov authorization samlad_app');
    const { json, out } = await run('doctor', '--json');
    expect(out).toHaveLength(1);
    const faults = (json.checks as { name: string; ok: boolean; told: string }[]).filter(({ ok }) => !ok);
    expect(faults.map(({ told }) => told)).toEqual(
      expect.arrayContaining(['saknas i incident.', 'samlad_app äger något eller är med i en annan roll.']),
    );
    await db.sql('drop schema prov');
    await db.sql('alter table incident force row level security');
  });

  it('says when the database does not answer', async () => {
    const { code, json } = await cli('postgres://nobody@127.0.0.1:1/none', 'municipality', 'list', '--json');
    expect(code).toBe(1);
    expect(json.error).toContain('Databasen svarar inte');
    expect((await cli('postgres://nobody@127.0.0.1:1/none', 'doctor')).code).toBe(1);
  });

  it('adds a municipality with its areas, and not twice', async () => {
    const areas = written(
      'areas.geojson',
      boundaryFile({ VAST: [17.9, 59.2, 17.97, 59.21], OST: [17.97, 59.2, 18.04, 59.21] }),
    );
    const add = ['municipality', 'add', '--code', '0126', '--name', 'Huddinge kommun', '--areas', areas];
    const { code, json } = await run(...add, '--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({ ok: true, code: '0126', areas: 2, parties: 6 });
    const again = await run(...add, '--json');
    expect([again.code, again.json]).toEqual([1, { ok: false, error: 'Kommunen 0126 finns redan.' }]);
    expect((await run('municipality', 'list', '--json')).json.municipalities).toEqual([
      { code: '0126', name: 'Huddinge kommun', timeZone: 'Europe/Stockholm', projectedCrs: 'EPSG:3006' },
    ]);
    expect(await db.sql(`select code, kind, valid_from_week "from" from area order by code`)).toEqual([
      { code: 'KOMMUN', kind: 'MUNICIPALITY', from: 0 },
      { code: 'OST', kind: 'DISTRICT', from: 0 },
      { code: 'VAST', kind: 'DISTRICT', from: 0 },
    ]);
  });

  it.each([
    ['--time-zone', 'Mars/Olympus', 'Tidszonen finns inte'],
    ['--crs', 'EPSG:3857', 'SWEREF 99 eller UTM'],
    ['--code', 'å!', 'Koden skrivs'],
  ])('adds none with a wrong %s', async (option, value, sentence) => {
    const given = { '--code': '9999', '--name': 'Fel', [option]: value };
    const answer = await run('municipality', 'add', ...Object.entries(given).flat());
    expect(answer.code).toBe(1);
    expect(answer.err.join('\n')).toContain(sentence);
  });

  it('gives demo users to a demo only', async () => {
    const answer = await run('municipality', 'add', '--code', '9999', '--name', 'Prov', '--demo-users');
    expect([answer.code, answer.err]).toEqual([
      1,
      ['Provanvändare finns bara i en demo. Det här är en riktig installation.'],
    ]);
  });

  it('reads boundaries in metres, packed, and stores nothing in a rehearsal', async () => {
    const text = inMetres(boundaryFile({ TORGET: [17.905, 59.202, 17.915, 59.208] }), 'EPSG:3011');
    const file = written('torg.geojson.gz', gzipSync(text));
    const args = ['import', 'boundaries', file, '--municipality', '0126', '--mode', 'refine', '--json'];
    expect((await run(...args, '--dry-run')).json).toMatchObject({ ok: true, dryRun: true, areas: 1 });
    expect(await db.sql(`select 1 from area where kind = 'PLACE'`)).toEqual([]);
    expect((await run(...args, '--crs', 'EPSG:3011')).json).toMatchObject({ ok: true, areas: 1, skipped: 0 });
    expect(await db.sql(`select code from area where kind = 'PLACE'`)).toEqual([{ code: 'TORGET' }]);
  });

  it('reads a list of incidents for a party, and counts every row', async () => {
    const list = written(
      'lista.csv',
      'typ,datum,lon,lat\nRån,2024-05-02 10:00,17.91,59.205\nRån,2024-05-03 10:00,1,1\n',
    );
    const args = ['import', 'incidents', list, '--municipality', '0126', '--party', 'POLICE', '--json'];
    expect((await run(...args, '--dry-run')).json).toMatchObject({ imported: 1, dryRun: true });
    expect((await run(...args)).json).toMatchObject({
      total: 2,
      imported: 1,
      duplicates: 0,
      refused: [{ line: 3, sentence: 'Läget ligger utanför kommunens områden.' }],
    });
    expect((await run(...args)).json).toMatchObject({ imported: 0, duplicates: 1 });
    const [row] = await db.sql<Record<string, unknown>>(
      `select p.kind, i.user_id, i.source, i.shared from incident i join party p on p.id = i.party_id`,
    );
    expect(row).toEqual({ kind: 'POLICE', user_id: null, source: 'LIST:lista', shared: true });
    const [audit] = await db.sql<Record<string, unknown>>(
      `select user_id, request_id, party_id is null "noParty" from audit_entry where action = 'incident.import' limit 1`,
    );
    expect(audit).toEqual({ user_id: null, request_id: 'cli', noParty: false });
  });

  it('reads none for a party that reports levels only or a town that is not there, and needs no name for the only one', async () => {
    const list = written('lista2.csv', 'typ,datum,lon,lat\nRån,2024-05-02 10:00,17.91,59.205\n');
    const social = await run(
      'import',
      'incidents',
      list,
      '--municipality',
      '0126',
      '--party',
      'SOCIAL_SERVICES',
    );
    expect([social.code, social.err[0]]).toEqual([
      1,
      'Socialtjänst rapporterar bara nivåer per område, inga händelser.',
    ]);
    const only = await run('import', 'incidents', list, '--party', 'POLICE', '--dry-run', '--json');
    expect(only.json).toMatchObject({ ok: true, total: 1 });
    const nowhere = await run('import', 'incidents', list, '--municipality', '9998', '--party', 'POLICE');
    expect(nowhere.err[0]).toBe('Kommunen 9998 finns inte. De som finns: 0126.');
    const missing = await run(
      'import',
      'incidents',
      'ingen.csv',
      '--municipality',
      '0126',
      '--party',
      'POLICE',
    );
    expect(missing.err[0]).toBe('Filen ingen.csv finns inte.');
  });

  it('reads the police’s notices, an answer or an archive', async () => {
    const answer = written('svar.json', JSON.stringify([policeEvent()]));
    const args = (file: string) => ['import', 'police-events', file, '--municipality', '0126', '--json'];
    expect((await run(...args(answer))).json).toMatchObject({
      received: 1,
      added: 1,
      findings: ['Svaret innehöll 1 händelse i stället för de vanliga 500.'],
    });
    const lines = [policeEvent({ summary: 'Ändrad' }), policeEvent({ id: 2 })].map((event) =>
      JSON.stringify(event),
    );
    const archive = written('arkiv.jsonl.gz', gzipSync(lines.join('\n')));
    expect((await run(...args(archive))).json).toMatchObject({ added: 1, changed: 1, findings: [] });
    const empty = await run(...args(written('tom.json', '')));
    expect([empty.code, empty.json.ok]).toEqual([1, false]);
  });

  it('fills only an empty database with the demo', async () => {
    const { code, json } = await run('seed', 'demo', '--json');
    expect([code, json.ok]).toEqual([1, false]);
  });
});
