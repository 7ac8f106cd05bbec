import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import { PRESENT, REPORTED, spoken } from '../support/driver/weeks.js';

/** Normalbild and oförändrat everywhere but in Skogås, the fourth area: hög and ökar. */
const LEVELS = ['0', '0', '0', '0', '0', '0', '3', '+', '0', '0', '0', '0', '0', '0'];
const ALL_CALM = Array.from({ length: 14 }, () => '0');

test('polisen sätter nivåer med tangenterna, pekar ut en händelse på kartan och skickar in', async ({
  people,
}) => {
  const { screen, report, incident } = await people.as('polis');
  await report.write(PRESENT);
  await screen.says('Skriv aldrig:', 'Uppgifter om misstänkta.');

  await report.assessAll(...LEVELS);
  await expect(report.level('Skogås', '3 Hög')).toBeChecked();
  await expect(report.trend('Skogås', 'Ökar')).toBeChecked();
  await report.standAt('Skogås');
  await screen.press('t');
  await screen.type('Fler mopeder vid centrum på kvällarna.');
  await screen.field('Flemingsberg, Våld utomhus').fill('2');

  await incident.begin('Skogås');
  await incident.categorise('moppe', 'Buskörning med moped eller A-traktor');
  await incident.happenedToday('00:00');
  await incident.pointOut('Skogås');
  await incident.save();
  await expect(incident.linesIn('Skogås').filter({ hasText: 'Buskörning' })).toContainText('Inte delad än');

  await report.isSaved();
  await screen.page.reload();
  await expect(report.level('Skogås', '3 Hög')).toBeChecked();
  await expect(report.area('Skogås').field('Kort text')).toHaveValue(
    'Fler mopeder vid centrum på kvällarna.',
  );
  await expect(screen.field('Flemingsberg, Våld utomhus')).toHaveValue('2');

  await report.keepToOwn('Skogås', 'Visar var vi är på kvällarna.');
  await report.lookAsOthers();
  await screen.tab('Räddningstjänst').click();
  await expect(screen.row('Läget per område', /^Skogås, Kort text .* Visas inte$/)).toBeVisible();
  await expect(screen.row('Läget per område', /^Skogås, Nivå 3 Hög 3 Hög$/)).toBeVisible();
  await screen.link('Tillbaka till rapporten').click();

  await report.send();
  await report.isReceived();
  await expect(screen.row(/^Egna händelser i veckan/, /Buskörning.* S Samverkan Delad/)).toBeVisible();
});

test('räddningstjänsten skriver vidare när nätet försvinner, och hittar platsen genom att söka', async ({
  people,
}) => {
  const rescue = await people.as('raddning');
  const { screen, report, incident } = rescue;
  await report.write(PRESENT);
  await report.assessAll(...ALL_CALM);
  await report.isSaved();

  await rescue.loseNetwork();
  await screen.field('3 Brand, annat, Antal').fill('4');
  await report.isUnsaved();
  await screen.says(/Ingen kontakt med servern/);
  await rescue.findNetwork();
  await report.isSaved();
  await screen.page.reload();
  await expect(screen.field('3 Brand, annat, Antal')).toHaveValue('4');

  await incident.begin('Vårby');
  await incident.categorise('sopbrand', 'Brand i container eller soprum');
  await incident.happenedToday('00:00');
  await incident.findPlace('kron', /Krongården/);
  await incident.save();
  await expect(incident.linesIn('Vårby').filter({ hasText: 'Krongården' })).toBeVisible();

  await report.send();
  await report.isReceived();
});

test('skolan anger händelser med bara område och vecka', async ({ people }) => {
  const { screen, report, incident } = await people.as('skola');
  await report.write(PRESENT);
  await report.assessAll(...ALL_CALM);
  await screen.field('Vårby, Obehöriga').fill('1');
  await screen.field('Vårby, Rykten').selectOption('1 Iaktta');

  await incident.begin('Vårby');
  await incident.categorise('utomstående', 'Obehöriga på skola');
  await incident.happenedSometimeThisWeek();
  await incident.placeInAreaOnly('Trångsund');
  await incident.save();
  await expect(incident.linesIn('Trångsund').first()).toContainText('Någon gång under veckan');

  await report.send();
  await report.isReceived();
});

test('trygghetsfunktionen redovisar rundor och skickar in för hela kontoret', async ({ people }) => {
  const { screen, report } = await people.as('trygghet');
  await report.write(PRESENT);
  await report.assessAll(...ALL_CALM);
  const tours = screen.group('Rundor och iakttagelser');
  await tours.button('Lägg till i Rundor och iakttagelser').click();
  await expect(tours.field('Område')).toBeFocused();
  await report.sending.button('Skicka in').click();
  await screen.dialog(/^Skicka in rapporten/).says(/saker? att rätta först/);
  await screen
    .dialog(/^Skicka in rapporten/)
    .button('Fortsätt skriva')
    .click();

  await tours.field('Område').selectOption('Skogås');
  await tours.field('Rundor').fill('6');
  await report.send();
  await report.isReceived();
});

test('socialtjänsten lämnar bara nivåer, och skickar "inget att rapportera" i två klick', async ({
  people,
}) => {
  const { screen, report } = await people.as('social');
  await report.write(PRESENT);
  await expect(screen.button(/Lägg till händelse/)).toHaveCount(0);
  await screen.says('Socialtjänst rapporterar nivåer per område, inga enskilda händelser.');
  await report.assessAll(...ALL_CALM);
  await screen.field('Skogås, Unga i riskmiljöer').selectOption('2 Förhöjd');
  await report.send();
  await report.isReceived();

  await report.read(REPORTED);
  const clicks = await screen.countClicks();
  await screen.button('Inget att rapportera').click();
  const dialog = screen.dialog(`Inget att rapportera för ${spoken(REPORTED)}`);
  await dialog.says(/inkommen handling hos Kommunstyrelsen/);
  await dialog.button('Skicka in').click();
  await report.isReceived('Inskickad: inget att rapportera');
  expect(await clicks()).toBe(2);
});

test('samordnaren återlämnar kultur & fritids rapport, som rättas till version 2 och jämförs', async ({
  people,
}) => {
  const culture = await people.as('kultur');
  await culture.report.write(PRESENT);
  await culture.report.assessAll(...ALL_CALM);
  await culture.screen.group('Besök per område').field('Skogås').selectOption('Fler än vanligt');
  await culture.report.send();
  await culture.report.isReceived();

  const coordinator = await people.as('samordnare', `/vecka/${PRESENT}`);
  await coordinator.screen.link('Läs rapporten från Kultur & fritid').click();
  await expect(coordinator.screen.row('Läget per område', /^Skogås 0 Normalbild/)).toBeVisible();
  await coordinator.screen.button('Återlämna med kommentar').click();
  const dialog = coordinator.screen.dialog('Återlämna rapporten till Kultur & fritid');
  await dialog.field('Kommentar').fill('Nivån i Skogås stämmer inte med texten.');
  await dialog.button('Återlämna').click();
  await coordinator.screen.says('Återlämnad');

  await culture.screen.page.reload();
  await culture.screen.says(/^Återlämnad .* med en kommentar/, 'Nivån i Skogås stämmer inte med texten.');
  await culture.report.standAt('Skogås');
  await culture.screen.press('2', '+');
  await culture.report.isSaved();
  await culture.report.send('Skicka ny version');
  await culture.report.isReceived(/^Inskickad v2/);

  await culture.screen.unfold('Versioner (2)');
  await expect(
    culture.screen.row('Ändringar från version 1 till 2', /Skogås.*0 Normalbild 2 Förhöjd/),
  ).toBeVisible();
});
