import { expect, it } from 'vitest';
import { maySend, passTextsThrough, textsOf } from './gate';

it('finds every text in what is to be sent, wherever it stands, and no code', () => {
  const input = {
    id: 'abc',
    text: 'Två ord här',
    rows: [{ note: 'Och några till' }, null],
    kind: 'PRESENCE',
    count: 3,
  };
  expect(textsOf(input)).toEqual(['Två ord här', 'Och några till']);
});

it('sends nothing while one of the texts is stopped, and leaves to the server what cannot be read here', async () => {
  expect(await maySend({ text: 'stoppa det här' })).toBe(true);
  passTextsThrough((text) =>
    text.startsWith('trasig')
      ? Promise.reject(new Error('away'))
      : Promise.resolve(!text.startsWith('stoppa')),
  );
  expect(await maySend({ a: 'en vanlig text', b: { c: 'stoppa det här' } })).toBe(false);
  expect(await maySend({ a: 'en vanlig text', b: 'trasig läsare här' })).toBe(true);
});
