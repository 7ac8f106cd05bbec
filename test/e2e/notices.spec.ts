import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';

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
