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

/** Types what the server has not taken, so that the device is all that has it, and locked. */
async function typesUnsaved(person: Person) {
  await person.report.write(PRESENT);
  await person.loseAnswersOf('/graphql');
  await person.report.area('Skogås').field('Kort text').fill(SECRET);
  await person.report.isUnsaved();
  const kept = await keptOnDevice(person.screen.page);
  expect(Object.keys(kept.databases)).toEqual(['samlad-device']);
  expect(JSON.stringify(kept)).toContain(`rapport ${PRESENT}`);
  expect(JSON.stringify(kept)).not.toContain('Krongården');
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
  await expect(person.report.area('Skogås').field('Kort text')).not.toHaveValue(/Krongården/);
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

test('ett utkast som en äldre version lämnade i klartext läses in, låses och förstörs', async ({
  people,
}) => {
  const person = await people.as('kultur');
  const { page } = person.screen;
  await page.evaluate(leavePlainDraft, { week: PRESENT, text: 'Krongården, äldre text.' });
  await person.report.write(PRESENT);
  await expect(person.report.area('Skogås').field('Kort text')).toHaveValue('Krongården, äldre text.');
  const kept = await keptOnDevice(page);
  expect(Object.keys(kept.databases)).toEqual(['samlad-device']);
  expect(JSON.stringify(kept)).not.toContain('Krongården');
});

/** Does in the page what the first version of the form did: keeps what was typed as it stands. */
async function leavePlainDraft({ week, text }: { week: string; text: string }) {
  const query = `{ session { assignmentId } reportPage(week: "${week}") { report { version } } }`;
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-samlad-client': '1' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as {
    data: { session: { assignmentId: string }; reportPage: { report: { version: number } | null } };
  };
  const owner = data.session.assignmentId;
  const version = data.reportPage.report?.version ?? 0;
  const request = indexedDB.open('samlad-drafts', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('draft');
  await new Promise((resolve) => (request.onsuccess = resolve));
  const change = request.result.transaction('draft', 'readwrite');
  const answers = { assessments: { 'HUD-SKO': { level: 1, trend: 'STABLE', text } } };
  change.objectStore('draft').put({ answers, version, sent: null }, `${owner} ${week}`);
  await new Promise((resolve) => (change.oncomplete = resolve));
  request.result.close();
  localStorage.setItem(`samlad.mote.${owner}.${week}.protokoll`, JSON.stringify({ text, version: 0 }));
}
