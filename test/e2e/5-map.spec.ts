import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';

const TABLE = /^Händelser, \d+ av \d+ rader/;

test('varje händelse är redovisad: ritad, utanför bilden eller utan punkt', async ({ people }) => {
  const { explorer } = await people.as('polis');
  await explorer.look();
  const whole = await explorer.account();
  expect(whole.total).toBeGreaterThan(300);
  expect(whole.drawn + whole.outside + whole.withoutPoint).toBe(whole.total);
  expect(await explorer.tableSum()).toBe(whole.total);

  await explorer.zoomIn(3);
  const close = await explorer.account();
  expect(close.outside).toBeGreaterThan(0);
  expect(close.drawn + close.outside + close.withoutPoint).toBe(whole.total);
});

test('två år ritas i rutor, fortfarande utan att något försvinner', async ({ people }) => {
  const { screen, explorer } = await people.as('polis');
  await explorer.look();
  await explorer.filter.field('Period').selectOption('Två år');
  await expect(explorer.sentence).toContainText('i rutor');
  const { total, drawn, outside, withoutPoint } = await explorer.account();
  expect(total).toBeGreaterThan(5000);
  expect(drawn + outside + withoutPoint).toBe(total);
  await screen.says('Mörkare är fler; siffran är antalet i rutan');
});

test('filter, vecka och kartbild ligger i adressen och öppnas likadant i ett annat fönster', async ({
  people,
}) => {
  const first = await people.as('raddning');
  const { screen, explorer } = first;
  await explorer.look();
  await explorer.filter.field('Kategori').fill('brand');
  await screen.find('option', /^Alla: Brand och räddning/).click();
  await expect(explorer.filter.inside('list', 'Valda kategorier').find('listitem').first()).toBeVisible();
  await explorer.filter.group('Part').find('checkbox', 'Räddningstjänst').check();
  await explorer.filter.group('Område').find('checkbox', 'Vårby').check();
  await explorer.filter.group('Område').find('checkbox', 'Flemingsberg').check();
  await explorer.filter.group('Sekretessnivå').find('checkbox', 'S Samverkan').check();
  await explorer.filter.field('Period').selectOption('Ett halvår');
  await explorer.zoomIn(1);
  const period = await explorer.account();
  expect(period.total).toBeGreaterThan(10);
  expect(await explorer.tableSum()).toBe(period.total);
  await expect(screen.row('Händelser per område', /^Skogås 0 0$/)).toBeVisible();

  await explorer.weeks.focus();
  await screen.press('ArrowLeft', 'ArrowLeft');
  const words = await explorer.words();
  expect((await explorer.account()).total).toBeLessThan(period.total);

  const second = await people.as('raddning');
  await second.explorer.look(screen.page.url());
  expect(await second.explorer.words()).toBe(words);
  const { filter } = second.explorer;
  await expect(filter.field('Period')).toHaveValue('26');
  await expect(filter.group('Part').find('checkbox', 'Räddningstjänst')).toBeChecked();
  await expect(filter.group('Område').find('checkbox', 'Vårby')).toBeChecked();
  await expect(filter.group('Område').find('checkbox', 'Skogås')).not.toBeChecked();
  await expect(filter.group('Sekretessnivå').find('checkbox', 'S Samverkan')).toBeChecked();
  await expect(second.explorer.weeks).toHaveAttribute(
    'aria-valuetext',
    (await explorer.weeks.getAttribute('aria-valuetext')) ?? '',
  );
  const [mine, theirs] = [first, second].map((person) => person.map('Karta över händelser'));
  expect(await theirs?.placeOf('Vårby')).toEqual(await mine?.placeOf('Vårby'));
});

test('tabellen bredvid har samma urval som kartan', async ({ people }) => {
  const { screen, explorer } = await people.as('polis');
  await explorer.look();
  await explorer.filter.field('Period').selectOption('En vecka');
  await explorer.filter.group('Område').find('checkbox', 'Skogås').check();
  const { total, withoutPoint } = await explorer.account();
  await screen.tab('Händelser').click();
  await expect(screen.rows(TABLE)).toHaveCount(await screen.numberIn(/^Händelser, \d+ av \d+ rader/));
  await expect(screen.rows(TABLE).getByRole('link', { name: 'Skogås' }).first()).toBeVisible();
  expect(withoutPoint).toBeLessThanOrEqual(total);

  await explorer.filter.group('Sekretessnivå').find('checkbox', 'E Egen part').check();
  await screen.says('Inga händelser passar filtret. Rensa filter eller välj en längre period.');
  await screen.button('Rensa filter').click();
  await expect(screen.rows(TABLE).first()).toBeVisible();
});

test('veckorna spelas upp en och en', async ({ people }) => {
  const { screen, explorer } = await people.as('analytiker');
  await explorer.look();
  await screen.button('Spela upp').click();
  await expect(screen.page).toHaveURL(/vecka=/);
  await screen.button('Pausa').click();
  await expect(screen.button('Spela upp')).toBeVisible();
  await screen.button('Visa hela perioden').click();
  await expect(screen.page).not.toHaveURL(/vecka=/);
});
