import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import type { User } from '../support/driver/people.js';
import { REPORTED } from '../support/driver/weeks.js';

const SCREENS: [name: string, user: User, address: string][] = [
  ['Veckan', 'samordnare', '/vecka'],
  ['Område', 'samordnare', '/omrade/HUD-SKO'],
  ['Rapport', 'kultur', '/rapport'],
  ['Så här ser de andra', 'kultur', `/rapport/${REPORTED}/sa-ser-de-andra`],
  ['Karta', 'samordnare', '/karta'],
  ['Möte', 'samordnare', '/mote'],
  ['Insatser', 'samordnare', '/insatser'],
  ['Problem', 'samordnare', '/insatser?vy=problem'],
  ['Inställningar', 'samordnare', '/installningar'],
  ['Inläsning av områden', 'samordnare', '/installningar/omraden'],
  ['Inläsning av lista', 'polis', '/installningar/import'],
  ['Personer', 'drift', '/installningar/personer'],
  ['Inbjudan att fylla i', 'drift', '/installningar/inbjudningar?ny=inbjudan'],
  ['Roller att bekräfta', 'samordnare', '/installningar/roller'],
  ['Överenskommelser', 'samordnare', '/installningar/overenskommelser'],
  ['Överenskommelse att fylla i', 'samordnare', '/installningar/overenskommelser?visa=ny'],
  ['Kretsar', 'polis', '/installningar/kretsar'],
  ['Enheter', 'drift', '/installningar/enheter'],
  ['Koppling att fylla i', 'drift', '/installningar/kopplingar?koppling=ny'],
  ['E-post', 'samordnare', '/installningar/e-post'],
  ['Mina påminnelser', 'polis', '/mina-paminnelser'],
  ['Mina inloggningar', 'samordnare', '/mina-inloggningar'],
  ['Utloggad', 'samordnare', '/utloggad'],
  ['Inbjudan', 'samordnare', '/inbjudan#prov'],
  ['Skolans formulär', 'skola-1', '/skolformular'],
  ['Skolor', 'skola', '/skolor'],
  ['Skolor att väga samman', 'skola', '/skolor?vy=vag-samman'],
  ['Återkoppling till skolor', 'skola', '/skolor?vy=aterkoppla'],
  ['Skolor som tillfrågas', 'skola', '/skolor?vy=enheter'],
  ['Loggar', 'dataskydd', '/loggar'],
  ['Ändringsloggen', 'dataskydd', '/loggar?logg=andringar'],
  ['Loggar för drift', 'drift', '/loggar'],
  ['Läsningar av eget material', 'polis', '/installningar/lasningar'],
  ['Ingen rätt', 'ledning', '/vecka'],
  ['Läget i siffror', 'ledning', '/laget-i-siffror'],
  ['Okänd sida', 'polis', '/finns-inte'],
];

async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** What the browser refuses because the content policy forbids it; filled as it happens. */
function refusedBy(page: Page): string[] {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  return refused;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

for (const [name, user, address] of SCREENS) {
  test(`${name} har inga fel för hjälpmedel, ljus eller mörk, på bred skärm eller telefon`, async ({
    people,
  }) => {
    const { screen } = await people.as(user);
    const refused = refusedBy(screen.page);
    await open(screen.page, address);
    expect(await faultsOn(screen.page)).toEqual([]);
    await screen.page.emulateMedia({ colorScheme: 'dark' });
    await screen.page.setViewportSize({ width: 360, height: 780 });
    expect(await faultsOn(screen.page)).toEqual([]);
    expect(refused).toEqual([]);
  });
}

test('sidan kör inget skript, ingen stil och ingen kod som inte är dess egna filer', async ({ page }) => {
  const refused = refusedBy(page);
  await open(page, '/logga-in');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.planted = true';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(script, style);
    new Image().src = 'https://elak.example/bild.png';
  });
  expect(await page.evaluate(() => 'planted' in window)).toBe(false);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => refused.length).toBe(3);
});

test('ett fel från servern visas med ord och felnummer, utan fel för hjälpmedel', async ({ people }) => {
  const { screen } = await people.as('polis');
  await screen.page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('weekOverview')) return route.fallback();
    const errors = [
      { message: 'Något gick fel hos oss.', extensions: { code: 'INTERNAL', requestId: 'felnummer-1' } },
    ];
    return route.fulfill({ json: { data: null, errors } });
  });
  await open(screen.page, '/vecka');
  await expect(screen.page.getByText('felnummer-1')).toBeVisible();
  expect(await faultsOn(screen.page)).toEqual([]);
});

test('inloggningen har inga fel för hjälpmedel', async ({ page }) => {
  await open(page, '/logga-in');
  expect(await faultsOn(page)).toEqual([]);
});
