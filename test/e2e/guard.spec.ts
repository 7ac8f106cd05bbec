import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { keptOnDevice } from '../support/driver/device.js';
import { test } from '../support/driver/journey.js';
import { PRESENT } from '../support/driver/weeks.js';

const CONCERN = 'Eleven vågar inte gå hem efter skolan.';

test('ett personnummer i rapporten markeras, byts ut med ett klick och kan ångras', async ({ people }) => {
  const { screen, report } = await people.as('polis');
  await report.write(PRESENT);
  const area = report.area('Skogås');
  const text = area.field('Kort text');
  await text.fill('Mannen, 850101-1236, avvisades från torget.');
  await area.says('Måste bort', 'Personnummer eller samordningsnummer', /behövs aldrig i en lägesbild/);
  await expect(text).toHaveAccessibleDescription(/850101-1236.*Personnummer/);
  const { violations } = await new AxeBuilder({ page: screen.page }).include('.guarded-text').analyze();
  expect(violations).toEqual([]);

  await area.button('Ersätt').click();
  await expect(text).toHaveValue('Mannen, avvisades från torget.');
  await expect(text).toBeFocused();
  await area.saysNot('Måste bort');
  await screen.button('Ångra').click();
  await expect(text).toHaveValue('Mannen, 850101-1236, avvisades från torget.');
  await area.button('Ersätt').click();
  await report.isSaved();
});

test('sidan har en röst för textskyddet, och den talar när någon skriver', async ({ people }) => {
  const { screen, report } = await people.as('polis');
  await report.write(PRESENT);
  const voices = screen.page.locator('[role=status], [role=alert], [aria-live]');
  await expect(voices.nth(2)).toBeAttached();
  expect(await voices.count()).toBeLessThan(8);
  const text = report.area('Vårby').field('Kort text');
  await text.click();
  await screen.type('Ring 070-123 45 67.');
  const voice = screen.find('status').filter({ hasText: /^En markering i texten: telefonnummer/ });
  await expect(voice).toHaveCount(1);
  await text.fill('');
  await expect(voice).toHaveCount(0);
  expect(await voices.count()).toBeLessThan(8);
});

test('en länk behålls med ett skäl, och rapporten går iväg först då', async ({ people }) => {
  const { screen, report } = await people.as('kultur');
  await report.write(PRESENT);
  await report.assessAll(...Array.from({ length: 14 }, () => '0'));
  const area = report.area('Skogås');
  await area.field('Kort text').fill('Programmet finns på www.exempel.se hela veckan.');
  await area.says('Ändra eller motivera');
  await report.isSaved();
  await report.sending.button(/^Skicka/).click();
  const dialog = screen.dialog(/^Skicka in rapporten/);
  await dialog.says('1 text att ändra eller motivera först', /länk\. Ändra eller skriv varför den behövs/);
  await dialog.button(/^Skicka in/).click();
  await screen.says(/Texten kan peka ut någon: länk i ”Kort text”/);
  await screen.press('Escape');

  await area.button('Behåll ändå').click();
  await area.button('Behåll').click();
  await area.says('Skriv varför uppgiften behövs.');
  await area.field('Varför behövs uppgiften?').fill('Det är vår egen sida med öppettider.');
  await screen.press('Enter');
  await area.says('Behålls', 'Skäl: Det är vår egen sida med öppettider.');
  await report.isSaved();
  await screen.page.reload();
  await area.says('Behålls', 'Skäl: Det är vår egen sida med öppettider.');
  await report.sending.button(/^Skicka/).click();
  await dialog.says('Textskyddet har inget att säga om texterna.');
  await dialog.button('Fortsätt skriva').click();
  await report.send();
  await report.isReceived();
});

test('oro för ett barn stannar på skärmen: varken enheten eller servern får den', async ({ people }) => {
  const { screen, report } = await people.as('raddning');
  const sent: string[] = [];
  screen.page.on('request', (request) => sent.push(request.postData() ?? ''));
  await report.write(PRESENT);
  await report.area('Skogås').field('Kort text').fill('Lugnt i centrum.');
  const area = report.area('Stuvsta-Snättringe');
  const text = area.field('Kort text');
  await text.fill(CONCERN);
  const panel = area.region('Oro för ett visst barn');
  await panel.says(/Lämna orosanmälan till socialtjänsten/, /sparas inte och skickas inte/);
  const { violations } = await new AxeBuilder({ page: screen.page }).include('.concern-panel').analyze();
  expect(violations).toEqual([]);
  await report.sending.says(/^En text sparas inte: den finns bara på den här sidan/);
  await expect.poll(() => sent.join('\n')).toContain('Lugnt i centrum.');
  expect(sent.join('\n')).not.toContain('vågar inte gå hem');
  expect(JSON.stringify(await keptOnDevice(screen.page))).not.toContain('vågar inte');

  await screen.page.reload();
  await expect(report.area('Skogås').field('Kort text')).toHaveValue('Lugnt i centrum.');
  await expect(text).toHaveValue('');

  await text.fill(CONCERN);
  await panel.button('Rensa texten').click();
  await expect(text).toHaveValue('');
  await expect(text).toBeFocused();
});

test('samordnaren skriver kommunens väg för orosanmälan, och skärper en regel', async ({ people }) => {
  const { screen } = await people.as('samordnare', '/installningar/textskydd');
  await screen.says('Vid oro för ett barn', 'Ligger fast');
  await screen
    .field('Vart man vänder sig')
    .fill('Ring mottagningsgruppen, vardagar 8–16. Annan tid: socialjouren.');
  await screen.field('Telefon (valfritt)').fill('08-123 456 78');
  await screen.field('Stränghet, Länk').selectOption('Minst: stoppa delning');
  const { violations } = await new AxeBuilder({ page: screen.page }).include('main').analyze();
  expect(violations).toEqual([]);
  await screen.button('Spara').click();
  await screen.isTold('Textskyddets inställningar är sparade.');

  const social = await people.as('social');
  await social.report.write(PRESENT);
  await social.report.area('Skogås').field('Kort text').fill(CONCERN);
  await social.screen.says('Ring mottagningsgruppen, vardagar 8–16. Annan tid: socialjouren.');
  await expect(social.screen.link('Ring 08-123 456 78')).toHaveAttribute('href', 'tel:0812345678');
});
