import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import { REPORTED } from '../support/driver/weeks.js';

/** Five minutes are 300 s; a glance at each of seven areas takes 140, which leaves 40 interactions of 4 s. See docs/hub.md. */
const INTERACTIONS = 40;
const OWN_WORDS = 'Oroligare vid skolornas entréer på eftermiddagarna.';

test('tjugo formulär vägs samman i de handgrepp som fem minuter ger', async ({ people }) => {
  test.setTimeout(120_000);
  const contact = await people.as('skola', `/skolor/${REPORTED}`);
  const { screen } = contact;
  const answered = screen.page.getByText(/^\d+ av 26 skolor har svarat/);
  await expect(answered).toBeVisible();
  const asked = Number(/^(\d+)/.exec((await answered.textContent()) ?? '')?.[1]);
  expect(asked).toBeGreaterThanOrEqual(18);

  const counted = await contact.countInteractions();
  counted.begin();
  await test.step('ett formulär lämnas utanför med skäl', async () => {
    await screen.tab(/^Väg samman/).click();
    await screen.page
      .getByRole('button', { name: /^Inte med …/ })
      .first()
      .click();
    const dialog = screen.page.getByRole('dialog');
    await dialog.getByLabel('Skäl').fill('Handlar om en enskild händelse. Jag ringer.');
    await dialog.getByRole('button', { name: 'Lämna utanför' }).click();
    await screen.isTold(/är inte med i rapporten\.$/);
  });

  await test.step('alla förslag tas in på en gång', async () => {
    await screen.button(/^Ta in alla förslag \(\d+\)$/).click();
    await screen.isTold(/^\d+ områden är med i utkastet\.$/);
    await expect(screen.button(/^Ta in alla förslag/)).toHaveCount(0);
  });

  await test.step('ett område får egna ord och ett behov lyfts till mötet', async () => {
    const area = screen.region('Flemingsberg');
    await area.field(/Kort text i rapporten/).fill(OWN_WORDS);
    await area.button('Ta in Flemingsberg').click();
    await screen.isTold('Flemingsberg är med i rapportens utkast.');
    await area.button('Lyft till mötet').click();
    const dialog = screen.dialog('Lyft till mötet: Flemingsberg');
    await dialog.field('Behov').fill('Fler vuxna vid entréerna klockan 14–16.');
    await dialog.button('Lyft till mötet').click();
    await screen.isTold('Behovet står i rapportens utkast och kommer med till mötet.');
  });
  expect(counted.count).toBeLessThanOrEqual(12);
  expect(counted.count).toBeLessThanOrEqual(INTERACTIONS);

  await contact.report.write(REPORTED);
  await expect(contact.report.area('Flemingsberg').field('Kort text')).toHaveValue(OWN_WORDS);
  await expect(screen.page.getByText('Fler vuxna vid entréerna klockan 14–16.').first()).toBeAttached();
});
