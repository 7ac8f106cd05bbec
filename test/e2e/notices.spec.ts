import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import type { Person } from '../support/driver/people.js';
import { PRESENT } from '../support/driver/weeks.js';

const BELL = /^Påminnelser, /;

/** A school that has not answered, whatever the journeys before have left. */
async function hasNotAnswered({ screen }: Person): Promise<void> {
  await expect(screen.button(/^(Inget att rapportera|Ta tillbaka)$/)).toBeVisible();
  const back = screen.button('Ta tillbaka');
  if (await back.isVisible()) await back.click();
  await expect(screen.button('Inget att rapportera')).toBeVisible();
}

test('kontakten påminner en skola, och skolan ser det i klockan utan att ladda om', async ({ people }) => {
  const school = await people.stranger();
  await school.screen.page.setViewportSize({ width: 360, height: 760 });
  await school.signIn('skola-2', `/skolformular/${PRESENT}`);
  await hasNotAnswered(school);
  const bell = school.screen.link(BELL);
  await expect(bell).toBeVisible();
  const before = await bell.getAttribute('aria-label');

  const contact = await people.as('skola', `/skolor/${PRESENT}`);
  await contact.screen.button(/^Påminn alla som inte svarat \(\d+\)$/).click();
  await contact.screen.isTold(/^Påminnelse skickad till \d+\./);

  await expect(bell).not.toHaveAttribute('aria-label', String(before), { timeout: 20_000 });
  await bell.click();
  await expect(school.screen.heading('Mina påminnelser')).toBeVisible();
  const told = school.screen.link(/väntar på formuläret för vecka \d+\.$/);
  await expect(told.first()).toBeVisible();
  await told.first().click();
  await expect(school.screen.page).toHaveURL(new RegExp(`/skolformular/${PRESENT}`));
  await expect(bell).toHaveAttribute('aria-label', String(before));
});

test('var och en väljer vad hon vill få veta, med tangenter till sidan', async ({ people }) => {
  const { screen, keyboard } = await people.as('samordnare');
  await expect(screen.heading(/^Vecka \d+$/)).toBeVisible();
  await keyboard.press('g', 'p');
  await expect(screen.heading('Mina påminnelser')).toBeVisible();
  const choice = screen.group('Veckans bild är sammanställd');
  const byMail = choice.find('checkbox', 'Med mejl');
  await expect(byMail).not.toBeChecked();
  await byMail.check();
  await screen.isTold('Ditt val är sparat.');
  await screen.page.reload();
  await expect(byMail).toBeChecked();
  await byMail.uncheck();
  await screen.isTold('Ditt val är sparat.');
});

test('det som inte går att stänga av i Samlad säger det', async ({ people }) => {
  const { screen } = await people.as('polis', '/mina-paminnelser');
  const always = screen.group('Rapporten är sen');
  await expect(always.find('checkbox', 'I Samlad')).toBeDisabled();
  await always.says('Visas alltid.');
});
