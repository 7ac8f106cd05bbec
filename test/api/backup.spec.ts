import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BackupHouse, hasServer } from '../support/backup-house.js';

const FALSE_COPY = '20200101T000000Z';

/** Passed over where TEST_DATABASE_URL names a server and Debian's programs are not installed: a server elsewhere cannot be killed. */
describe.skipIf(!hasServer)('backup and restore', { timeout: 120_000 }, () => {
  const base = path.resolve(`.data/test/backup-${process.pid}`);
  const target = path.join(base, 'restored');
  const house = new BackupHouse(path.join(base, 'samlad'));
  let backup: { name: string; tables: number; rows: number; signed: number };
  let archive: { needsRestart: boolean };
  let noted: Date;
  let segment: { first: string; middle: string; last: string };

  const townsIn = async (where: BackupHouse) =>
    (await where.sql<{ code: string }>('select code from municipality order by code')).map(
      ({ code }) => code,
    );
  const addTown = async (code: string) => {
    const added = await house.samlad('municipality', 'add', '--code', code, '--name', `Kommun ${code}`);
    const signed = await house.samlad('audit', 'head');
    expect([added.code, signed.code]).toEqual([0, 0]);
  };
  const now = async () =>
    (await house.sql<{ now: Date }>('select clock_timestamp() as now'))[0]?.now ?? new Date(0);
  const walFile = (name: string) => path.join(house.copies, 'wal', `${name}.sealed`);
  const baseFile = (part: string) => path.join(house.copies, 'base', backup.name, `${part}.sealed`);

  /** Does something to a file of the copies, tries, and puts it back. */
  const refusal = async (file: string, change: (content: Buffer) => Buffer | null): Promise<string> => {
    const content = fs.readFileSync(file);
    const changed = change(Buffer.from(content));
    if (changed) fs.writeFileSync(file, changed);
    else fs.rmSync(file);
    return house
      .restore(target, { backup: backup.name })
      .then(
        () => 'återställt',
        (error: { sentence: string }) => error.sentence,
      )
      .finally(() => fs.writeFileSync(file, content));
  };
  const flipped = (content: Buffer): Buffer => {
    const middle = Math.floor(content.length / 2);
    content.writeUInt8(content.readUInt8(middle) ^ 1, middle);
    return content;
  };

  beforeAll(async () => {
    await house.open();
    archive = house.backup(['archive']).json;
    await house.close();
    await house.open();
    await addTown('9901');
    backup = house.backup(['take']).json;
    const first = house.store.segments().at(-1) ?? '';
    await addTown('9902');
    noted = await now();
    await addTown('9903');
    const middle = await house.archived();
    await house.sql(`update audit_entry set request_id = 'annat' where sequence = 1`);
    segment = { first, middle, last: await house.archived() };
    house.kill();
  }, 120_000);

  afterAll(async () => {
    await house.close();
    fs.rmSync(base, { recursive: true, force: true });
  });

  it('keeps nothing that can be read without the key, and for nobody else', () => {
    const kept = fs.readdirSync(house.copies, { recursive: true, encoding: 'utf8' });
    const files = kept
      .map((name) => path.join(house.copies, name))
      .filter((file) => fs.statSync(file).isFile());
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !file.endsWith('.sealed'))).toEqual([]);
    expect(files.filter((file) => fs.statSync(file).mode & 0o077)).toEqual([]);
    expect(files.filter((file) => fs.readFileSync(file).includes('Kommun 9901'))).toEqual([]);
    expect([archive.needsRestart, backup.signed > 0]).toEqual([true, true]);
    expect(house.backup(['check']).json).toMatchObject({ ok: true, backups: 1 });
  });

  it('restores a killed server to a time: the rows of that time and no others, counted, with the chain whole', async () => {
    const done = await house.restore(target, { at: noted });
    expect(done.faults).toEqual([]);
    expect(done).toMatchObject({ backup: backup.name, folder: target, at: noted.toISOString() });
    expect([done.tables, done.heads > 2, done.laterHeads > 0]).toEqual([backup.tables, true, true]);
    const restored = await BackupHouse.restored(target, house);
    try {
      expect(await townsIn(restored)).toEqual(['9901', '9902']);
      const chain = await restored.samlad('audit', 'verify');
      expect([chain.code, chain.json.warnings]).toEqual([0, []]);
      expect(restored.backup(['take']).sentence).toContain('arkiverar inte sin logg');
    } finally {
      await restored.close();
      fs.rmSync(target, { recursive: true });
    }
  });

  it('refuses a copy in which one byte is another, and one that has lost its end', async () => {
    expect(await refusal(baseFile('data'), flipped)).toMatch(/Kopian base\/\S+\/data är skadad/);
    expect(await refusal(baseFile('mark'), flipped)).toMatch(/Kopian base\/\S+\/mark är skadad/);
    expect(await refusal(baseFile('data'), (all) => all.subarray(0, -1))).toContain('är skadad');
    expect(await refusal(walFile(segment.first), flipped)).toContain(`wal/${segment.first} är skadad`);
    expect(fs.existsSync(target)).toBe(false);
  });

  it('refuses a log with a file missing, which it names', async () => {
    expect(await refusal(walFile(segment.middle), () => null)).toContain(
      `Loggfilen ${segment.middle} saknas`,
    );
    fs.renameSync(walFile(segment.middle), `${walFile(segment.middle)}.undan`);
    expect(house.backup(['check']).sentence).toContain(`Loggfilen ${segment.middle} saknas`);
    fs.renameSync(`${walFile(segment.middle)}.undan`, walFile(segment.middle));
  });

  it('refuses another key, a weak one, and one that everybody can read', () => {
    const key = (content: string, mode: number) => {
      const file = path.join(base, 'annan.key');
      fs.writeFileSync(file, content);
      fs.chmodSync(file, mode);
      return house.backup(['restore', target], { SAMLAD_BACKUP_KEY_FILE: file });
    };
    const strong = 'Qx7vT2mZ9wLx4RbN7cYd1HjF6gPs3UaE';
    expect(key(strong, 0o600)).toMatchObject({
      code: 1,
      sentence: expect.stringContaining('Nyckeln passar inte'),
    });
    expect(key('kort', 0o600).sentence).toContain('för kort');
    expect(key(strong, 0o644).sentence).toContain('kan läsas av alla');
    expect(house.backup(['restore', target], { SAMLAD_BACKUP_KEY_FILE: '' }).sentence).toContain(
      'Nyckel saknas',
    );
    expect(fs.readdirSync(base)).not.toContain('restored');
  });

  it('restores into an empty folder only, and leaves another as it was', () => {
    fs.mkdirSync(target);
    fs.writeFileSync(path.join(target, 'mitt.txt'), 'rör inte');
    expect(house.backup(['restore', target])).toMatchObject({
      code: 1,
      sentence: expect.stringContaining('är inte en tom mapp'),
    });
    expect(fs.readFileSync(path.join(target, 'mitt.txt'), 'utf8')).toBe('rör inte');
    fs.rmSync(target, { recursive: true });
  });

  it.each([
    [['--time', '2026-11-23 14:30'], 'är ingen tid med zon'],
    [['--time', '2001-01-01T00:00Z'], 'ingen säkerhetskopia från före'],
    [['--time', '2101-01-01T00:00Z'], 'räcker inte till den tiden'],
    [['--backup', FALSE_COPY], `ingen säkerhetskopia ${FALSE_COPY}`],
  ])('says why it cannot go to %j', (args, sentence) => {
    expect(house.backup(['restore', target, ...args])).toMatchObject({
      code: 1,
      sentence: expect.stringContaining(sentence),
    });
    expect(fs.existsSync(target)).toBe(false);
  });

  it('puts aside a restored database whose chain is broken and whose rows are not those that were counted', async () => {
    await house.falselyCounted(backup.name, FALSE_COPY, 'public.municipality');
    const done = await house.restore(target, { backup: FALSE_COPY });
    expect(done.faults).toEqual([
      `Vid kopian ${FALSE_COPY} stämmer inte: public.municipality har 1 rader i stället för 2.`,
      expect.stringMatching(/Kedjan är bruten: \S+, post 1\. Innehållet i post 1 har ändrats/),
    ]);
    expect([done.folder, fs.existsSync(target)]).toEqual([`${target}.underkand`, false]);
    fs.rmSync(done.folder, { recursive: true });
  });

  it('refuses a copy in the place of another', async () => {
    const other = path.join(house.copies, 'base', FALSE_COPY, 'data.sealed');
    const exchanged = await refusal(baseFile('data'), () => fs.readFileSync(other));
    expect(exchanged).toContain(`Kopian base/${backup.name}/data är skadad`);
  });

  it('takes the same file of the log twice, and never another under its name', async () => {
    const [one, other] = ['ett', 'annat'].map((content) => {
      const file = path.join(base, content);
      fs.writeFileSync(file, content);
      return file;
    });
    const wal = (file = '') => house.backup(['wal', file, '00000009000000000000000A']);
    expect([wal(one).code, wal(one).code]).toEqual([0, 0]);
    expect(wal(other)).toMatchObject({ code: 1, sentence: expect.stringContaining('annat innehåll') });
    fs.rmSync(walFile('00000009000000000000000A'));
  });

  it('goes on after the server has died, and removes the oldest copies with the log before the others', async () => {
    await house.open();
    const second = house.backup(['take']).json;
    expect(house.backup(['prune', '--keep', '0']).sentence).toContain('minst 1');
    const pruned = house.backup(['prune', '--keep', '1']).json;
    expect(pruned).toMatchObject({ kept: [second.name], dropped: [FALSE_COPY, backup.name] });
    expect(pruned.segments).toBeGreaterThan(2);
    expect(fs.existsSync(walFile(segment.last))).toBe(false);
    expect(house.backup(['check']).json).toMatchObject({ ok: true, backups: 1 });
  });
});
