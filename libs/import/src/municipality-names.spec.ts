import { expect, it } from 'vitest';
import { INVENTED_MUNICIPALITIES } from '../test-support/police-answer.js';
import { municipalityNames } from './municipality-names.js';

const names = municipalityNames(INVENTED_MUNICIPALITIES);

it.each([
  ['Huddinge', '0126'],
  ['huddinge kommun', '0126'],
  ['HUDDINGE  Kommun', '0126'],
  ['Stockholms kommun', '0180'],
  ['Stockholms stad', '0180'],
  ['Upplands-bro', '0139'],
  ['Upplands Bro', '0139'],
  ['Håbo', '0305'],
  ['Habo', '0643'],
])('finds %s', (name, code) => {
  expect(names.find(name)?.code).toBe(code);
});

it.each(['', 'Stockholms län', 'Hudding', 'kommun'])('does not find %j', (name) => {
  expect(names.find(name)).toBeNull();
});

it('knows long names from the short ones and the other way round', () => {
  const long = municipalityNames([{ code: '0117', name: 'Österåkers kommun' }]);
  expect(long.find('Österåker')?.code).toBe('0117');
});

it('chooses nobody when two codes share a name', () => {
  const shared = municipalityNames([
    { code: '1', name: 'Vik' },
    { code: '2', name: 'Vik' },
  ]);
  expect(shared.find('Vik')).toBeNull();
});
