import { USUAL_PROTECTION } from '@samlad/suppression/protection.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventDesk } from '../support/events.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, mutation, record, save, type Saved } from '../support/told.js';
import { WeekDriver } from '../support/week-driver.js';
import { REPORT_WEEK } from '../support/world.js';

const REVIEW = `query ($week: IsoWeek!) { pictureReview(week: $week) { version underReview protectionNumber openCount findings {
  fingerprint open mayKeep sentence parties place category attributes words persons k incidentIds
  remedies { place time category without persons } decision { kept reason by } } } }`;
const DECIDE = mutation('decidePictureFindings', 'DecidePictureFindingsInput');

interface Finding {
  fingerprint: string;
  open: boolean;
  mayKeep: boolean;
  parties: string[];
  attributes: string[];
  persons: number;
  k: number;
  incidentIds: string[];
  decision: { kept: boolean; reason: string; by: string } | null;
}

describe('the review of a picture', () => {
  let api: TestApi;
  let week: WeekDriver;
  let told: Saved;
  beforeAll(async () => {
    api = await startApi();
    week = new WeekDriver(api);
    told = await share('polis', { text: 'En man med röd jacka sprang därifrån.' });
    await week.take('COMPILED');
  });
  afterAll(() => api.stop());

  async function share(user: string, over: Record<string, unknown>): Promise<Saved> {
    const client = await api.as(user);
    const made = await record(client, {
      placePrecision: 'AREA_ONLY',
      areaCode: 'HUD-FLE',
      longitude: null,
      latitude: null,
      ...over,
    });
    const versioned = { id: made.id, expectedVersion: made.version, clientKey: key() };
    return save(client, 'shareIncident', 'VersionedInput', versioned);
  }

  const review = async (user = 'samordnare') =>
    (await (await api.as(user)).ask(REVIEW, { week: REPORT_WEEK })).pictureReview as {
      version: number;
      underReview: boolean;
      protectionNumber: number;
      openCount: number;
      findings: Finding[];
    };

  const deciding = async (fingerprints: string[], over: Record<string, unknown> = {}) => ({
    input: {
      clientKey: key(),
      week: REPORT_WEEK,
      expectedVersion: (await week.now()).version,
      fingerprints,
      kept: true,
      reason: 'Signalementet är allmänt spritt av polisen.',
      ...over,
    },
  });
  const decide = async (fingerprints: string[], over: Record<string, unknown> = {}) =>
    (await api.as('samordnare')).ask(DECIDE, await deciding(fingerprints, over));
  const refused = async (user: string, fingerprints: string[], over: Record<string, unknown> = {}) =>
    (await (await api.as(user)).refused(DECIDE, await deciding(fingerprints, over))).reason;
  /** Another text of the incident that was told first. */
  async function rewrite(text: string): Promise<void> {
    const client = await api.as('polis');
    const { incident } = await client.ask('query ($id: ID!) { incident(id: $id) { version } }', {
      id: told.id,
    });
    await save(client, 'editIncident', 'IncidentInput', {
      id: told.id,
      expectedVersion: incident.version,
      clientKey: key(),
      categoryCode: 'ORD-01',
      occurredFrom: '2026-11-18T20:30:00Z',
      timePrecision: 'HOUR',
      placePrecision: 'AREA_ONLY',
      areaCode: 'HUD-FLE',
      count: 1,
      text,
    });
  }

  const of = async (id: string): Promise<Finding | undefined> =>
    (await review()).findings.find(({ incidentIds }) => incidentIds.includes(id));

  it('shows the description that fits one person, which, and why', async () => {
    expect(await of(told.id)).toMatchObject({
      open: true,
      mayKeep: true,
      persons: 1,
      k: 3,
      words: ['man', 'röd jacka'],
      parties: ['Polis'],
      place: 'Område FLE',
    });
    expect(await review('polis')).toMatchObject({ underReview: true, openCount: 1, protectionNumber: 0 });
  });

  it('lets nobody sign while a description is open, the coordinator no more than the other party', async () => {
    for (const user of ['samordnare', 'polis'])
      expect((await week.signRefused('REVIEW', user)).reason).toBe('PICTURE_SINGLES_OUT');
  });

  it('is answered by the coordinator, with a reason, and by nobody else', async () => {
    const { fingerprint } = (await of(told.id)) as Finding;
    for (const user of ['polis', 'skola', 'ledning', 'analytiker', 'dataskydd', 'drift'])
      expect(await refused(user, [fingerprint])).toBe('NOT_ALLOWED');
    for (const user of ['ledning', 'analytiker', 'polis2', 'dataskydd', 'drift'])
      expect((await (await api.as(user)).refused(REVIEW, { week: REPORT_WEEK })).reason).toBe('NOT_ALLOWED');
    expect(await refused('samordnare', [fingerprint], { reason: ' ' })).toBe('INVALID_INPUT');
    expect(await refused('samordnare', ['finns inte'])).toBe('PICTURE_FINDING_CHANGED');
    expect(await refused('samordnare', [])).toBe('PICTURE_FINDING_CHANGED');
    expect(await refused('samordnare', [fingerprint], { expectedVersion: 0 })).toBe('VERSION_CONFLICT');
    await decide([fingerprint]);
    expect(await of(told.id)).toMatchObject({ open: false, decision: { kept: true, by: 'Prov samordnare' } });
    await decide([fingerprint], { kept: false });
    expect(await of(told.id)).toMatchObject({ open: true });
    await decide([fingerprint]);
    expect((await review()).openCount).toBe(0);
  });

  it('asks again when the text has been changed, also between the one signature and the other', async () => {
    await week.sign('REVIEW', 'polis');
    await rewrite('En man med röd jacka och kryckor sprang därifrån.');
    expect(await of(told.id)).toMatchObject({ open: true, decision: null });
    expect((await week.signRefused('REVIEW', 'samordnare')).reason).toBe('PICTURE_SINGLES_OUT');
    await decide([((await of(told.id)) as Finding).fingerprint]);
  });

  it('counts across parties, and reports of one event once', async () => {
    const same = { categoryCode: 'EGE-06', text: 'En kvinna med blå väska.' };
    const first = await share('polis', same);
    const second = await share('raddning', same);
    expect(await of(first.id)).toMatchObject({ persons: 2, parties: ['Polis', 'Rtj'] });
    await new EventDesk(api).judge(first.id, second.id);
    expect(await of(first.id)).toMatchObject({ persons: 1 });
    await share('kultur', same);
    await share('polis', same);
    expect(await of(first.id)).toBeUndefined();
  });

  it('keeps nothing of school that fits too few, whatever the reason', async () => {
    const school = await share('polis', {
      categoryCode: 'SKO-02',
      text: 'En man med svart keps i korridoren.',
    });
    const finding = (await of(school.id)) as Finding;
    expect(finding).toMatchObject({ mayKeep: false, k: 5, open: true });
    expect(await refused('samordnare', [finding.fingerprint])).toBe('PICTURE_FINDING_FIXED');
    expect((await week.signRefused('REVIEW', 'samordnare')).reason).toBe('PICTURE_SINGLES_OUT');
    const { version } = school;
    await save(await api.as('polis'), 'removeIncident', 'VersionedInput', {
      id: school.id,
      expectedVersion: version,
      clientKey: key(),
    });
  });

  it('leaves what is not in the joint picture alone', async () => {
    const own = await record(await api.as('polis'), {
      secrecyLevel: 'OWN',
      text: 'En flicka med gul väska.',
    });
    const unshared = await record(await api.as('polis'), { text: 'En flicka med grön väska.' });
    const found = (await review('polis')).findings.flatMap(({ incidentIds }) => incidentIds);
    expect(found).not.toContain(own.id);
    expect(found).not.toContain(unshared.id);
    expect((await (await api.as('granne-samordnare')).refused(REVIEW, { week: REPORT_WEEK })).reason).toBe(
      'NOT_FOUND',
    );
  });

  it('is done when every description is answered: then it can be signed, and no more decided', async () => {
    const open = (await review()).findings.filter((finding) => finding.open);
    expect(open).toEqual([]);
    await week.take('REVIEWED');
  });

  it('asks again of what is changed after the signatures, and the meeting waits for the answer', async () => {
    await rewrite('En man med röd jacka och käpp sprang därifrån.');
    const finding = (await of(told.id)) as Finding;
    expect(finding).toMatchObject({ open: true, decision: null });
    expect(await review()).toMatchObject({ underReview: true });
    expect((await week.advanceRefused('IN_MEETING')).reason).toBe('PICTURE_SINGLES_OUT');
    expect(await refused('polis', [finding.fingerprint])).toBe('NOT_ALLOWED');
    await decide([finding.fingerprint]);
    await week.advance('IN_MEETING');
    expect(await review()).toMatchObject({ underReview: false });
    expect(await refused('samordnare', [finding.fingerprint])).toBe('PICTURE_NOT_UNDER_REVIEW');
  });

  it('is held to the numbers that the municipality has set, from the week it set them', async () => {
    await save(await api.as('samordnare'), 'changeProtection', 'ChangeProtectionInput', {
      clientKey: key(),
      expectedVersion: 0,
      settings: { ...USUAL_PROTECTION, k: 6, sensitiveK: 6 },
      reason: 'Vi är få.',
    });
    expect(await review()).toMatchObject({ protectionNumber: 0 });
    expect((await review()).findings.map(({ k }) => k)).not.toContain(6);
  });
});
