import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import { REPORTED } from '../support/driver/weeks.js';

const HEADING = 'Kan vara samma händelse';

test('samordnaren länkar två parters rapporter med en tangent, ångrar, och skiljer andra åt', async ({
  people,
}) => {
  const { screen } = await people.as('samordnare', `/vecka/${REPORTED}`);
  const panel = screen.region(HEADING);
  await expect(screen.heading(HEADING)).toBeVisible();
  const before = await panel.numberIn(/^\d+ förslag\./);
  const summary = screen.main().text(/\d+ händelser i kommunen/);
  const inTown = Number(/(\d+) händelser i kommunen/.exec((await summary.textContent()) ?? '')?.[1]);
  const cards = screen.page.locator('.same-event-card [role="group"]');
  await expect(cards.first()).toContainText(/\d+ %/);
  const { violations } = await new AxeBuilder({ page: screen.page }).include('.same-events').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await cards.first().focus();
  await screen.press('s');
  await screen.isTold('Länkade: räknas som en händelse.');
  await panel.says(new RegExp(`^${before - 1} förslag\\.`));
  await expect(screen.main().text(new RegExp(`${inTown - 1} händelser i kommunen`))).toBeVisible();
  await screen.button('Ångra').first().click();
  await screen.isTold('Bedömningen är ångrad.');
  await panel.says(new RegExp(`^${before} förslag\\.`));
  await expect(screen.main().text(new RegExp(`${inTown} händelser i kommunen`))).toBeVisible();

  await cards.first().focus();
  await screen.press('i');
  await screen.isTold('Olika händelser. De föreslås inte igen.');
  await panel.says(new RegExp(`^${before - 1} förslag\\.`));
  await panel.unfold('Redan bedömda (1)');
  await panel.says('Olika händelser');
  await panel.button(/^Ångra/).click();
  await panel.says(new RegExp(`^${before} förslag\\.`));
});

test('parten ser i sin rapport och i listan att händelsen är rapporterad av två', async ({ people }) => {
  const { screen } = await people.as('samordnare', `/vecka/${REPORTED}`);
  const card = screen.page.locator('.same-event-card').first();
  await expect(card).toContainText('Polis');
  const area = await card.locator('.same-event-told .muted').nth(1).textContent();
  await card.getByRole('button', { name: /^Samma händelse/ }).click();
  await screen.isTold('Länkade: räknas som en händelse.');
  await screen
    .link(String(area?.split(',')[0]))
    .first()
    .click();
  await expect(screen.table('Händelser i området').getByText('rapporterad av 2 parter').first()).toBeVisible({
    timeout: 20_000,
  });

  const police = await people.as('polis', `/rapport/${REPORTED}`);
  await expect(police.screen.page.getByText('rapporterad av 2 parter').first()).toBeVisible({
    timeout: 20_000,
  });
});

test('den som inte samordnar får inga förslag', async ({ people }) => {
  const { screen } = await people.as('polis', `/vecka/${REPORTED}`);
  await expect(screen.heading('Områden')).toBeVisible();
  await expect(screen.heading(HEADING)).toHaveCount(0);
});
