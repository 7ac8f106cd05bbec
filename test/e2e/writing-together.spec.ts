import { expect } from '@playwright/test';
import { keptOnDevice } from '../support/driver/device.js';
import { test } from '../support/driver/journey.js';
import type { Person } from '../support/driver/people.js';
import { PRESENT } from '../support/driver/weeks.js';

const textOf = (person: Person, area: string) => person.report.area(area).field('Kort text');

test('två kollegor ser varandra, och det de skriver på olika ställen blir en rapport av sig självt', async ({
  people,
}) => {
  const johanna = await people.as('polis');
  const viktor = await people.as('polis2');
  await johanna.report.write(PRESENT);
  await viktor.report.write(PRESENT);
  await textOf(viktor, 'Vårby').focus();
  await expect(johanna.report.area('Vårby').text('Viktor Sjöstjärna skriver här')).toBeVisible();
  await johanna.report.sending.says(/^Skriver också: Viktor Sjöstjärna/);

  await viktor.screen.type('Viktors rader om Vårby.');
  await textOf(johanna, 'Skogås').fill('Johannas rader om Skogås.');
  await johanna.report.isSaved();
  await viktor.report.isSaved();
  await expect(textOf(johanna, 'Vårby')).toHaveValue('Viktors rader om Vårby.');
  await expect(textOf(viktor, 'Skogås')).toHaveValue('Johannas rader om Skogås.');
  await johanna.report.isSaved();
  await viktor.report.isSaved();
  await johanna.screen.page.reload();
  await expect(textOf(johanna, 'Vårby')).toHaveValue('Viktors rader om Vårby.');
  await expect(textOf(johanna, 'Skogås')).toHaveValue('Johannas rader om Skogås.');

  await viktor.screen.open('/');
  await expect(johanna.report.sending.text(/^Skriver också/)).toHaveCount(0);
});

test('när två har skrivit i samma ruta väljer en människa: din, kollegans eller båda ihop', async ({
  people,
}) => {
  const johanna = await people.as('polis');
  const viktor = await people.as('polis2');
  await johanna.report.write(PRESENT);
  await viktor.report.write(PRESENT);
  await johanna.loseAnswersOf('/graphql');
  await textOf(johanna, 'Segeltorp').fill('Mopeder vid skolan.');
  await johanna.report.isUnsaved();
  await textOf(viktor, 'Segeltorp').fill('Bråk vid bussen.');
  await textOf(viktor, 'Trångsund').fill('Bara Viktor skrev här.');
  await viktor.report.isSaved();
  await johanna.findAnswers();

  const dialog = johanna.screen.dialog(/^Du och Viktor Sjöstjärna har ändrat samma sak/);
  await dialog.says(/Allt annat som ni har ändrat är redan med/);
  const question = dialog.group('Segeltorp, Kort text');
  await question.says('Mopeder vid skolan.', 'Bråk vid bussen.');
  await dialog.button('Spara valen').click();
  await dialog.says('1 fråga är inte valda än');
  await question.find('radio', /Båda ihop/).check();
  await question.field('Segeltorp, Kort text, ihopskrivet').fill('Mopeder vid skolan och bråk vid bussen.');
  await dialog.button('Spara valen').click();
  await johanna.report.isSaved();
  for (const person of [johanna, viktor]) {
    await expect(textOf(person, 'Segeltorp')).toHaveValue('Mopeder vid skolan och bråk vid bussen.');
    await expect(textOf(person, 'Trångsund')).toHaveValue('Bara Viktor skrev här.');
  }
});

test('nätet försvinner mitt i en mening, fliken stängs, och texten finns kvar när den öppnas igen', async ({
  people,
}) => {
  const henrik = await people.as('raddning');
  await henrik.report.write(PRESENT);
  await textOf(henrik, 'Vårby').fill('Första halvan ');
  await henrik.report.isSaved();
  await henrik.loseNetwork();
  await textOf(henrik, 'Vårby').press('End');
  await henrik.screen.type('och andra halvan.');
  await henrik.report.isUnsaved();
  await henrik.screen.page.close({ runBeforeUnload: false });
  await henrik.findNetwork();

  const again = await henrik.openWindow();
  await again.report.write(PRESENT);
  await expect(textOf(again, 'Vårby')).toHaveValue('Första halvan och andra halvan.');
  await again.report.isSaved();
  await expect
    .poll(async () => JSON.stringify(await keptOnDevice(again.screen.page)))
    .not.toContain('rapport ');
});

test('två flikar av samma person skriver inte över varandra, inte ens när en stängs utan nät', async ({
  people,
}) => {
  const one = await people.as('social');
  await one.report.write(PRESENT);
  const two = await one.openWindow();
  await two.report.write(PRESENT);
  await one.report.sending.says(/du själv i ett annat fönster/);
  await one.loseNetwork();
  await textOf(one, 'Vårby').fill('Skrivet i den första fliken.');
  await one.report.isUnsaved();
  await textOf(two, 'Skogås').fill('Skrivet i den andra fliken.');
  await two.report.isUnsaved();
  await two.screen.page.close({ runBeforeUnload: false });
  await one.findNetwork();
  await one.report.isSaved();
  await one.screen.page.reload();
  await expect(textOf(one, 'Vårby')).toHaveValue('Skrivet i den första fliken.');
  await expect(textOf(one, 'Skogås')).toHaveValue('Skrivet i den andra fliken.');
  await one.report.isSaved();
});

test('inloggningen går ut mitt i en mening: inget är sparat förrän hon har loggat in igen', async ({
  people,
}) => {
  const petra = await people.as('kultur');
  await petra.report.write(PRESENT);
  await textOf(petra, 'Vårby').fill('Före. ');
  await petra.report.isSaved();
  await petra.loseSession();
  await textOf(petra, 'Vårby').fill('Före. Efter.');
  await petra.report.isUnsaved();
  await petra.screen.says('Du har loggats ut. Det du har skrivit finns kvar på sidan.');
  const window = await petra.openWindow();
  await window.signIn('kultur', '/');
  await petra.screen.button('Jag har loggat in').click();
  await petra.report.isSaved();
  await petra.screen.page.reload();
  await expect(textOf(petra, 'Vårby')).toHaveValue('Före. Efter.');
});
