import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import type { User } from '../support/driver/people.js';
import type { Screen } from '../support/driver/screen.js';

const READ_BY_ALL = ['Kretsar'];
const PEOPLE = ['Personer', 'Inbjudningar', 'Roller att bekräfta', 'Enheter', 'Kopplingar'];
/** The title of a page whose link is called something else. */
const TITLE: Record<string, string> = {
  Översikt: 'Inställningar',
  Rytm: 'Veckans rytm',
  'Små tal': 'Skydd av små tal',
};
const STRONG = 'Bekräfta med stark legitimation';

/** Does something that asks for strong identification: confirms, and does it again. */
async function confirmed(screen: Screen, act: () => Promise<void>) {
  await act();
  await screen.dialog(STRONG).button('Bekräfta').click();
  await expect(screen.dialog(STRONG).whole).toHaveCount(0);
  await act();
}

test('driften bjuder in någon med en länk som visas en gång', async ({ people }) => {
  const { screen } = await people.as('drift', '/installningar');
  await expect(screen.heading('Personer')).toBeVisible();
  await screen.link('Inbjudningar').click();
  await screen.button('Bjud in').click();
  const form = screen.dialog('Bjud in');
  await form.button('Skapa länk').click();
  await form.says('Skriv vart inbjudan går.', 'Välj vilken roll personen ska ha.');
  await form.field('E-post').fill('ny.person@huddinge.example');
  await form.field('Roll').selectOption({ label: 'Analytiker' });
  await form.field('Part').selectOption({ label: 'Polis' });
  await confirmed(screen, () => form.button('Skapa länk').click());
  const told = screen.dialog('Länken till den du bjuder in');
  await told.says(/\/inbjudan#[\w-]{64}$/);
  await told.button('Klar').click();
  await expect(
    screen.row('Inbjudningar', /ny\.person@huddinge\.example Analytiker Polis.*Väntar/),
  ).toBeVisible();
  await screen
    .row('Inbjudningar', /ny\.person/)
    .getByRole('button', { name: 'Återkalla' })
    .click();
  await screen.isTold(/länken gäller inte längre/);
});

test('en roll i dataskydd gäller först när en andra person har bekräftat den', async ({ people }) => {
  const { screen: operator } = await people.as('drift', '/installningar/personer');
  await operator.field('Sök person').fill('Talltorp');
  await operator.link('Sara Talltorp').click();
  await operator.dialog('Sara Talltorp').button('Ge en roll').click();
  const form = operator.dialog('Ge Sara Talltorp en roll');
  await form.field('Roll').selectOption({ label: 'Dataskydd' });
  await form.field('Part').selectOption({ label: 'Kommunens trygghetsfunktion' });
  await form.says(/En annan person än du och Sara Talltorp/);
  await confirmed(operator, () => form.button('Föreslå rollen').click());
  await operator.isTold(/väntar på en andra person/);
  await operator.dialog('Sara Talltorp').saysNot('Dataskydd, Kommunens trygghetsfunktion');

  const { screen: coordinator } = await people.as('samordnare', '/installningar/roller');
  const row = coordinator.row('Roller att bekräfta', /Sara Talltorp.*Dataskydd/);
  await confirmed(coordinator, () => row.getByRole('button', { name: 'Bekräfta', exact: true }).click());
  await coordinator.isTold(/Sara Talltorp har rollen/);
  await expect(coordinator.text('Ingen roll väntar på bekräftelse')).toBeVisible();
});

test('samordnaren registrerar en överenskommelse och polisen godkänner den', async ({ people }) => {
  const { screen: coordinator } = await people.as('samordnare', '/installningar/overenskommelser');
  await coordinator.button('Registrera').click();
  const form = coordinator.dialog('Registrera överenskommelse');
  await form.field('Rubrik').fill('Särskild insats i Skogås');
  await form.field('Valda områden').check();
  await form.field('Skogås').check();
  for (const party of ['Grundskola', 'Kultur & fritid', 'Socialtjänst', 'Räddningstjänst']) {
    await form.field(party).uncheck();
  }
  await confirmed(coordinator, () => form.button('Registrera').click());
  await coordinator.isTold(/Nu svarar varje part för sig/);
  await expect(
    coordinator.row(
      'Överenskommelser',
      /Särskild insats i Skogås.*Skogås.*0 av 2 har godkänt Väntar på svar/,
    ),
  ).toBeVisible();

  const { screen: police } = await people.as('polis', '/installningar/overenskommelser');
  await police.link('Särskild insats i Skogås').click();
  const shown = police.dialog('Särskild insats i Skogås');
  await shown.button('Godkänn för vår part').click();
  await police.isTold('Ni har godkänt överenskommelsen.');
  await shown.says(/godkände .*Johanna Ekmarker/);
  await shown.button('Lämna…').click();
  const leaving = police.dialog('Lämna ”Särskild insats i Skogås”');
  await leaving.field('Skäl').fill('Prov');
  await leaving.button('Lämna nu').click();
  await police.isTold('Ni har lämnat överenskommelsen.');
});

test('driften avslutar en persons inloggningar, en i taget eller alla', async ({ people }) => {
  const { screen: atDesk } = await people.as('ledning', '/installningar/kretsar');
  const { screen: onPhone } = await people.as('ledning', '/installningar/kretsar');
  const { screen } = await people.as('drift', '/installningar/personer');
  await screen.link('Birgitta Höganlund').click();
  const person = screen.dialog('Birgitta Höganlund');
  await person.unfold(/^Inloggningar$/);
  await confirmed(screen, () => person.button('Avsluta alla inloggningar').click());
  await screen.isTold('Alla inloggningar är avslutade.');
  await person.says('Personen är inte inloggad någonstans.');
  for (const window of [atDesk, onPhone]) {
    await window.open('/installningar/kretsar');
    await expect(window.page).toHaveURL(/\/logga-in/);
  }
  await atDesk.button(/Birgitta Höganlund/).click();
  await screen.open(screen.page.url());
  await person.unfold(/^Inloggningar$/);
  await person.button('Avsluta inloggningen').click();
  await screen.isTold('Inloggningen är avslutad.');
});

test('polisen tar med någon i en krets, och ut igen, och stänger den', async ({ people }) => {
  const { screen } = await people.as('polis', '/installningar/kretsar');
  await screen.button('Ny krets').click();
  const form = screen.dialog('Ny krets');
  await form.field('Namn').fill('Provkretsen');
  await form.field('Syfte').fill('Gemensamt arbete');
  await confirmed(screen, () => form.button('Spara').click());
  await screen.link('Provkretsen').click();
  const circle = screen.dialog('Provkretsen');
  await circle.field('Ta med en person').fill('Amina');
  await circle.find('option', /Amina Ljungåker/).click();
  await circle.button('Ta med').click();
  await screen.isTold('Personen är med från och med nu.');
  await circle.button('Ta bort Amina Ljungåker').click();
  await screen.isTold('Personen är inte med längre.');
  await expect(circle.button('Ta bort Amina Ljungåker')).toHaveCount(0);
  await circle.button('Stäng kretsen…').click();
  await screen.dialog('Stäng ”Provkretsen”?').button('Stäng för gott').click();
  await screen.isTold(/ingen annan part läser dess material längre/);
  await expect(screen.row('Kretsar', /Provkretsen.*Stängd/)).toBeVisible();
});

test('polisen höjer nivån på ett nytt problem, med ett skäl', async ({ people }) => {
  const { screen } = await people.as('polis', '/insatser?vy=problem');
  await screen.button('Nytt problem').click();
  const form = screen.dialog('Nytt problem');
  await form.field('Rubrik').fill('Prov av nivån');
  await form.field('Område').selectOption({ label: 'Skogås' });
  await form.button('Lägg till problemet').click();
  await screen.isTold('Problemet är tillagt.');
  await screen.button('Ändra nivå på Prov av nivån').click();
  const level = screen.dialog('Ändra nivå på ”Prov av nivån”');
  await level.field('Sekretessnivå').selectOption('OWN');
  await level.button('Ändra nivå').click();
  await level.says('Skriv varför nivån ändras.');
  await level.field('Varför ändras nivån?').fill('Spaning pågår');
  await level.button('Ändra nivå').click();
  await screen.isTold('Nivån är ändrad.');
  await screen.says('E Egen part');

  const { screen: rescue } = await people.as('raddning', '/insatser?vy=problem');
  await expect(rescue.heading('Insatser')).toBeVisible();
  await rescue.saysNot('Prov av nivån');
});

const READERS = ['Översikt', 'Textskydd', 'Inlästa filer', 'Överenskommelser'];

const SECTIONS: [user: User, sections: string[]][] = [
  ['samordnare', [...READ_BY_ALL, ...READERS, 'Rytm', 'Små tal', 'E-post', 'Anslutna system', ...PEOPLE]],
  ['polis', [...READ_BY_ALL, ...READERS, 'Anslutna system']],
  ['skola', [...READ_BY_ALL, ...READERS, 'Anslutna system']],
  ['analytiker', [...READ_BY_ALL, ...READERS]],
  ['polis2', READ_BY_ALL],
  ['ledning', READ_BY_ALL],
  ['dataskydd', [...READ_BY_ALL, 'Överenskommelser', ...PEOPLE]],
  ['drift', [...READ_BY_ALL, 'Överenskommelser', 'E-post', ...PEOPLE]],
];

for (const [user, sections] of SECTIONS) {
  test(`inställningarnas sidor öppnas för ${user}, de som rollen har och inga andra`, async ({ people }) => {
    const { screen } = await people.as(user, '/installningar');
    const links = screen.inside('navigation', 'Inställningar').find('link');
    await expect(links.first()).toBeVisible();
    expect((await links.allTextContents()).sort()).toEqual([...sections].sort());
    for (const section of sections) {
      await screen.inside('navigation', 'Inställningar').link(section).click();
      await expect(screen.heading(TITLE[section] ?? section)).toBeVisible();
      await expect(screen.page.locator('[aria-busy=true]')).toHaveCount(0);
      await expect(screen.find('alert')).toHaveCount(0);
    }
  });
}
