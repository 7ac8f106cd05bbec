import { expect } from '@playwright/test';
import { addWeeks } from '@samlad/domain/week.js';
import { test } from '../support/driver/journey.js';
import { REPORTED, spoken } from '../support/driver/weeks.js';

const SKOGAS = `/omrade/HUD-SKO?vecka=${REPORTED}`;
const WEEKS = 'Händelser vecka för vecka';
const INCIDENTS = 'Händelser i området';

test('analytikern läser 104 veckor i diagrammet och samma siffror i tabellen', async ({ people }) => {
  const { screen } = await people.as('analytiker', SKOGAS);
  await expect(screen.heading('Skogås')).toBeVisible();
  const chart = screen.find('slider', /^Händelser vecka för vecka/);
  await chart.focus();
  await screen.press('ArrowLeft');
  const read = await chart.getAttribute('aria-valuetext');
  expect(read).toMatch(/^v\. \d+ \d{4}: \d+ händelser?, väntat \d+.*, nivå \d /);

  const twoYears = screen.region('104 veckor');
  await twoYears.unfold('Visa som tabell');
  await expect(screen.rows(WEEKS)).toHaveCount(104);
  const [, week, count] = /^(v\. \d+ \d{4}): (\d+)/.exec(read ?? '') ?? [];
  await expect(screen.row(WEEKS, new RegExp(`^${week} \\(.*\\) ${count} `))).toBeVisible();

  await chart.press('Home');
  await expect(chart).toHaveAttribute('aria-valuenow', '0');
  await twoYears.unfold('Visa beräkningen');
  await twoYears.says(/första och tredje kvartilen/, 'Median');
});

test('händelserna står på kartan och, alla, i tabellen under', async ({ people }) => {
  const analyst = await people.as('analytiker', SKOGAS);
  const { screen } = analyst;
  await analyst.map('Karta över Skogås').isShown();
  const shown = screen.text(/^Kartan visar \d+ händelser? den här veckan; \d+ räknas/);
  const [drawn = 0, counted = 0] = ((await shown.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
  const incidents = screen.region('Händelser');
  await expect(screen.rows(INCIDENTS)).toHaveCount(await incidents.numberIn(/^\d+ rader?\.$/));
  expect(drawn).toBeLessThanOrEqual(counted);
  expect(await screen.rows(INCIDENTS).count()).toBeGreaterThanOrEqual(drawn);

  const choice = screen.group('Urval av händelser');
  await choice.field('Period').selectOption('13 veckor');
  await choice.field('Kategorier').selectOption('Ordning');
  await incidents.says(/^\d+ rader\.$/);
  await choice.field('Sök i listan').fill('a-traktor');
  await incidents.says(/^\d+ träffar/);
  await screen.table(INCIDENTS).getByRole('button', { name: 'Tid' }).click();
  const address = screen.page.url();
  const rows = await screen.rows(INCIDENTS).allTextContents();
  expect(rows.length).toBeGreaterThan(0);
  await screen.open(address);
  await expect(screen.rows(INCIDENTS)).toHaveText(rows);
  await choice.field('Sök i listan').fill('finns inte här');
  await incidents.says('Inget i listan har de orden.');
});

test('vad parterna skriver, problemen och insatserna står samlade', async ({ people }) => {
  const { screen } = await people.as('polis', SKOGAS);
  const texts = screen.region('Vad parterna skriver');
  await texts.says('Polis', 'Räddningstjänst', 'Kommunens trygghetsfunktion');
  await screen
    .region('Problem')
    .says('Mopedkörning och samlingar vid Skogås centrum', /Prioritet \d+([,.]\d+)? av 25/);
  await expect(screen.rows('Händelser efter kategori').first()).toBeVisible();
  await expect(screen.row('Parternas nivåer de senaste veckorna', /^Gemensam/)).toBeVisible();
  await screen.region('Dag och timme').unfold('Visa som tabell');
  await expect(screen.rows('Händelser efter veckodag och timme')).toHaveCount(24);

  await screen.button('Föregående vecka').click();
  await expect(screen.page).toHaveURL(new RegExp(`vecka=${addWeeks(REPORTED, -1)}`));
  await screen.says(new RegExp(`^${spoken(addWeeks(REPORTED, -1))} · `));
  await screen.region('Insatser').link('Helgnärvaro vid Skogås centrum').click();
  await expect(screen.heading('Helgnärvaro vid Skogås centrum')).toBeVisible();
});
