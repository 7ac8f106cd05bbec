import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/start-api.js';
import { key, save } from '../support/told.js';

const LINK = 'Bilder finns på www.exempel.se.';
const REASON = 'Den är vår egen sida.';
const KEPT = `query ($input: KeptFindingsInput!) { keptFindings(input: $input) { rule start end reason } }`;
const FOUND = { rule: 'LINK', start: 16, end: 30 };

describe('reasons that were given for what stands in a text', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    await save(await api.as('polis'), 'keepFindings', 'KeepFindingsInput', {
      clientKey: key(),
      text: LINK,
      level: 'SHARED',
      findings: [{ ...FOUND, reason: REASON }],
    });
  });
  afterAll(() => api.stop());

  const kept = async (user: string, text = LINK, level = 'SHARED') =>
    (await (await api.as(user)).ask(KEPT, { input: { text, level } })).keptFindings;

  it('are told to the own party again, for exactly that text', async () => {
    expect(await kept('polis')).toEqual([{ ...FOUND, reason: REASON }]);
    expect(await kept('polis2')).toEqual([{ ...FOUND, reason: REASON }]);
    expect(await kept('polis', `${LINK} Och mer.`)).toEqual([]);
    expect(await kept('polis', LINK.replace('exempel', 'exempla'))).toEqual([]);
  });

  it('hold where fewer see the text, not where more do', async () => {
    expect(await kept('polis', LINK, 'RESTRICTED')).toHaveLength(1);
    expect(await kept('polis', LINK, 'OPEN')).toEqual([]);
  });

  it('are nobody else’s', async () => {
    for (const user of ['raddning', 'samordnare', 'granne-polis']) expect(await kept(user)).toEqual([]);
    const { code } = await (
      await api.as('ledning')
    ).refused(KEPT, { input: { text: LINK, level: 'SHARED' } });
    expect(code).toBe('FORBIDDEN');
  });

  it('are asked for without the text, or a digest of it, being noted anywhere', async () => {
    const count = async () => (await api.sql<{ n: number }>('select count(*)::int n from read_entry'))[0]?.n;
    const before = await count();
    expect(await kept('polis', 'Eleven vågar inte gå hem efter skolan.')).toEqual([]);
    await kept('polis');
    expect(await count()).toBe(before);
  });
});
