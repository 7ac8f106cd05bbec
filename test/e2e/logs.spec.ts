import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';

test('dataskydd ser vem som har läst vad, utan innehållet, och att loggen är orörd', async ({ people }) => {
  await people.as('kultur', '/karta');
  const { screen } = await people.as('dataskydd');
  await expect(screen.heading('Loggar')).toBeVisible();
  await screen.button('Kontrollera kedjan').click();
  await screen.isTold(/Loggen är orörd.*Kedjan är hel: \d+ poster i följd/);

  await screen.field('Person').fill('Petra');
  const readings = screen.table(/^Läsningar:/);
  await expect(
    readings.getByRole('row', { name: /Petra Visslander.*Kultur & fritid.*Kartan/ }).first(),
  ).toBeVisible();
  await expect(readings).not.toContainText('Johanna');

  await screen.tab('Ändringar').click();
  await screen.field('Slag av ändring').selectOption({ label: 'Inloggning och sessioner' });
  const changes = screen.table(/^Ändringar:/);
  await expect(changes.getByRole('row', { name: /Inloggning.*Petra Visslander/ }).first()).toBeVisible();

  const coming = screen.page.waitForEvent('download');
  await screen.button('Hämta sökningen som CSV').click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('samlad-andringslogg.csv');
  expect(await readFile(await file.path(), 'utf8')).toContain('Petra Visslander');
  await screen.button('Rensa filter').click();
  await expect(changes.getByRole('row', { name: /Utdrag ur loggen.*Omar Stillerud/ })).toBeVisible();
});

test('en part ser vem som har läst dess begränsade material, och driften bara om loggen är orörd', async ({
  people,
}) => {
  const police = await people.as('polis', '/installningar');
  await police.screen.link('Vem har läst vårt begränsade material').click();
  await expect(police.screen.heading('Vem har läst vårt begränsade material')).toBeVisible();
  await police.screen.says('Ingen utanför er part har läst ert begränsade material.');

  const operator = await people.as('drift');
  await expect(operator.screen.button('Kontrollera kedjan')).toBeVisible();
  await operator.screen.saysNot('Sök i loggarna');
});
