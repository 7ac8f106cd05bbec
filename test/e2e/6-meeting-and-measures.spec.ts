import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import { PRESENT, REPORTED } from '../support/driver/weeks.js';

const PROBLEM = 'Mopedkörning och samlingar vid Skogås centrum';
const TITLE = 'Bommar och närvaro vid torget';
const POLICE = {
  party: 'Polis',
  what: 'Fotpatrull på torget fredag och lördag kväll.',
  function: 'Områdespolis',
  unit: 'pass',
  planned: '8',
};
const CULTURE = {
  party: 'Kultur & fritid',
  what: 'Öppen gård på lördagar.',
  function: 'Fritidsgårdschef',
  unit: 'aktiviteter',
  planned: '4',
};

test('en hel vecka: från rapporter till stängd och fryst, med en insats som mötet enas om', async ({
  people,
}) => {
  test.setTimeout(180_000);
  const coordinator = await people.as('samordnare');
  const police = await people.as('polis');
  const culture = await people.as('kultur');

  await test.step('samordnaren föreslår en insats ur ett problem och ritar ytan', async () => {
    const { measure, screen } = coordinator;
    await measure.beginFrom(PROBLEM);
    await measure.describe(TITLE, 'Platsåtgärd eller beskärning');
    await measure.drawIn('Skogås');
    await measure.ask(POLICE);
    await measure.askOneMore(CULTURE);
    await measure.propose();
    await expect(screen.heading(TITLE)).toBeVisible();
    await screen.says('Föreslagen');
  });

  await test.step('bilden sammanställs och granskas av två parter', async () => {
    await coordinator.meeting.sitDown(REPORTED);
    await coordinator.meeting.course.says(/har inte rapporterat: .*Kultur & fritid/);
    await coordinator.meeting.take('Sammanställ');
    await coordinator.meeting.isIn('Sammanställd');
    await coordinator.meeting.take('Godkänn granskningen');
    await coordinator.meeting.course.says(/Väntar på godkännande av en part till/);
    await police.meeting.sitDown(REPORTED);
    await police.meeting.take('Godkänn granskningen');
    await police.meeting.isIn('Granskad');
    await coordinator.meeting.isIn('Granskad');
  });

  await test.step('mötet startar, enas om insatsen och skriver ett beslut', async () => {
    const { meeting, screen } = coordinator;
    await meeting.take('Starta mötet');
    await meeting.isIn('Möte');
    await meeting.goTo(/^Skogås/);
    const proposed = screen
      .region('Insatser')
      .find('listitem')
      .filter({ has: screen.link(TITLE) });
    await proposed.getByRole('button', { name: 'Kom överens' }).click();
    await screen.isTold(`Insatsen ”${TITLE}” är överenskommen`);
    await meeting.decisions.says(new RegExp(TITLE));

    await screen.press('b');
    await screen.type('Trygghetsvärdarna går en extra runda på lördagar.');
    await screen.press('Enter');
    await screen.isTold('Beslutet är sparat.');
    await expect(meeting.decisions.heading('Beslut (2)')).toBeVisible();
    await police.screen.says(/Trygghetsvärdarna går en extra runda/);
  });

  await test.step('varje part svarar på sitt eget åtagande', async () => {
    await police.measure.open(TITLE);
    await expect(police.measure.commitment('Kultur & fritid').button('Acceptera')).toHaveCount(0);
    await police.measure.commitment('Polis').button('Acceptera').click();
    await police.screen.isTold('Åtagandet är accepterat.');

    await culture.measure.open(TITLE);
    await culture.measure
      .commitment('Kultur & fritid')
      .button(/^Avböj/)
      .click();
    const dialog = culture.screen.dialog('Avböj åtagandet för Kultur & fritid');
    await dialog.choose('Varför', 'Resurs saknas');
    await dialog.field(/^Kommentar/).fill('Personal finns från januari.');
    await dialog.button('Avböj åtagandet').click();
    await culture.screen.isTold('Åtagandet är avböjt.');
    await culture.measure.commitment('Kultur & fritid').says('Resurs saknas.', /Personal finns från januari/);
  });

  await test.step('mötet avslutas, protokollet läggs fram och justeras av två', async () => {
    const { meeting, screen } = coordinator;
    await meeting.take('Avsluta mötet');
    await meeting.isIn('Beslutad');
    await meeting.goTo(/^Protokoll/);
    await expect(screen.find('textbox', 'Protokoll')).toHaveValue(/Trygghetsvärdarna går en extra runda/);
    await screen.button(/^Spara (förslaget|protokollet)$/).click();
    await screen.isTold('Protokollet är sparat.');
    await meeting.course.button('Lägg fram protokollet').click();
    await meeting.isIn('Protokoll');
    await meeting.take('Justera protokollet');
    await meeting.course.says(/Väntar på justering av en person till/);

    await culture.meeting.sitDown(REPORTED);
    await culture.meeting.take('Justera protokollet');
    await culture.meeting.isIn('Stängd');
  });

  await test.step('veckan är stängd: bilden är fryst och inget går att ändra', async () => {
    const { screen, week } = coordinator;
    await week.look(REPORTED);
    await screen.says('Bilden är fryst.');
    await screen.unfold('Visa hela kontrollsumman');
    await screen.says(/^[0-9a-f]{64}$/);
    await expect(screen.button(/^(Sätt nivå|Ändra) för/)).toHaveCount(0);
    await screen.open('/vecka');
    await expect(screen.page).toHaveURL(new RegExp(`${PRESENT}$`));

    await police.report.read(REPORTED);
    await expect(police.screen.button('Rätta och skicka ny version')).toHaveCount(0);
    await expect(police.screen.button('Ny händelse')).toHaveCount(0);
    await police.meeting.sitDown(REPORTED);
    await police.meeting.goTo(/^Protokoll/);
    await police.screen.says('Justerat av två. Protokollet är en upprättad handling och ändras inte.');
  });

  await test.step('nästa veckas rapport frågar efter dosen, och den följer med till insatsen', async () => {
    const { screen, report, measure } = police;
    await report.write(PRESENT);
    const asked = screen.find('listitem').filter({ hasText: POLICE.what });
    await expect(asked).toContainText(TITLE);
    await asked.getByLabel(/^Utfört den här veckan/).fill('2');
    await report.isSaved();
    await report.assessAll(...Array.from({ length: 14 }, () => '0'));
    await report.send();
    await measure.open(TITLE);
    await measure.commitment('Polis').says(/2 av 8 pass/);
  });
});

test('insatserna visas som tabell, tavla och tidslinje, och urvalet ligger i adressen', async ({
  people,
}) => {
  const { screen } = await people.as('raddning');
  await screen.open('/insatser');
  await expect(screen.rows('Insatser').first()).toBeVisible();
  const all = await screen.numberIn(/^\d+ insatser$/);
  await screen.field('Område').selectOption('Vårby');
  await screen.says(/^\d+ insats(er)?$/);
  await expect.poll(() => screen.numberIn(/^\d+ insats(er)?$/)).toBeLessThan(all);
  await expect(screen.rows('Insatser')).toHaveCount(await screen.numberIn(/^\d+ insats(er)?$/));

  await screen.tab('Tavla').click();
  await expect(screen.region('Insatser per läge').heading(/^Pågår/)).toBeVisible();
  await screen.tab('Tidslinje').click();
  await expect(screen.page).toHaveURL(/vy=tidslinje.*|omrade=HUD-VAR/);
  await expect(screen.link('Trygghetsvandring i Vårby').first()).toBeVisible();
  await screen.page.reload();
  await expect(screen.tab('Tidslinje')).toHaveAttribute('aria-selected', 'true');
  await expect(screen.field('Område')).toHaveValue('HUD-VAR');
});
