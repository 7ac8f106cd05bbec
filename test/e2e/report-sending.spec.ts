import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import { PRESENT, spoken } from '../support/driver/weeks.js';

const ALL_CALM = Array.from({ length: 14 }, () => '0');

test('före sändningen sägs vad den betyder, vad textskyddet fann och hur andra ser det; efter den finns ett kvitto', async ({
  people,
}) => {
  const { screen, report, shelf } = await people.as('raddning');
  await shelf.empty(PRESENT);
  await report.write(PRESENT);
  await report.assessAll(...ALL_CALM);
  const text = report.area('Skogås').field('Kort text');
  await text.fill('Ring 070-123 45 67 om larmen.');
  await report.sending.button(/^Skicka/).click();
  const dialog = screen.dialog(`Skicka in rapporten för ${spoken(PRESENT)}`);
  await dialog.says(
    /När du skickar in blir rapporten en inkommen handling hos Kommunstyrelsen/,
    /^1 text att ändra eller motivera först/,
    'Allt visas för parterna i samverkan.',
    /^Ni kan ta tillbaka rapporten tills lägesbilden sammanställs/,
  );
  const { violations } = await new AxeBuilder({ page: screen.page }).include('dialog[open]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await dialog.button(/Skogås/).click();
  await expect(text).toBeFocused();
  await text.fill('Ring växeln om larmen.');

  await report.sending.button(/^Skicka/).click();
  await dialog.says('Textskyddet har inget att säga om texterna.');
  await dialog.button('Så här ser de andra').click();
  await expect(screen.heading('Så här ser de andra')).toBeVisible();
  await screen.tab('Polis').click();
  await expect(screen.row('Läget per område', /^Skogås, Kort text Ring växeln om larmen\./)).toBeVisible();
  await screen.link('Tillbaka till rapporten').click();

  await report.send();
  const receipt = screen.region('Kvitto');
  await receipt.says(
    new RegExp(`${spoken(PRESENT)}, version \\d+$`),
    /^Kommunstyrelsen/,
    /kl\. \d\d\.\d\d/,
    'Henrik Brandelius-Ask',
    /^[0-9a-f-]{36}$/,
  );
});

test('en inskickad rapport tas tillbaka, de andra ser det, och den skickas som nästa version', async ({
  people,
}) => {
  const social = await people.as('social');
  await social.shelf.empty(PRESENT);
  await social.shelf.sent(PRESENT, 1);
  await social.report.read(PRESENT);
  await social.report.isReceived();
  const coordinator = await people.as('samordnare', `/vecka/${PRESENT}`);
  const reading = coordinator.screen.link('Läs rapporten från Socialtjänst');
  await expect(reading).toBeVisible();

  await social.screen.button('Ta tillbaka').click();
  const dialog = social.screen.dialog(`Ta tillbaka rapporten för ${spoken(PRESENT)}`);
  await dialog.says(/^Versionen som skickades är fortfarande en inkommen handling/);
  await dialog.button('Ta tillbaka').click();
  await social.screen.says('Ni har tagit tillbaka rapporten');
  await expect(social.screen.page.locator('#innehall')).toBeFocused();
  await expect(reading).toHaveCount(0);
  await coordinator.screen.says(/Återtagen/);

  await social.report.send(/^Skicka/);
  await social.report.isReceived(/^Inskickad v\d+/);
  await expect(reading).toBeVisible();
});

test('på en telefon ryms formuläret, och rapporten kan skrivas och skickas utan sidledes rullning', async ({
  people,
}) => {
  const { screen, report, shelf } = await people.as('polis');
  await screen.page.setViewportSize({ width: 360, height: 740 });
  await shelf.empty(PRESENT);
  await report.write(PRESENT);
  await report.standAt('Flemingsberg');
  await screen.press(...ALL_CALM);
  await expect(report.trend('Vårby', 'Oförändrat')).toBeChecked();
  await report.area('Skogås').field('Kort text').fill('Lugnt.');
  const wide = await screen.page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  const small = await screen.page.locator('main').evaluate((main) =>
    [...main.querySelectorAll<HTMLElement>('button, select, textarea, summary')]
      .map((control) => ({ name: control.textContent, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && Math.min(box.width, box.height) < 24)
      .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
  );
  expect(small).toEqual([]);
  await report.send();
  await report.isReceived();
});
