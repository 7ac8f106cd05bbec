import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import { PRESENT, REPORTED } from '../support/driver/weeks.js';

test('det som är kvar listas, och leder med tangent eller klick till sitt fält', async ({ people }) => {
  const { keyboard, report, shelf } = await people.as('raddning');
  await shelf.empty(PRESENT);
  await report.write(PRESENT);
  await report.left.says('Flemingsberg, Nivå', 'Vårby, Nivå');
  await report.left.button('Skogås, Nivå').click();
  await expect(report.level('Skogås', /0/)).toBeFocused();
  await keyboard.press('1', '=');
  await expect(report.left.button('Skogås, Nivå')).toHaveCount(0);
  await keyboard.press('j');
  await expect(report.level('Trångsund', /0/)).toBeFocused();
  await keyboard.press('k');
  await expect(report.level('Stuvsta-Snättringe', /0/)).toBeFocused();
});

test('ett område, och sedan allt annat, blir som förra veckan, och kan ångras', async ({ people }) => {
  const { screen, keyboard, report, shelf } = await people.as('social');
  await shelf.sent(REPORTED, 2, { added: { fieldTrend: { 'HUD-SKO': 'UNEASIER' } } });
  await shelf.empty(PRESENT);
  await report.write(PRESENT);
  await report.standAt('Flemingsberg');
  await keyboard.press('s');
  await screen.isTold('Flemingsberg: 2 Förhöjd och oförändrat, som förra veckan. Texten är inte tagen.');
  await expect(report.level('Flemingsberg', '2 Förhöjd')).toBeChecked();
  await expect(report.trend('Flemingsberg', 'Oförändrat')).toBeChecked();
  await expect(report.area('Flemingsberg').field('Kort text')).toHaveValue('');
  await expect(report.level('Segeltorp', /0/)).toBeFocused();
  await keyboard.press('3', '+', 'Shift+S');
  await screen.isTold(/^Som förra veckan: nivån för 5 områden, oförändrad och Tendens i fältarbetet/);
  await expect(report.level('Segeltorp', '3 Hög')).toBeChecked();
  await screen.says('7 av 7 områden har en nivå.', 'Inget är kvar att fylla i.');
  const trend = screen.group('Tendens i fältarbetet per kommundel').field('Skogås');
  await expect(trend).toHaveValue('UNEASIER');
  await screen.button('Ångra').click();
  await screen.says('2 av 7 områden har en nivå.');
  await expect(trend).toHaveValue('');
  await expect(report.level('Segeltorp', '3 Hög')).toBeChecked();
});

test('förra veckans text tas bara när någon ber om den, och behåller sin sekretess', async ({ people }) => {
  const { screen, report, shelf } = await people.as('kultur');
  const own = { level: 'OWN', provision: '39', circleId: null, reason: 'Visar var vi är.' } as const;
  await shelf.sent(REPORTED, 1, { marks: { 'assessments.HUD-VAR': own } });
  await shelf.empty(PRESENT);
  await report.write(PRESENT);
  await screen.button('Allt som förra veckan').click();
  const area = report.area('Vårby');
  await expect(area.field('Kort text')).toHaveValue('');
  await area.button('Använd texten om Vårby').click();
  await screen.isTold(/Den har nivån Egen part, som då\.$/);
  await expect(area.field('Kort text')).toHaveValue('Text om HUD-VAR.');
  await area.says('Egen part');
});

test('en mall söks fram med tangenter, och dess luckor fylls i en efter en', async ({ people }) => {
  const { screen, keyboard, report, shelf } = await people.as('polis');
  await shelf.empty(PRESENT);
  await report.write(PRESENT);
  const text = report.area('Skogås').field('Kort text');
  await report.standAt('Skogås');
  await keyboard.press('t', '/');
  const dialog = screen.dialog('Mallar till texten om Skogås');
  await expect(dialog.field('Vad gäller det?')).toBeFocused();
  await keyboard.type('moppe');
  await dialog.says(/^Buskörning vid/);
  const { violations } = await new AxeBuilder({ page: screen.page }).include('dialog').analyze();
  expect(violations).toEqual([]);
  await keyboard.press('Enter');
  await expect(text).toBeFocused();
  await keyboard.type('centrum');
  await keyboard.press('Tab');
  await keyboard.type('fredag kväll');
  await expect(text).toHaveValue(
    'Buskörning vid centrum med moped eller A-traktor, oftast fredag kväll. Jämfört med förra veckan: [jämfört].',
  );
  await report.left.says('Skogås, Kort text', 'Fyll i [jämfört] i texten, eller ta bort det.');
  await keyboard.press('Tab');
  await keyboard.type('lika');
  await expect(report.left.button('Skogås, Kort text')).toHaveCount(0);
  await keyboard.press('Tab');
  await expect(text).not.toBeFocused();

  await report.area('Vårby').button('Mallar till texten om Vårby').click();
  await screen.button(/^Lugnt i veckan/).click();
  await expect(report.area('Vårby').field('Kort text')).toHaveValue('Lugnt i veckan, inga nya mönster.');
});

test('snedstreck mitt i ett ord är ett snedstreck, och den som ångrar sig får sitt', async ({ people }) => {
  const { screen, keyboard, report, shelf } = await people.as('polis');
  await shelf.empty(PRESENT);
  await report.write(PRESENT);
  const text = report.area('Trångsund').field('Kort text');
  await text.focus();
  await keyboard.type('fredag/lördag ');
  await expect(text).toHaveValue('fredag/lördag ');
  await keyboard.press('/');
  await expect(screen.dialog('Mallar till texten om Trångsund').whole).toBeVisible();
  await keyboard.press('Escape');
  await expect(text).toBeFocused();
  await keyboard.type('x');
  await expect(text).toHaveValue('fredag/lördag /x');
});

test('tabellerna gås igenom som i ett kalkylblad, och en pil ändrar ingen siffra', async ({ people }) => {
  const { screen, keyboard, report, shelf } = await people.as('skola');
  await shelf.empty(PRESENT);
  await report.write(PRESENT);
  await screen.field('Skogås, Gruppkonflikter').click();
  await keyboard.type('2');
  await keyboard.press('ArrowRight');
  await keyboard.type('5');
  await keyboard.press('Enter');
  await expect(screen.field('Stuvsta-Snättringe, Obehöriga')).toBeFocused();
  await keyboard.press('ArrowUp', 'ArrowLeft');
  await expect(screen.field('Skogås, Gruppkonflikter')).toBeFocused();
  await expect(screen.field('Skogås, Gruppkonflikter')).toHaveValue('2');
  await expect(screen.field('Skogås, Obehöriga')).toHaveValue('5');
  await screen.field('Vårby, Rykten').focus();
  await keyboard.press('1', 'ArrowLeft');
  await expect(screen.field('Vårby, Rykten')).toHaveValue('1');
  await expect(screen.field('Vårby, Kränkningar')).toBeFocused();
});

test('en tabell ur ett kalkylblad klistras in efter sina namn, och kan ångras', async ({ people }) => {
  const { screen, report, shelf } = await people.as('polis');
  await shelf.empty(PRESENT);
  await report.write(PRESENT);
  await screen.field('Vårby, Stöld').fill('9');
  await report.paste(
    'Flemingsberg, Våld utomhus',
    'Område\tStöld\nSKOGÅS\t3\nVårby\t1\nTrångsund\tca 5\nSumma\t4',
  );
  await screen.isTold('2 rutor är ifyllda med det inklistrade. Inte med: ”Trångsund ca 5”, ”Summa 4”.');
  await expect(screen.field('Skogås, Stöld')).toHaveValue('3');
  await expect(screen.field('Vårby, Stöld')).toHaveValue('1');
  await expect(screen.field('Flemingsberg, Våld utomhus')).toHaveValue('');
  await report.isSaved();
  await screen.field('Skogås, Stöld').fill('7');
  await screen.button('Ångra').click();
  await expect(screen.field('Vårby, Stöld')).toHaveValue('9');
  await expect(screen.field('Skogås, Stöld')).toHaveValue('7');
  await report.paste('Flemingsberg, Våld utomhus', '1\t2\n\t4');
  await screen.isTold('3 rutor är ifyllda med det inklistrade.');
  await expect(screen.field('Flemingsberg, Våld utomhus')).toHaveValue('1');
});

test('F1 säger i varje fält vad som får skrivas, och ? vilka tangenter som finns', async ({ people }) => {
  const { screen, keyboard, report, shelf } = await people.as('skola');
  await shelf.empty(PRESENT);
  await report.write(PRESENT);
  for (const [field, help] of [
    [report.area('Skogås').field('Kort text'), 'Bedömning per område'],
    [screen.field('Vårby, Obehöriga'), 'Antal per kommundel'],
    [screen.field('Vårby, Rykten'), 'Nivå per kommundel'],
    [screen.field('Utblick, 1–4 veckor'), 'Utblick, 1–4 veckor'],
  ] as const) {
    await field.focus();
    await keyboard.press('F1');
    const dialog = screen.dialog(`Vad får jag skriva? ${help}`);
    await dialog.says('Skriv', 'Bra', 'Inte så här', 'Grund');
    await keyboard.press('Escape');
    await expect(field).toBeFocused();
  }
  await report.standAt('Skogås');
  await keyboard.press('2', 'o');
  await report.standAt('Skogås');
  await keyboard.press('?');
  const keys = screen.dialog('Kortkommandon');
  await keys.region('I raderna per område').says('Området är som förra veckan, gå till nästa');
  await keys
    .region('Den här sidan')
    .says('Nästa fält som är kvar att fylla i', 'Vad får jag skriva? Om fältet du står i');
  await expect(report.trend('Skogås', 'Okänt')).toBeChecked();
});
