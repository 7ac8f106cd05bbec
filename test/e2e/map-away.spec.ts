import { expect } from '@playwright/test';
import { test } from '../support/driver/journey.js';
import { REPORTED } from '../support/driver/weeks.js';

const MAP = 'Karta över veckans läge';

test('en karta som inte kan hämtas säger det på sin plats, och resten av sidan går att använda', async ({
  people,
}) => {
  const coordinator = await people.as('samordnare', '/mina-paminnelser');
  const { screen, week } = coordinator;
  const away = /\/week-map-[^/]*\.js/;
  await screen.page.route(away, (route) => route.abort());
  await week.look(REPORTED);
  const place = screen.region('Karta');
  await expect(place.find('alert')).toContainText('Kartan kunde inte laddas');
  expect(await week.order()).toHaveLength(7);
  await expect(week.party('Polis')).toContainText('Inskickad');

  await place.button('Försök igen').click();
  await expect(place.find('alert')).toContainText('Kartan kunde inte laddas');
  await screen.page.unroute(away);
  await place.button('Försök igen').click();
  await coordinator.map(MAP).isDrawn('Flemingsberg');
  await expect(place.find('alert')).toHaveCount(0);
});
