import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import {
  FAULTY_PLACES,
  INCIDENT_LIST,
  NEXT_INCIDENT_LIST,
  TWO_PLACES,
  WHOLE_MUNICIPALITY,
} from '../support/driver/files.js';
import { test } from '../support/driver/journey.js';
import type { Screen } from '../support/driver/screen.js';
import { PRESENT } from '../support/driver/weeks.js';
import { hasSharedData, sharedPath } from '../support/shared-data.js';

const IN_FILE = 'Områden i filen';
const SMALLER = 'Dela in kommundelarna i mindre områden';
/** Files that divide the whole municipality anew: one of our own, and the real one where it is at hand. */
const DIVISIONS = [
  { what: 'rutor', file: WHOLE_MUNICIPALITY, count: 12 },
  ...(hasSharedData
    ? [{ what: 'verkliga regioner', file: sharedPath('boundaries/regso_2025_huddinge.geojson'), count: 22 }]
    : []),
];
if (!hasSharedData)
  process.stdout.write('De verkliga regionerna hoppades över: mappen ../shared finns inte här.\n');

async function isAccessible({ page }: Screen) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('samordnaren ser de nya områdena på kartan innan de tas emot', async ({ people }) => {
  const coordinator = await people.as('samordnare', '/installningar');
  const { screen } = coordinator;
  await screen.link('Läs in områdesgränser').click();
  await screen.field('GeoJSON-fil').setInputFiles(FAULTY_PLACES);
  await screen.says(/saknar namn och kallas/, /överlappar/);

  await screen.field('GeoJSON-fil').setInputFiles(TWO_PLACES);
  await screen.choose('Vad ska områdena bli?', SMALLER);
  await expect(screen.heading('2 områden i filen')).toBeVisible();
  await screen.says(/^Koordinatsystem: WGS84/);
  await expect(screen.row(IN_FILE, /^Skogås torg SKO-1 Skogås /)).toBeVisible();
  await expect(screen.row(IN_FILE, /^Skogås strand SKO-2 Skogås /)).toBeVisible();
  await coordinator.map('Förhandsvisning av områden').isDrawn('Skogås torg');
  await screen.says(/ligger utanför och behåller sin kommundel/);
  await screen.button('Lägg till områdena').click();
  await screen.isTold('Områdena är inlästa.');

  await screen.link('Till inställningarna').click();
  await expect(screen.row('Alla områden', /^Skogås torg SKO-1 Plats Skogås/)).toBeVisible();
  await expect(screen.row('Alla inläsningar', /platser\.geojson/)).toBeVisible();
  await screen.open(`/omrade/HUD-SKO?vecka=${PRESENT}`);
  await screen.link('Skogås torg').click();
  await expect(screen.heading('Skogås torg')).toBeVisible();
});

for (const { what, file, count } of DIVISIONS) {
  test(`${count} ${what} visas, och inget ändras förrän någon säger ja`, async ({ people }) => {
    const { screen } = await people.as('samordnare', '/installningar/omraden');
    await screen.field('GeoJSON-fil').setInputFiles(file);
    await expect(screen.heading(`${count} områden i filen`)).toBeVisible();
    await expect(screen.rows(IN_FILE)).toHaveCount(count);
    await expect(screen.button('Ersätt områdena')).toBeEnabled();
    await screen.open('/installningar');
    await expect(screen.row('Alla områden', /^Skogås HUD-SKO Kommundel/)).toBeVisible();
  });
}

test('bara samordnaren läser in gränser', async ({ people }) => {
  const { screen } = await people.as('polis', '/installningar/omraden');
  await screen.says('Samordnaren läser in områden');
});

test('räddningstjänsten läser in en lista där varje rad är redovisad, och nästa vecka är det två klick', async ({
  people,
}) => {
  const rescue = await people.as('raddning', '/installningar/import');
  const { screen } = rescue;
  await screen.says('Ingen lista är inläst än');
  await screen.field('Fil med händelser').setInputFiles(INCIDENT_LIST);
  const columns = screen.inside('form', 'Vad kolumnerna betyder');
  await columns.field('Kategori').selectOption('Händelse');
  await columns.field('Tid').selectOption('Tid');
  await columns.field('Tiden är skriven som').selectOption('2026-11-19 21.30 eller 19/11 2026');
  await columns.field('Id i källan').selectOption('Larmnummer');
  await columns.field('Område').selectOption('Kommundel');
  await columns.field('Antal').selectOption('Antal');
  await columns.field('Klotter').selectOption({ label: 'Klotter (EGE-07)' });

  const rows = screen.region('Varje rad');
  await expect(screen.button('Läs in 2 rader')).toBeEnabled();
  await rows.unfold('Avvisade rader (1)');
  await expect(screen.rows('Avvisade rader')).toContainText(['5']);
  await rows.unfold('Dubbletter (1)');
  await isAccessible(screen);
  await screen.button('Läs in 2 rader').click();
  await screen.says('Listan är inläst', /2 händelser sparades/);
  await screen.open(`/rapport/${PRESENT}`);
  await expect(screen.row(/^Egna händelser i veckan/, /^Klotter, 2 st .* Vårby/)).toBeVisible();

  await screen.open('/installningar/import');
  const counted = await rescue.countInteractions();
  counted.begin();
  await screen.field('Fil med händelser').setInputFiles(NEXT_INCIDENT_LIST);
  await screen.says('Kolumnerna läses som förra gången.');
  await screen.button('Läs in 2 rader').click();
  await screen.says(/1 händelse sparades och 1 händelse rättades/);
  expect(counted.count).toBeLessThanOrEqual(2);
  await isAccessible(screen);

  await screen.link('Till alla inläsningar').click();
  await expect(screen.rows('Partens inläsningar')).toHaveCount(2);
  await isAccessible(screen);
  await screen
    .row('Partens inläsningar', /larm\.csv/)
    .first()
    .getByRole('button', { name: /^Ångra/ })
    .click();
  await screen.button('Ångra inläsningen').click();
  await screen.says('Inläsningen är ångrad', /1 händelse togs bort och 1 rättelse återställdes/);
  await screen.open(`/rapport/${PRESENT}`);
  await expect(screen.row(/^Egna händelser i veckan/, /^Klotter, 2 st .* Vårby/)).toBeVisible();
});

test('en fil som inte är en lista sägs vara det, och ingenting sparas', async ({ people }) => {
  const { screen } = await people.as('raddning', '/installningar/import');
  await screen.field('Fil med händelser').setInputFiles({
    name: 'lista.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  });
  await screen.says('Filen kunde inte läsas', 'Filen är en bild. Spara listan som CSV eller XLSX.');
});
