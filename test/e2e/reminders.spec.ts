import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';

test('en person får sina tider i sin egen kalender, byter länk och tar bort den', async ({ people }) => {
  const { screen } = await people.as('raddning', '/mina-paminnelser');
  const section = screen.inside('region', 'I din egen kalender');
  const status = async (address: string) => (await screen.page.request.get(address)).status();
  const told = screen.dialog('Din kalenderlänk');
  const linkIn = async () => (await screen.page.getByTestId('calendar-link').textContent()) ?? '';

  await section.button('Skapa kalenderlänk').click();
  await told.says(/\/kalender\/[\w-]{43}\.ics$/);
  const first = await linkIn();
  await told.button('Klar').click();
  const file = await (await screen.page.request.get(first)).text();
  expect(file).toContain('SUMMARY:Samverkansmöte');
  await screen.page.reload();
  await section.says(/Hämtad senast/);

  await section.button('Byt länk').click();
  await screen.dialog('Byt kalenderlänk?').button('Byt länk').click();
  await told.says(/Länken visas bara nu/);
  const second = await linkIn();
  await told.button('Klar').click();
  expect([await status(first), await status(second)]).toEqual([404, 200]);

  await section.button('Ta bort länken').click();
  await screen.dialog('Ta bort kalenderlänken?').button('Ta bort länken').click();
  await screen.isTold('Kalenderlänken är borttagen.');
  expect(await status(second)).toBe(404);
});

test('var och en väljer hur ofta hon får mejl', async ({ people }) => {
  const { screen } = await people.as('kultur', '/mina-paminnelser');
  const section = screen.inside('region', 'Mejl');
  await screen.page.getByRole('radio', { name: 'Ett mejl om dagen' }).check();
  await screen.isTold('Sparat: ett mejl om dagen.');
  await section.says(/Klockan sju på morgonen/);
  await section.says(/Samlad skickar ingen e-post här/);
});
