import { expect, it } from 'vitest';
import { versionSentences } from './version-words';

it('says of the first version how long it can be taken back', () => {
  expect(versionSentences('COLLECTING', 0, null)).toEqual([
    'Ni kan ta tillbaka rapporten tills lägesbilden sammanställs, och rätta den tills mötet har beslutat.',
  ]);
});

it('says of a later version what becomes of the earlier one', () => {
  const [first] = versionSentences('DUE', 2, 'ons 18 nov kl. 10.12');
  expect(first).toBe(
    'Version 2, som skickades ons 18 nov kl. 10.12, finns kvar som en inkommen handling. De andra läser version 3 i stället.',
  );
});

it.each([
  ['COMPILED', /görs om med det ni skickar/],
  ['REVIEWED', /granskad och ändras inte/],
  ['IN_MEETING', /Mötet pågår/],
] as const)(
  'says in a week that is %s what becomes of the picture, and that nothing is taken back',
  (state, picture) => {
    const [first, last] = versionSentences(state, 0, null);
    expect(first).toMatch(picture);
    expect(last).toMatch(/inte ta tillbaka den/);
  },
);
