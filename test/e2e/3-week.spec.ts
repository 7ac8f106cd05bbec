import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import { REPORTED } from '../support/driver/weeks.js';

const MAP = 'Karta över veckans läge';

test('samordnaren ser vem som har rapporterat och vad som avviker', async ({ people }) => {
  const { screen, week } = await people.as('samordnare');
  await week.look(REPORTED);
  await expect(week.party('Polis')).toContainText('Inskickad');
  await expect(week.party('Räddningstjänst').getByRole('link')).toHaveAccessibleName(
    'Läs rapporten från Räddningstjänst',
  );
  await expect(week.party('Kultur & fritid')).toContainText('Utkast');
  await screen.says(/^\d av 6 parter har skickat in\.$/);

  await screen.says('Det som kräver mest uppmärksamhet först.');
  const byAttention = await week.order();
  expect(byAttention).toHaveLength(7);
  await expect(week.area('Skogås')).toContainText(/\d+, väntat \d+–\d+/);
  await expect(week.area('Skogås')).toContainText(/förra veckan \d+/);

  await week.sortBy('Område');
  await expect.poll(() => week.order()).toEqual([...byAttention].sort((a, b) => a.localeCompare(b, 'sv')));
  await screen.button('Ordna efter uppmärksamhet').click();
  await expect.poll(() => week.order()).toEqual(byAttention);
  await screen.field('Sök område').focus();
  await screen.type('vårby');
  await expect.poll(() => week.order()).toEqual(['Vårby']);
  await expect(screen.page).toHaveURL(/sok=v/);
});

test('det som pekas ut i listan syns på kartan, och tvärtom', async ({ people }) => {
  const coordinator = await people.as('samordnare');
  const { screen, week } = coordinator;
  await week.look(REPORTED);
  const map = coordinator.map(MAP);
  await map.isDrawn('Flemingsberg');
  const calm = await map.picture();
  await week.area('Flemingsberg').getByRole('link').focus();
  await expect.poll(() => map.picture()).not.toBe(calm);
  await screen.heading('Områden').click();

  await map.pointAt('Vårby');
  await expect(week.area('Vårby')).toHaveClass(/is-highlighted/);
  await screen.press('Tab');
  await map.area('Segeltorp').focus();
  await expect(week.area('Segeltorp')).toHaveClass(/is-highlighted/);
  await screen.press('Enter');
  await expect(screen.heading('Segeltorp')).toBeVisible();
});

test('samordnaren sätter gemensam nivå och text, och kan ångra en ändring', async ({ people }) => {
  const { screen, week } = await people.as('samordnare');
  await week.look(REPORTED);
  const dialog = await week.assess('Skogås', REPORTED);
  await expect(dialog.heading('Parternas bedömningar')).toBeVisible();
  await screen.press('3');
  await expect(dialog.find('radio', '3 Hög')).toBeChecked();
  await dialog.field(/^Gemensam bedömning/).fill('Fler samlingar vid centrum än förra veckan.');
  await dialog.button('Spara').click();
  await screen.isTold('Gemensam nivå för Skogås är sparad.');
  await expect(week.area('Skogås')).toHaveAccessibleName(/^Skogås 3 Hög (?!förslag)/);

  await week.assess('Skogås', REPORTED);
  await screen.press('2');
  await dialog.button('Spara').click();
  await expect(week.area('Skogås')).toHaveAccessibleName(/^Skogås 2 Förhöjd/);
  await screen.button('Ångra').click();
  await screen.isTold('Nivån för Skogås är som förut.');
  await expect(week.area('Skogås')).toHaveAccessibleName(/^Skogås 3 Hög/);
});

test('två fönster på samma område: ingen skriver över den andra utan att veta det', async ({ people }) => {
  const first = await people.as('samordnare');
  const second = await people.as('samordnare');
  await first.week.look(REPORTED);
  await second.week.look(REPORTED);
  const mine = await first.week.assess('Trångsund', REPORTED);
  const theirs = await second.week.assess('Trångsund', REPORTED);
  await mine.choose('Gemensam nivå', /^1/);
  await mine.field(/^Gemensam bedömning/).fill('Lugnare efter belysningen.');
  await theirs.choose('Gemensam nivå', /^3/);
  await theirs.field(/^Gemensam bedömning/).fill('Fler skadegörelser vid stationen.');

  await mine.button('Spara').click();
  await first.screen.isTold('Gemensam nivå för Trångsund är sparad.');
  await theirs.says('Någon annan har sparat medan du skrev', 'Lugnare efter belysningen.');
  await expect(theirs.button('Spara')).toBeDisabled();
  await expect(theirs.field(/^Gemensam bedömning/)).toHaveValue('Fler skadegörelser vid stationen.');
  await theirs.button('Behåll min').click();
  await theirs.button('Spara').click();
  await second.screen.isTold('Gemensam nivå för Trångsund är sparad.');
  await expect(first.week.area('Trångsund')).toHaveAccessibleName(/^Trångsund 3 Hög/);
});

test('partens representant ser bilden men kan inte ändra den', async ({ people }) => {
  const { screen, week } = await people.as('polis');
  await week.look(REPORTED);
  await expect(screen.button(/^(Sätt nivå|Ändra) för/)).toHaveCount(0);
  await screen.says('Samordnaren tar detta steg.');
});
