import { expect } from '@playwright/test';
import config from '../../playwright.config.js';
import { keptOnDevice } from '../support/driver/device.js';
import { test } from '../support/driver/journey.js';
import type { Person } from '../support/driver/people.js';
import { PRESENT, REPORTED } from '../support/driver/weeks.js';

const SECRET = 'Bara vi vet om Krongården.';
const SIGNED_OUT = /^(?!.*Krongården)(?=.*Johanna Ekmarker)/s;

// Playwright switches off the browser's memory of whole pages; people's browsers have it.
test.use({
  launchOptions: {
    ...config.use?.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

/** Types what the server has not taken, so that the device is all that has it. */
async function typesUnsaved(person: Person) {
  await person.report.write(PRESENT);
  await person.loseAnswersOf('/graphql');
  await person.report.area('Skogås').field('Kort text').fill(SECRET);
  await person.report.isUnsaved();
  await expect.poll(async () => JSON.stringify(await keptOnDevice(person.screen.page))).toContain(SECRET);
}

test('efter utloggning är enheten tom, också bakom bakåtknappen och i andra fönster', async ({ people }) => {
  const police = await people.as('polis', `/vecka/${REPORTED}`);
  const other = await police.openWindow();
  await other.screen.open(`/vecka/${REPORTED}`);
  await other.screen.open('/installningar');
  await other.screen.says('Inställningar');
  await typesUnsaved(police);
  await police.screen.unfold(/Polis, partsrepresentant/);
  await police.screen.button('Logga ut').click();
  await expect(police.screen.page).toHaveURL(/utloggad$/);
  await expect(other.screen.page).toHaveURL(/utloggad$/);

  const kept = await keptOnDevice(police.screen.page);
  expect(kept).toEqual({ local: {}, session: {}, databases: {}, caches: [], workers: 0 });
  await police.findAnswers();
  for (const person of [police, other]) {
    const { page } = person.screen;
    await page.goBack();
    await expect(page.locator('body')).toHaveText(SIGNED_OUT);
    expect(await page.content()).not.toContain(SECRET);
  }
});

test('den som loggar in efter någon annan på samma dator hittar inget av hennes', async ({ people }) => {
  const person = await people.as('polis');
  await typesUnsaved(person);
  await person.loseSession();
  await person.findAnswers();
  await person.signIn('raddning', `/rapport/${PRESENT}?ratta=1`);
  const { page } = person.screen;
  await expect(person.screen.heading('Läget per område')).toBeVisible();
  await expect(person.report.area('Skogås').field('Kort text')).toHaveValue('');
  expect(JSON.stringify(await keptOnDevice(page))).not.toContain('Krongården');
  await page.goBack();
  await page.goBack();
  await page.waitForLoadState('networkidle');
  expect(await page.content()).not.toContain(SECRET);
});

test('den vars inloggning gick ut hittar sin egen text när hon loggar in igen', async ({ people }) => {
  const person = await people.as('skola');
  await typesUnsaved(person);
  await person.loseSession();
  await person.findAnswers();
  await person.signIn('skola', `/rapport/${PRESENT}?ratta=1`);
  await expect(person.report.area('Skogås').field('Kort text')).toHaveValue(SECRET);
});
