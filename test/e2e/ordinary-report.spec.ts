import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import type { Person, User } from '../support/driver/people.js';
import type { Screen } from '../support/driver/screen.js';
import { PRESENT, REPORTED } from '../support/driver/weeks.js';

/** An answer of the party's own form: a number or words that are typed, or a choice. */
type Own = readonly [field: string, value: string, how: 'TYPED' | 'CHOSEN'];

interface Ordinary {
  user: User;
  /** What this party adds in an ordinary week. */
  own: readonly Own[];
  /** Rows that are begun before their fields are filled in. */
  adds?: string;
  /** How many interactions the whole report may take; docs/report-form.md says why. */
  most: number;
}

/** An ordinary week of every party: one area has changed and is written about, the rest is as last week. */
const PARTIES: readonly Ordinary[] = [
  {
    user: 'polis',
    own: [
      ['Skogås, Våld utomhus', '2', 'TYPED'],
      ['Skogås, Skadegörelse', '3', 'TYPED'],
      ['Vårby, Stöld', '4', 'TYPED'],
    ],
    most: 13,
  },
  {
    user: 'raddning',
    own: [
      ['3 Brand, annat, Antal', '3', 'TYPED'],
      ['14 Automatlarm utan tillbud, Antal', '6', 'TYPED'],
    ],
    most: 11,
  },
  {
    user: 'skola',
    own: [
      ['Skogås, Har svarat', '3', 'TYPED'],
      ['Skogås, Tillfrågade', '4', 'TYPED'],
      ['Skogås, Obehöriga', '2', 'TYPED'],
    ],
    most: 13,
  },
  {
    user: 'kultur',
    own: [['Stämningen bland besökarna', 'Fler vill ha öppet på söndagar.', 'TYPED']],
    most: 9,
  },
  { user: 'social', own: [['Skogås, Unga i riskmiljöer', '2 Förhöjd', 'CHOSEN']], most: 8 },
  {
    user: 'trygghet',
    adds: 'Rundor och iakttagelser',
    own: [
      ['Område', 'Skogås', 'CHOSEN'],
      ['Rundor', '6', 'TYPED'],
    ],
    most: 11,
  },
];

/** Answers as somebody does who points at the first and goes on with the keys. */
async function answer({ screen }: Person, part: Screen, [field, value, how]: Own) {
  const control = part.field(field);
  if (how === 'CHOSEN') return void (await control.selectOption(value));
  await control.click();
  await screen.type(value);
}

for (const { user, own, adds, most } of PARTIES) {
  test(`en hel vanlig rapport (${user}) tar högst ${most} steg`, async ({ people }) => {
    const person = await people.as(user);
    const { screen, report, shelf } = person;
    await shelf.sent(REPORTED, 1);
    await shelf.empty(PRESENT);
    await report.write(PRESENT);
    const counted = await person.countInteractions();
    counted.begin();

    await screen.button('Allt som förra veckan').click();
    await report.level('Skogås', '2 Förhöjd').click();
    await screen.press('+');
    await report.area('Skogås').field('Kort text').click();
    await screen.type('Fler mopeder vid centrum fredag kväll.');
    const part = adds === undefined ? screen : screen.group(adds);
    if (adds !== undefined) await part.button(`Lägg till i ${adds}`).click();
    for (const one of own) await answer(person, part, one);
    await report.send();
    expect(counted.done.length, counted.done.join('\n')).toBeLessThanOrEqual(most);

    await report.isReceived();
    await report.read(PRESENT);
    await screen.says('Fler mopeder vid centrum fredag kväll.');
  });
}

test('inget att rapportera tar två steg', async ({ people }) => {
  const person = await people.as('raddning');
  const { screen, report } = person;
  await report.write(PRESENT);
  const counted = await person.countInteractions();
  counted.begin();
  await screen.button('Inget att rapportera').click();
  await screen
    .dialog(/^Inget att rapportera/)
    .button('Skicka in')
    .click();
  await report.isReceived(/inget att rapportera/);
  expect(counted.count).toBe(2);
});
