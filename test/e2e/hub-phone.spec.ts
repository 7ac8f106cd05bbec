import { expect } from '@playwright/test';
import { keptOnDevice } from '../support/driver/device.js';
import { test } from '../support/driver/journey.js';
import type { Person } from '../support/driver/people.js';
import { PRESENT } from '../support/driver/weeks.js';

const PHONE = { width: 360, height: 760 };
const FORM = `/skolformular/${PRESENT}`;
/** 90 s less 60 for opening, reading and one sentence leaves 12 taps of 2,5 s; see docs/hub.md. */
const TAPS = 12;

const words = ({ screen }: Person) => screen.field(/Med några ord/);
const level = ({ screen }: Person, name: string) => screen.page.getByRole('radio', { name });
const isSaved = ({ screen }: Person) => expect(screen.page.getByText(/^Sparat \d\d\.\d\d/)).toBeVisible();
const isKept = ({ screen }: Person) =>
  expect(screen.page.getByText(/^Ej sparat – finns på den här enheten\./)).toBeVisible();

/** A form that can be written anew, whatever the journeys before have left. */
async function emptyForm(school: Person): Promise<void> {
  const { screen } = school;
  await screen.page.setViewportSize(PHONE);
  await expect(screen.button(/^(Inget att rapportera|Ta tillbaka)$/)).toBeVisible();
  const back = screen.button('Ta tillbaka');
  if (await back.isVisible()) await back.click();
  await expect(screen.button('Inget att rapportera')).toBeVisible();
  await words(school).fill('');
  await level(school, '0 Normalbild').check();
  await isSaved(school);
}

test('utan nät: det skrivna överlever en stängd flik, och skickas av sig självt när nätet är tillbaka', async ({
  people,
}) => {
  test.setTimeout(120_000);
  const school = await people.as('skola-2', FORM);
  await emptyForm(school);

  await test.step('nätet bryts mitt i en mening och fliken stängs', async () => {
    await words(school).fill('Oroligt vid cykelställen');
    await isSaved(school);
    await school.loseNetwork();
    await words(school).press('End');
    await school.screen.type(' efter skoldagens slut.');
    await level(school, '2 Förhöjd').check();
    await isKept(school);
    const kept = JSON.stringify(await keptOnDevice(school.screen.page));
    expect(kept).toContain('hubformular ');
    expect(kept).not.toContain('skoldagens slut');
    await school.screen.page.close({ runBeforeUnload: false });
    await school.findNetwork();
  });

  const again = await school.openWindow();
  await test.step('allt finns kvar när den öppnas igen, och kommer till servern', async () => {
    await again.screen.page.setViewportSize(PHONE);
    await again.screen.open(FORM);
    await expect(words(again)).toHaveValue('Oroligt vid cykelställen efter skoldagens slut.');
    await expect(level(again, '2 Förhöjd')).toBeChecked();
    await isSaved(again);
  });

  await test.step('skicka utan nät väntar, tål en stängd flik och blir en inkommen handling en enda gång', async () => {
    await again.loseNetwork();
    await again.screen.button('Fler: Gruppkonflikter').click();
    await again.screen.button('Skicka').click();
    await again.screen.says('Sparat på enheten, inte skickat än', 'Gruppkonflikter 1');
    await again.screen.page.close({ runBeforeUnload: false });
    await again.findNetwork();
    const third = await again.openWindow();
    await third.screen.page.setViewportSize(PHONE);
    await third.screen.open(FORM);
    await third.screen.says(/Inkommet /, /Mottaget av Grundskolenämnden/, 'Gruppkonflikter 1');
    await expect
      .poll(async () => JSON.stringify(await keptOnDevice(third.screen.page)))
      .not.toMatch(/hubformular |hubskickas /);
    await third.screen.page.reload();
    await third.screen.says(/Inkommet /);
  });
});

test('inloggningen går ut medan formuläret skrivs: inget går förlorat', async ({ people }) => {
  const school = await people.as('skola-2', FORM);
  await emptyForm(school);
  await school.loseSession();
  await words(school).fill('Lugnare än förra veckan.');
  await isKept(school);
  await school.screen.says('Du har loggats ut. Det du har skrivit finns kvar på sidan.');
  const window = await school.openWindow();
  await window.signIn('skola-2', '/');
  await school.screen.button('Jag har loggat in').click();
  await isSaved(school);
  await school.screen.page.reload();
  await expect(words(school)).toHaveValue('Lugnare än förra veckan.');
});

test('två som svarar för samma skola får med bådas svar, och väljer själva där de säger olika', async ({
  people,
}) => {
  test.setTimeout(120_000);
  const one = await people.as('skola-2', FORM);
  await emptyForm(one);
  const other = await people.as('skola-2', FORM);
  await other.screen.page.setViewportSize(PHONE);
  await expect(words(other)).toHaveValue('');
  await one.loseAnswersOf('/graphql');
  await words(one).fill('Bråk vid bussen.');
  await one.screen.button('Fler: Obehöriga').click();
  await isKept(one);
  await other.screen.button('Fler: Brandtillbud').click();
  await words(other).fill('Lugnt vid bussen.');
  await isSaved(other);
  await one.findAnswers();
  const dialog = one.screen.dialog('Du och en kollega har ändrat samma sak');
  const question = dialog.group('Med några ord');
  await question.says('Bråk vid bussen.', 'Lugnt vid bussen.');
  await question.find('radio', /kollega/).check();
  await dialog.button('Spara valen').click();
  await isSaved(one);
  await other.screen.page.reload();
  for (const person of [one, other]) {
    await expect(words(person)).toHaveValue('Lugnt vid bussen.');
    await expect(person.screen.page.getByLabel('Brandtillbud: 1')).toBeVisible();
    await expect(person.screen.page.getByLabel('Obehöriga: 1')).toBeVisible();
  }
});

test('en händelse med en mening ryms i de tryck som 90 sekunder ger', async ({ people }) => {
  const school = await people.as('skola-2', FORM);
  await emptyForm(school);
  const counted = await school.countInteractions();
  counted.begin();
  await level(school, '1 Iaktta').check();
  await school.screen.button('Fler: Skadegörelse').click();
  await words(school).fill('Klotter på fasaden mot parken.');
  await school.screen.button('Skicka').click();
  await school.screen.says(/Inkommet/, 'Skadegörelse 1');
  expect(counted.count).toBe(4);
  expect(counted.count).toBeLessThanOrEqual(TAPS);
});
