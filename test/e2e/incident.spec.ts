import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import { PRESENT } from '../support/driver/weeks.js';

const MOST_INTERACTIONS = 6;
const PAGES = ['/vecka', '/karta', '/insatser', `/mote/${PRESENT}`, '/installningar'];

test('en händelse läggs in från vilken sida som helst med högst sex steg, utan mus', async ({ people }) => {
  const person = await people.as('polis');
  const { screen, keyboard, incident } = person;
  const counted = await person.countInteractions();
  for (const page of PAGES) {
    await screen.open(page);
    await incident.beginByKey();
    await keyboard.press('Escape');
    await expect(incident.dialog.whole).toHaveCount(0);
  }

  await screen.open('/vecka');
  const start = screen.button('Lägg in händelse');
  await start.focus();
  counted.begin();
  await keyboard.press('n');
  await expect(incident.dialog.field('Kategori')).toBeFocused();
  await keyboard.type('moppe');
  await keyboard.press('Tab');
  await expect(incident.dialog.field('När')).toBeFocused();
  await keyboard.type('i natt');
  await keyboard.press('Enter');
  await incident.dialog.says(/natten till .*, ca 22–06/);
  await expect(incident.dialog.field('Var')).toBeFocused();
  await keyboard.type('flemingbergs stat');
  await expect(incident.dialog.find('option').first()).toContainText('Flemingsbergs station');
  await expect(incident.dialog.find('option').first()).toContainText('Station eller hållplats, Flemingsberg');
  await keyboard.press('Enter');
  await incident.dialog.says('Sparas med punkten.');
  await keyboard.press('Control+Enter');
  await screen.isTold(/^Händelsen är sparad/);
  expect(counted.count, counted.done.join(', ')).toBeLessThanOrEqual(MOST_INTERACTIONS);
  await expect(incident.dialog.whole).toHaveCount(0);
  await expect(start).toBeFocused();
});

test('på en telefon räcker också sex tryck, och skärmen är helt dialogens', async ({ people }) => {
  const person = await people.as('raddning');
  const { screen, keyboard, incident } = person;
  await screen.page.setViewportSize({ width: 360, height: 740 });
  await screen.open('/vecka');
  const counted = await person.countInteractions();
  counted.begin();
  await screen.button('Lägg in händelse').click();
  await expect(incident.dialog.field('Kategori')).toBeFocused();
  await keyboard.type('sopbrand');
  await keyboard.press('Enter');
  await incident.dialog.button('i natt').click();
  await incident.dialog.field('Var').click();
  await keyboard.type('vårby');
  await expect(incident.dialog.find('option').first()).toContainText('Vårby');
  await keyboard.press('Enter');
  await incident.dialog.says('Sparas med området, utan punkt.');
  const box = await incident.dialog.whole.boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
  await incident.dialog.button('Spara').click();
  await screen.isTold(/^Händelsen är sparad/);
  expect(counted.count, counted.done.join(', ')).toBeLessThanOrEqual(MOST_INTERACTIONS);
});

test('den som skriver fortare än sidan ritas förlorar inget', async ({ people }) => {
  const { screen, keyboard, incident } = await people.as('kultur');
  await screen.open('/vecka');
  await incident.beginByKey();
  await keyboard.type('klotter');
  await expect(incident.dialog.find('option').first()).toContainText('Klotter');
  await incident.dialog.field('När').evaluate(async (when) => {
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true });
    document.activeElement?.dispatchEvent(tab);
    when.focus();
    for (let step = 0; step < 20; step += 1) await Promise.resolve();
    document.execCommand('insertText', false, 'i dag');
  });
  await expect(incident.dialog.field('Kategori')).toHaveValue('Klotter');
  await expect(incident.dialog.field('När')).toHaveValue('i dag');
  await incident.placeInAreaOnly('Segeltorp');
  await incident.save();
});

test('tiden visas som den förstås, båda vägarna, och det som inte har varit nekas', async ({ people }) => {
  const { screen, keyboard, incident } = await people.as('polis');
  await screen.open('/vecka');
  await incident.beginByKey();
  const when = incident.dialog.field('När');
  await when.fill('lördag natt');
  await incident.dialog.says(/natten till sön .*, ca 22–06/);
  await incident.dialog.button(/^eller natten till lör/).click();
  await incident.dialog.says(/natten till lör .*, ca 22–06/);
  await when.fill('i morgon');
  await incident.dialog.says('Den tiden har inte varit än. Skriv när det hände.');
  await keyboard.press('Control+Enter');
  await expect(when).toHaveAttribute('aria-invalid', 'true');
  const { violations } = await new AxeBuilder({ page: screen.page }).include('dialog[open]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('efter att ha sparat går det att ångra, eller att lägga in en till på samma plats', async ({
  people,
}) => {
  const { screen, keyboard, incident } = await people.as('kultur');
  await screen.open('/vecka');
  await incident.beginByKey();
  await keyboard.type('klotter');
  await keyboard.press('Tab');
  await incident.dialog.field('När').fill('i dag');
  await incident.placeInAreaOnly('Trångsund');
  await incident.dialog.button('Spara och lägg till en till').click();
  await screen.isTold(/^Händelsen är sparad/);
  await expect(incident.dialog.field('Kategori')).toBeFocused();
  await expect(incident.dialog.field('Kategori')).toHaveValue('');
  await expect(incident.dialog.field('När')).toHaveValue('i dag');
  await expect(incident.dialog.field('Var')).toHaveValue('Trångsund');
  await keyboard.type('skräp');
  await keyboard.press('Tab', 'Control+Enter');
  await expect(incident.dialog.whole).toHaveCount(0);
  await screen.button('Ångra').click();
  await screen.isTold('Händelsen är borttagen.');
});

test('utan nät är händelsen ej sparad, och finns kvar när den öppnas igen', async ({ people }) => {
  const person = await people.as('polis2');
  const { screen, keyboard, incident } = person;
  await screen.open('/vecka');
  await incident.beginByKey();
  await keyboard.type('klotter');
  await keyboard.press('Tab');
  await incident.placeInAreaOnly('Skogås');
  await person.loseAnswersOf('/graphql');
  await incident.dialog.button('Spara').click();
  await incident.dialog.says('Inte sparad');
  await expect(incident.dialog.field('Kategori')).toHaveValue('Klotter');
  await keyboard.press('Escape');
  await screen.isTold(/^Händelsen är ej sparad/);
  await person.findAnswers();
  await screen.open('/vecka');
  await incident.beginByKey();
  await expect(incident.dialog.field('Kategori')).toHaveValue('Klotter');
  await expect(incident.dialog.field('Var')).toHaveValue('Skogås');
  await incident.dialog.says('Skrivet förut, ej sparat');
  await keyboard.press('Escape');
  await incident.beginByKey();
  await expect(incident.dialog.field('Kategori')).toHaveValue('Klotter');
  await incident.save();
});

test('det osparade kan läggas bort, och den som bara öppnar och stänger har inget osparat', async ({
  people,
}) => {
  const { screen, keyboard, incident } = await people.as('polis2');
  await screen.page.route('**/graphql', async (route) => {
    if (/incidentDesk/.test(route.request().postData() ?? ''))
      await expect(incident.dialog.field('Kategori')).toBeFocused();
    await route.continue();
  });
  const desk = screen.page.waitForResponse((answer) =>
    /incidentDesk/.test(answer.request().postData() ?? ''),
  );
  await screen.open('/vecka');
  await incident.beginByKey();
  await (await desk).finished();
  await screen.page.waitForLoadState('networkidle');
  await keyboard.press('Escape');
  await incident.beginByKey();
  await incident.dialog.saysNot('Skrivet förut, ej sparat');
  await keyboard.type('klotter');
  await keyboard.press('Tab', 'Escape');
  await screen.isTold(/^Händelsen är ej sparad/);
  await screen.open('/vecka');
  await incident.beginByKey();
  await incident.dialog.says('Skrivet förut, ej sparat');
  await incident.dialog.button('Börja på en ny').click();
  await expect(incident.dialog.field('Kategori')).toBeFocused();
  await expect(incident.dialog.field('Kategori')).toHaveValue('');
  await incident.dialog.saysNot('Skrivet förut, ej sparat');
  await keyboard.press('Escape');
  await incident.beginByKey();
  await incident.dialog.saysNot('Skrivet förut, ej sparat');
});

test('när nätet har brutits öppnas formuläret ändå, med områdena, och det skrivna sparas när nätet är tillbaka', async ({
  people,
}) => {
  const person = await people.as('raddning');
  const { screen, keyboard, incident } = person;
  const atHand = screen.page.waitForResponse((answer) =>
    /incidentDesk/.test(answer.request().postData() ?? ''),
  );
  await screen.open('/vecka');
  await (await atHand).finished();
  await screen.page.waitForLoadState('networkidle');
  await person.loseNetwork();
  await screen.says(/Ingen kontakt med servern/);
  await incident.beginByKey();
  await keyboard.type('sopbrand');
  await keyboard.press('Tab');
  await incident.dialog.field('När').fill('i dag');
  await incident.placeInAreaOnly('Segeltorp');
  await incident.dialog.button('Spara').click();
  await incident.dialog.says('Inte sparad');
  await person.findNetwork();
  await incident.save();
});

test('bryts nätet innan formuläret har hämtats sägs det, och det kommer av sig självt sedan', async ({
  people,
}) => {
  const person = await people.as('raddning');
  const { screen, incident } = person;
  await person.loseAnswersOf('/assets/quick-incident-*.js');
  await screen.open('/vecka');
  await expect(screen.button('Lägg in händelse')).toBeVisible();
  await screen.press('n');
  await incident.dialog.says('Formuläret är inte hämtat');
  await person.findAnswers();
  await expect(incident.dialog.field('Kategori')).toBeVisible();
});

test('när inloggningen har gått ut leder dialogen själv till en ny, och händelsen sparas sedan', async ({
  people,
}) => {
  const person = await people.as('polis2');
  const { screen, keyboard, incident } = person;
  await screen.open('/vecka');
  await incident.beginByKey();
  await keyboard.type('klotter');
  await keyboard.press('Tab');
  await incident.placeInAreaOnly('Trångsund');
  await person.loseSession();
  await incident.dialog.button('Spara').click();
  await expect(incident.dialog.link('Logga in i en ny flik')).toBeVisible();
  const window = await person.openWindow();
  await window.signIn('polis2', '/');
  await incident.dialog.button('Spara').click();
  await screen.isTold(/^Händelsen är sparad/);
});

test('femtio inklistrade rader granskas och sparas med högst tolv steg, och kan ångras', async ({
  people,
}) => {
  const person = await people.as('trygghet');
  const { screen, incident } = person;
  await screen.open('/vecka');
  const counted = await person.countInteractions();
  counted.begin();
  await incident.beginByKey();
  await incident.dialog.button('Klistra in flera på en gång').click();
  const places = [
    'Flemingsbergs centrum',
    'Skogås centrum',
    'Stuvsta centrum',
    'Trångsunds centrum',
    'Huddinge centrum',
  ];
  const rows = Array.from(
    { length: 50 },
    (_, at) => `- i går kl 00.${10 + at} dopning vid ${places[at % 5]}`,
  );
  await incident.paste(`${rows.join('\n')}\n=HYPERLINK("http://ond.example")\nbelysning 20/12 i Vårby`);
  await incident.review.says(/^52 rader: 50 sparas, 2 behöver något/);
  await incident.review.says('Raden är en formel. Klistra in dess värde.', /^20\/12 har inte varit än/);
  await incident.review.button('Spara 50 händelser').click();
  await screen.isTold('50 händelser sparades.');
  expect(counted.count, counted.done.join(', ')).toBeLessThanOrEqual(12);
  await screen.button('Ångra').click();
  await screen.isTold('50 händelser är borttagna.');
});

test('en inklistrad rad som pekar ut någon är märkt och följer inte med förrän texten är en annan', async ({
  people,
}) => {
  const { screen, incident } = await people.as('kultur');
  await screen.open('/vecka');
  await incident.beginByKey();
  await incident.dialog.button('Klistra in flera på en gång').click();
  await incident.paste(
    'i går kl 21.05 klotter vid Skogås centrum, 811218-9876 sågs\ni går kl 21.06 klotter i Vårby',
  );
  await incident.review.says(
    /^2 rader: 1 sparas, 1 behöver något/,
    /^Texten får inte sparas: .*personnummer/,
  );
  await incident.review.field('Text, rad 1').fill('klotter vid Skogås centrum');
  await incident.review.says(/^2 rader: 2 sparas/);
  await incident.review.button('Spara 2 händelser').click();
  await screen.isTold('2 händelser sparades.');
  await screen.button('Ångra').click();
  await screen.isTold('2 händelser är borttagna.');
});

test('en inklistrad rad rättas på plats med tangenterna, och det som redan finns är märkt', async ({
  people,
}) => {
  const { screen, keyboard, incident } = await people.as('raddning');
  await screen.open('/vecka');
  await incident.beginByKey();
  await incident.dialog.button('Klistra in flera på en gång').click();
  await incident.paste('containerbrand 12/10 kl 21\nbilbrand 12/10 kl 22 i Skogås');
  await incident.review.says(/^2 rader: 1 sparas, 1 behöver något/);
  const { violations } = await new AxeBuilder({ page: screen.page }).include('dialog[open]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await keyboard.tabTo(incident.review.field('Område, rad 1'));
  await keyboard.press('v');
  await incident.review.says(/^2 rader: 2 sparas/);
  await keyboard.use(incident.review.button('Spara 2 händelser'));
  await screen.isTold('2 händelser sparades.');
  await incident.beginByKey();
  await incident.dialog.button('Klistra in flera på en gång').click();
  await incident.paste('bilbrand 12/10 kl 22 i Skogås');
  await incident.review.says(/^1 rad: 0 sparas, 1 finns kanske redan/, /^Finns kanske redan: Fordonsbrand/);
});

for (const user of ['analytiker', 'ledning', 'dataskydd', 'social'] as const) {
  test(`${user} lägger inte in händelser`, async ({ people }) => {
    const { screen, keyboard, incident } = await people.as(user);
    await expect(screen.button('Lägg in händelse')).toHaveCount(0);
    await keyboard.press('n');
    await expect(incident.dialog.whole).toHaveCount(0);
  });
}

test('från kartan läggs händelsen där pekaren är', async ({ people }) => {
  const { screen, keyboard, incident, explorer } = await people.as('polis');
  await explorer.look();
  const map = screen.map('Karta över händelser');
  const box = await map.boundingBox();
  expect(box).not.toBeNull();
  await screen.page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await keyboard.press('n');
  await expect(incident.dialog.field('Kategori')).toBeFocused();
  await expect(incident.dialog.field('Var')).toHaveValue(/^Punkt på kartan/);
});
