import { expect } from '@playwright/test';
import { DEFAULT_RHYTHM } from '@samlad/domain/rhythm.js';
import { mondayOfWeek } from '@samlad/domain/week.js';
import { Temporal } from 'temporal-polyfill';
import { test } from '../support/driver/journey.js';
import type { Person } from '../support/driver/people.js';
import { PRESENT, spoken } from '../support/driver/weeks.js';

const DAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const WEEKS = ['samma vecka', 'veckan efter'];
const YEAR = PRESENT.slice(0, 4);

/** The days after the Monday of the week that goes on, tomorrow. */
function tomorrow(): number {
  const day = Temporal.Now.plainDateISO('Europe/Stockholm').add({ days: 1 });
  return Temporal.PlainDate.from(mondayOfWeek(PRESENT)).until(day).days;
}

/** The coordinator sets when reports are due, and how long before it those that are missing are told. */
async function setRhythm({ screen }: Person, dueDay: number, remindHours: number, holidays: string) {
  await screen.open('/installningar/rytm');
  const due = screen.group('Rapporterna ska vara inne');
  await due.field('Vecka').selectOption({ label: WEEKS[Math.floor(dueDay / 7)] ?? '' });
  await due.field('Dag').selectOption({ label: DAYS[dueDay % 7] ?? '' });
  await screen.field('Påminn så många timmar före').fill(String(remindHours));
  await screen.field('Det som infaller på en helgdag flyttas').selectOption({ label: holidays });
  await screen.button('Spara rytmen').click();
  await screen.isTold(`Rytmen är sparad och gäller från ${spoken(PRESENT)} ${YEAR}.`);
}

test('rytmen ändras, veckan påminner själv den som saknas, och påminnelsen är ur vägen när rapporten är skickad', async ({
  people,
}) => {
  test.setTimeout(180_000);
  const party = await people.as('trygghet', `/rapport/${PRESENT}`);
  const { screen } = party;
  await party.shelf.takenBack(PRESENT);
  await screen.open('/mina-paminnelser');
  const told = screen
    .region('Senaste påminnelserna')
    .find('listitem')
    .filter({ hasText: `Er rapport för vecka ${Number(PRESENT.slice(6))} är inte inskickad.` });
  await expect(screen.heading('Senaste påminnelserna')).toBeVisible();
  await expect(told).toHaveCount(0);

  const coordinator = await people.as('samordnare', '/installningar/rytm');
  await test.step('samordnaren ser från vilken vecka en ny tid gäller, och ändrar den till i morgon', async () => {
    await coordinator.screen.says(
      `En ändring gäller från ${spoken(PRESENT)} ${YEAR}; tidigare veckor behåller sina tider.`,
    );
    await setRhythm(coordinator, tomorrow(), 72, 'inte alls');
    await expect(
      coordinator.screen.row(
        'Ändringar av rytmen',
        new RegExp(`^2 ${spoken(PRESENT)} ${YEAR} .*Maja Lindenkrona`),
      ),
    ).toBeVisible();
  });

  await test.step('den som inte har rapporterat får veta det utan att ladda om', async () => {
    await expect(told).toBeVisible({ timeout: 30_000 });
    await expect(told.getByText('Ny', { exact: true })).toBeVisible();
    await expect(screen.link(/^Påminnelser, \d+ oläst/)).toBeVisible();
    await expect(told.getByRole('link')).toHaveAttribute('href', `/rapport/${PRESENT}`);
  });

  await test.step('när rapporten är skickad väntar den inte längre', async () => {
    await party.shelf.sent(PRESENT, 1);
    await screen.page.reload();
    await expect(told).toBeVisible();
    await expect(told.getByText('Ny', { exact: true })).toHaveCount(0);
  });

  await setRhythm(
    coordinator,
    DEFAULT_RHYTHM.dueDay,
    DEFAULT_RHYTHM.remindHours,
    'till närmaste arbetsdag före',
  );
});
