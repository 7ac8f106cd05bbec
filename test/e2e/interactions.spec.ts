import { expect, test } from '@playwright/test';
import { Interactions } from '../support/driver/interactions.js';

const PAGE = `<label>Namn <input id="name"></label> <label>Slag <select id="kind"><option>a<option>b</select></label>
  <button id="send">Skicka</button>`;

test('det som görs räknas som personen själv skulle räkna det', async ({ page }) => {
  const counted = await Interactions.of(page.context());
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(PAGE)}`);
  await page.getByLabel('Namn').click();
  await page.keyboard.type('moppe');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(counted.done).toEqual(['pointer input#name', 'keys input#name']);

  counted.begin();
  await page.getByLabel('Namn').fill('klotter');
  await page.getByLabel('Slag').selectOption('b');
  await page.getByRole('button', { name: 'Skicka' }).click();
  expect(counted.done).toEqual(['input input#name', 'input select#kind', 'pointer button#send']);

  counted.begin();
  await page.keyboard.press('n');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Shift');
  expect(counted.count).toBe(2);
});
