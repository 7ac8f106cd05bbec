import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';

const FIGURES = /^Händelser per område och kategorigrupp, 4 veckor/;

test('ledningen läser samma siffror i tabellen, filen och kartan, och dolda är dolda i alla', async ({
  people,
}) => {
  const leader = await people.as('ledning', '/laget-i-siffror');
  const { screen } = leader;
  const rows = screen.rows(FIGURES);
  await expect(rows).toHaveCount(8);
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.firstChild?.textContent ?? '')),
  );
  const shown = cells.map(([area, ...values]) => [
    area,
    ...values.map((value) => value.replace(/[\s ]|dold/g, '')),
  ]);

  const coming = screen.page.waitForEvent('download');
  await screen.button('Ladda ner som CSV').click();
  const file = await readFile(await (await coming).path(), 'utf8');
  const lines = file.split('\r\n').map((line) => line.split(';'));
  const four = lines.filter(([, weeks]) => weeks === '4').map(([, , ...rest]) => rest);
  expect(four).toEqual(shown);
  expect(four.flat()).toContain('–');

  await screen.field('På kartan').selectOption({ label: 'Skola och fritid' });
  const map = leader.map('Karta över Skola och fritid, 4 veckor');
  await map.clickArea('Vårby');
  await expect(map.whole).toContainText('Skola och fritid: dold');
});

test('tabeller för alla finns först när kommunen har valt det, och försvinner när valet tas bort', async ({
  people,
}) => {
  const { screen } = await people.as('samordnare', '/installningar/skydd');
  const visible = screen.field('Visa tabellerna för alla, utan inloggning');
  const address = await screen.link(/\/oppet\//).getAttribute('href');
  const { screen: anyone } = await people.stranger();
  await anyone.open(address ?? '');
  await anyone.says('Här finns inget att visa');

  await visible.check();
  await screen.field('Skäl till ändringen').fill('Nämnden har beslutat det.');
  await screen.button('Spara skyddet').click();
  await expect(screen.field('Skäl till ändringen')).toBeHidden();
  await anyone.page.reload();
  await anyone.says('Inga tabeller än');

  await visible.uncheck();
  await screen.field('Skäl till ändringen').fill('Nämnden har ändrat sig.');
  await screen.button('Spara skyddet').click();
  await expect(screen.field('Skäl till ändringen')).toBeHidden();
  await anyone.page.reload();
  await anyone.says('Här finns inget att visa');
});
