import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import { PRESENT } from '../support/driver/weeks.js';

test('en rapport skrivs och skickas in utan mus', async ({ people }) => {
  const person = await people.stranger();
  const { screen, keyboard, report } = person;
  await screen.open(`/logga-in?till=/rapport/${PRESENT}?ratta=1`);
  await keyboard.use(screen.button(/Amina Ljungåker/));
  await expect(screen.heading('Läget per område')).toBeVisible();

  await keyboard.use(screen.link('Hoppa till innehållet'));
  await keyboard.tabTo(report.level('Flemingsberg', /0/));
  await keyboard.press('1', '+', ...Array.from({ length: 12 }, () => '0'));
  await expect(report.level('Flemingsberg', '1 Iaktta')).toBeChecked();
  await expect(report.trend('Flemingsberg', 'Ökar')).toBeChecked();
  await expect(report.level('Vårby', '0 Normalbild')).toBeChecked();
  await expect(report.area('Vårby').field('Kort text')).toBeFocused();
  await keyboard.type('Lugnt efter lovet.');
  await report.isSaved();

  await keyboard.use(report.sending.button(/^Skicka/));
  await keyboard.use(screen.dialog(/^Skicka in rapporten/).button(/^Skicka in/));
  await screen.isTold('Rapporten är inskickad.');
  await report.isReceived();
});

test('en händelse läggs in med fyra steg, och en plats pekas ut med pilarna', async ({ people }) => {
  const { screen, keyboard, report, incident } = await people.as('polis');
  await report.write(PRESENT);
  await report.standAt('Skogås');
  await keyboard.press('n');
  await expect(incident.dialog.field('Kategori')).toBeFocused();
  await keyboard.type('klotter');
  await keyboard.press('Enter', 'Control+Enter');
  await screen.isTold('Händelsen är sparad.');
  await expect(incident.linesIn('Skogås').filter({ hasText: 'Klotter' }).first()).toBeVisible();

  await keyboard.press('n');
  await keyboard.type('slagsmål');
  await keyboard.press('Enter');
  await keyboard.use(incident.dialog.button('Peka på kartan'));
  await keyboard.use(incident.dialog.button('Placera i kartans mitt'));
  await incident.dialog.says(/^Platsen ligger i /);
  await keyboard.tabTo(incident.dialog.button('Platsens nål. Flytta med pilarna.'));
  await keyboard.press('ArrowUp', 'ArrowUp', 'Control+Enter');
  await screen.isTold('Händelsen är sparad.');
});

test('kortkommandona listas och leder till sidorna', async ({ people }) => {
  const { screen, keyboard } = await people.as('analytiker');
  await expect(screen.heading(/^Vecka \d+$/)).toBeVisible();
  await keyboard.press('?');
  const help = screen.dialog('Kortkommandon');
  await help.says('Gå till Karta', 'Sök på sidan');
  await keyboard.press('Escape');
  await expect(help.whole).toHaveCount(0);
  await keyboard.press('/');
  await expect(screen.field('Sök område')).toBeFocused();
  await screen.page.getByRole('heading', { level: 1 }).click();
  await keyboard.press('g', 'k');
  await expect(screen.page).toHaveURL(/\/karta/);
  await keyboard.press('g', 'i');
  await expect(screen.heading('Insatser').first()).toBeVisible();
});

test('den som söker innan sidan har fått sitt svar hamnar i sökningen när den kommer', async ({ people }) => {
  const person = await people.as('analytiker', '/mina-inloggningar');
  const { screen, keyboard } = person;
  const goToWeek = async () => {
    await screen.open('/mina-inloggningar');
    await expect(screen.heading('Mina inloggningar')).toBeVisible();
    const release = await person.holdAnswersOf(/graphql/);
    await keyboard.press('g', 'v');
    await expect(screen.heading(/^Vecka \d+$/)).toBeVisible();
    await expect(screen.field('Sök område')).toHaveCount(0);
    return release;
  };
  const first = await goToWeek();
  await keyboard.press('/');
  first();
  await expect(screen.field('Sök område')).toBeFocused();

  const second = await goToWeek();
  await keyboard.press('/', 'Tab');
  second();
  await expect(screen.field('Sök område')).toBeVisible();
  await expect(screen.field('Sök område')).not.toBeFocused();
});

test('den som hinner ställa sig i sidhuvudet innan sidan är framme får stå kvar', async ({ people }) => {
  const person = await people.as('polis', '/mina-inloggningar');
  const { screen, keyboard, incident } = person;
  const release = await person.holdAnswersOf(/assets\/week-page.*\.js/);
  await screen.open('/vecka');
  const start = screen.button('Lägg in händelse');
  await start.focus();
  release();
  await expect(screen.heading(/^Vecka \d+$/)).toBeVisible();
  await expect(start).toBeFocused();
  await keyboard.press('n');
  await expect(incident.dialog.field('Kategori')).toBeFocused();
  await keyboard.press('Escape');
  await expect(start).toBeFocused();
});
