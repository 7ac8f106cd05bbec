import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import { PEOPLE, type Person, type User } from '../support/driver/people.js';
import { REPORTED, spoken } from '../support/driver/weeks.js';

const PAGES = ['Veckan', 'Rapport', 'Karta', 'Möte', 'Insatser', 'Inställningar'];
/** What those see who also have the figures, or the forms of schools. */
const WITH = (page: string, before: string) => PAGES.toSpliced(PAGES.indexOf(before), 0, page);
const READERS_PAGES = PAGES.filter((page) => page !== 'Rapport');

/** Who sees what: the role on the button and the pages in the menu. */
const WEEKLY: Partial<Record<User, { role: string; pages: string[] }>> = {
  samordnare: { role: 'Samordnare', pages: WITH('Siffror', 'Inställningar') },
  trygghet: { role: 'Partsrepresentant', pages: PAGES },
  polis: { role: 'Partsrepresentant', pages: PAGES },
  raddning: { role: 'Partsrepresentant', pages: PAGES },
  skola: { role: 'Skolkontakt', pages: WITH('Skolor', 'Karta') },
  kultur: { role: 'Partsrepresentant', pages: PAGES },
  social: { role: 'Partsrepresentant', pages: PAGES },
  analytiker: { role: 'Analytiker', pages: READERS_PAGES },
};

async function seesPages({ screen }: Person, pages: string[]) {
  const links = screen.inside('navigation', 'Huvudmeny').find('link');
  await expect(links).toHaveText(pages);
}

for (const [user, { role, pages }] of Object.entries(WEEKLY)) {
  test(`${role} ${PEOPLE[user as User]} loggar in och ser veckan, tiden och sitt eget att göra`, async ({
    people,
  }) => {
    const { screen, ...person } = await people.as(user as User);
    await expect(screen.heading(/^Vecka \d+$/)).toBeVisible();
    await screen.region('Veckans gång').says(/Rapporterna ska vara inne|Mötet börjar|Bilden sammanställs/);
    await expect(screen.region('Att göra').heading('Att göra')).toBeVisible();
    await seesPages({ screen, ...person } as Person, pages);
  });
}

test('var och en ser sitt eget under Att göra', async ({ people }) => {
  const social = await people.as('social', `/vecka/${REPORTED}`);
  const analyst = await people.as('analytiker', `/vecka/${REPORTED}`);
  await expect(social.screen.region('Rapporter').find('listitem')).toHaveCount(6);
  await expect(social.screen.region('Rapporter').link('Er rapport')).toBeVisible();
  await analyst.screen.region('Att göra').says('Inget väntar på dig den här veckan.');
});

test('rapportören börjar i rapporten och ser inte veckan', async ({ people }) => {
  const reporter = await people.as('polis2');
  await expect(reporter.screen.heading(/^Rapport v\./)).toBeVisible();
  await seesPages(reporter, ['Rapport']);
  await reporter.screen.open(`/vecka/${REPORTED}`);
  await reporter.screen.says('Du har inte rätt att se den här sidan', /Din roll är rapportör/);
});

const NO_CONTENT = {
  ledning: 'Läget i siffror',
  dataskydd: 'Loggar',
  drift: 'Loggar',
};

for (const [user, first] of Object.entries(NO_CONTENT) as [keyof typeof NO_CONTENT, string][]) {
  test(`${PEOPLE[user]} ser inte veckan och får ett vänligt besked om det`, async ({ people }) => {
    const { screen } = await people.as(user);
    await screen.main().says(first);
    for (const address of [
      `/vecka/${REPORTED}`,
      '/karta',
      `/rapport/${REPORTED}`,
      `/mote/${REPORTED}`,
      '/insatser',
    ]) {
      await screen.open(address);
      await screen.main().says('Du har inte rätt att se den här sidan', /tala med samordnaren/);
    }
  });
}

test('var och en ser sina inloggningar och avslutar den hon inte känner igen', async ({ people }) => {
  const { screen } = await people.as('kultur');
  const forgotten = await people.as('kultur');
  await screen.unfold(/Kultur & fritid, partsrepresentant/);
  await screen.link('Mina inloggningar').click();
  await expect(screen.heading('Här är du inloggad')).toBeVisible();
  await screen.button('Logga ut överallt utom här').click();
  await screen.isTold('De andra inloggningarna är avslutade.');
  await screen.says('Den här');
  await forgotten.screen.open('/');
  await expect(forgotten.screen.button(/Johanna Ekmarker/)).toBeVisible();
});

test('den som inte är inloggad kommer till sidan hon ville se, och ut igen', async ({ people }) => {
  const { screen } = await people.stranger();
  await screen.open(`/vecka/${REPORTED}`);
  await expect(screen.heading('Samlad')).toBeVisible();
  await screen.says('Demo: alla uppgifter är påhittade.');
  await screen.button(/Johanna Ekmarker/).click();
  await expect(screen.page).toHaveURL(new RegExp(`/vecka/${REPORTED}$`));
  await expect(screen.heading(`Vecka ${Number(spoken(REPORTED).slice(3))}`)).toBeVisible();

  await screen.unfold(/Polis, partsrepresentant/);
  await screen.button('Logga ut').click();
  await expect(screen.button(/Johanna Ekmarker/)).toBeVisible();
  await screen.open('/karta');
  await expect(screen.button(/Johanna Ekmarker/)).toBeVisible();
});
