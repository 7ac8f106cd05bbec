import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import { PRESENT, spoken } from '../support/driver/weeks.js';

const PHONE = { width: 360, height: 760 };
const WORDS = 'Oroligt vid cykelställen efter skoldagens slut.';
const OWN_WORDS = 'Det ni skrev om cykelställen togs upp. Polisen går förbi er i veckan.';

test('en skola svarar på telefonen, kontakten väger samman, mötet beslutar och skolan får veta', async ({
  people,
}) => {
  test.setTimeout(180_000);
  const school = await people.stranger();
  await school.screen.page.setViewportSize(PHONE);
  await school.signIn('skola-1', `/skolformular/${PRESENT}`);
  const counted = await school.countInteractions();

  await test.step('inget att rapportera är två tryck', async () => {
    const { screen } = school;
    await expect(screen.heading(new RegExp(`Skolans vecka, ${spoken(PRESENT)}`))).toBeVisible();
    counted.begin();
    await screen.button('Inget att rapportera').click();
    await screen.button('Skicka ”Inget att rapportera”').click();
    await screen.says('Mottaget av Grundskolenämnden.');
    expect(counted.count).toBeLessThanOrEqual(2);
  });

  await test.step('en vecka då något hänt är få tryck, sparas medan den skrivs och tål en omladdning', async () => {
    const { screen } = school;
    await screen.button('Ta tillbaka').click();
    await expect(screen.button('Inget att rapportera')).toBeVisible();
    counted.begin();
    await screen.page.getByRole('radio', { name: '2 Förhöjd' }).check();
    await screen.button('Fler: Gruppkonflikter').click();
    await screen.button('Fler: Gruppkonflikter').click();
    await screen.field(/Med några ord/).fill(WORDS);
    await expect(screen.page.getByText(/^Sparat \d\d\.\d\d/)).toBeVisible();
    expect(counted.count).toBeLessThanOrEqual(5);
    await screen.page.reload();
    await expect(screen.field(/Med några ord/)).toHaveValue(WORDS);
    await expect(screen.page.getByLabel('Gruppkonflikter: 2')).toBeVisible();
    await screen.button('Skicka').click();
    await screen.says(/Inkommet/, 'Förhöjd · Gruppkonflikter 2');
  });

  const contact = await people.as('skola', `/skolor/${PRESENT}`);
  await test.step('kontakten ser vem som svarat och påminner resten med ett tryck', async () => {
    const { screen } = contact;
    await expect(screen.row('Svar från skolorna', /^Tallkottens skola .*Har svarat/)).toBeVisible();
    await screen.button(/^Påminn alla som inte svarat \(\d+\)$/).click();
    await screen.isTold(/^Påminnelse skickad till \d+\./);
    await expect(screen.row('Svar från skolorna', /^Blåklintskolan .*påmind/)).toBeVisible();
  });

  await test.step('hon väger samman Flemingsberg med skolornas ord bredvid, och skickar rapporten', async () => {
    const { screen, report } = contact;
    await screen.tab(/^Väg samman/).click();
    const area = screen.region('Flemingsberg');
    await area.says(/2 av 5 skolor har svarat\. Medianen/, WORDS);
    await area.whole.getByRole('radio', { name: '2 Förhöjd' }).check();
    await area.field(/Kort text i rapporten/).fill('Något oroligare vid skolornas cykelställ.');
    await area.button('Ta in Flemingsberg').click();
    await screen.isTold('Flemingsberg är med i rapportens utkast.');
    await report.write(PRESENT);
    await expect(report.level('Flemingsberg', '2 Förhöjd')).toBeChecked();
    await expect(report.area('Flemingsberg').field('Kort text')).toHaveValue(
      'Något oroligare vid skolornas cykelställ.',
    );
  });

  await test.step('skolan ser att formuläret är med, och kan inte längre ändra det', async () => {
    const { screen } = school;
    await screen.page.reload();
    await screen.says('Med i partens rapport', /Det är nu skolkontakten som har formuläret/);
    await expect(screen.button('Ta tillbaka')).toHaveCount(0);
  });

  await test.step('kontakten skriver till skolan, som läser; kvittot syns', async () => {
    await contact.screen.open(`/skolor/${PRESENT}?vy=aterkoppla`);
    await contact.screen.button('Skriv till skolorna utan beslut').click();
    const dialog = contact.screen.dialog('Till skolorna');
    await dialog.field('Med dina egna ord').fill(OWN_WORDS);
    await dialog.button('Ingen').click();
    await dialog.whole.getByRole('checkbox', { name: 'Tallkotten' }).check();
    await dialog.button('Skicka till 1 skola').click();
    await contact.screen.isTold('Skickat till 1 skola.');
    await contact.screen.says('0 av 1 har läst');

    await school.screen.page.reload();
    await school.screen.says(OWN_WORDS);
    counted.begin();
    await school.screen.button('Läst').first().click();
    await school.screen.isTold('Tack, noterat som läst.');
    expect(counted.count).toBe(1);
    await contact.screen.page.reload();
    await contact.screen.says('1 av 1 har läst');
  });
});
