import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../support/cli.js';
import { HubHall } from '../support/hub-hall.js';
import { startApi, type TestApi } from '../support/start-api.js';

/** A hub that the operator makes with a command and a list, and that then goes all the way: no code, only rows. */
describe('a hub made on the command line', () => {
  let api: TestApi;
  const folder = mkdtempSync(path.join(tmpdir(), 'samlad-hub-'));
  beforeAll(async () => void (api = await startApi()));
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  const listed = (...lines: string[]) => {
    const file = path.join(folder, 'enheter.csv');
    writeFileSync(file, `\uFEFF# Namn;Kort namn;Område\r\n${lines.join('\r\n')}\r\n`);
    return file;
  };
  const run = (what: string, ...args: string[]) =>
    cli(api.ownerUrl, 'hub', what, ...args, '--municipality', '9901', '--json');
  const housing = ['--kind', 'HOUSING', '--party', 'SAFETY_OFFICE'];
  const hubs = async () => (await run('list')).json.hubs;

  it.each([
    ['an area that is none', 'Huge Bostäder;huge;HUD-XXX', /HUD-XXX, som inte är ett område/],
    ['a line that cannot be read', 'Huge Bostäder;huge', /Rad 2 går inte att läsa/],
    ['a name that stands twice', 'Huge;a;HUD-FLE\nHUGE;b;HUD-FLE', /HUGE står två gånger/],
  ])('is refused with %s, and nothing is stored', async (_, lines, sentence) => {
    const { code, err } = await run('add', ...housing, '--units', listed(...lines.split('\n')));
    expect([code, err.join()]).toEqual([1, expect.stringMatching(sentence)]);
    expect(await hubs()).toEqual([]);
  });

  it('is there with its units, once, and is given more', async () => {
    const file = listed('Huge Bostäder;huge;HUD-FLE', 'Kvarnhem;kvarnhem;HUD-FLE', 'Sjöbo;sjobo;HUD-SKO');
    const made = await run('add', ...housing, '--units', file);
    expect(made.json, made.err.join()).toMatchObject({ ok: true, kind: 'HOUSING', units: 3 });
    expect((await run('add', ...housing, '--units', file)).err.join()).toContain(
      'har redan hubben Bostadsbolag',
    );
    const more = await run('units', ...housing, '--units', listed('Balder;balder;HUD-SKO'));
    expect(more.json).toMatchObject({ ok: true, added: 1 });
    expect((await run('units', ...housing, '--units', listed('balder;b;HUD-SKO'))).code).toBe(1);
    expect(
      (await run('units', '--kind', 'HOUSING', '--party', 'POLICE', '--units', file)).err.join(),
    ).toContain('ingen hubb av slaget Bostadsbolag');
    expect(await hubs()).toEqual([
      { id: made.json.id, kind: 'HOUSING', party: 'SAFETY_OFFICE', name: 'Bostadsbolag', units: 4, ended: 0 },
    ]);
    expect(
      await api.sql(
        `select action, count(*)::int from audit_entry where action like 'hub.%' group by 1 order by 1`,
      ),
    ).toEqual([
      { action: 'hub.add', count: 1 },
      { action: 'hub.unit.add', count: 1 },
    ]);
  });

  it('goes from form to inbox, to the report, and back to the units with a receipt', async () => {
    const hall = await HubHall.staffed(api, 'HOUSING', 'SAFETY_OFFICE', 'trygghet');
    await hall.send('huge', hall.said({ level: 3, text: 'Källarbränder.' }, { fires: 2 }));
    await hall.send('kvarnhem', hall.said({ level: 2 }, { fires: 1 }));
    await hall.send('sjobo');
    const inbox = await hall.inbox();
    expect(inbox.units.map(({ shortName, standing }: any) => [shortName, standing])).toEqual([
      ['huge', 'ANSWERED'],
      ['kvarnhem', 'ANSWERED'],
      ['balder', expect.stringMatching(/LATE|WAITING/)],
      ['sjobo', 'NOTHING'],
    ]);
    expect(inbox.areas).toMatchObject([
      { area: { code: 'HUD-FLE' }, level: 3, tooFew: false, figures: { fires: 3 } },
      { area: { code: 'HUD-SKO' }, level: null, tooFew: true, figures: { fires: null } },
    ]);
    await hall.merge(['HUD-FLE', 'HUD-SKO']);
    expect((await hall.draft()).answers.assessments).toMatchObject({
      'HUD-FLE': { level: 3 },
      'HUD-SKO': { level: 0 },
    });
    const { id } = await hall.relay(['huge'], 'Räddningstjänsten går förbi källarna.');
    expect((await hall.page('huge')).relays).toMatchObject([{ id, readAt: null }]);
    expect((await hall.page('kvarnhem')).relays).toEqual([]);
    await hall.read('huge', id);
    expect((await hall.inbox()).relays[0].receipts).toMatchObject([
      { unitName: 'huge', readAt: expect.any(String) },
    ]);
  });
});
