import { describe, expect, it } from 'vitest';
import { personsIn } from './persons-in.js';

const CASES: [text: string, told: [persons: number, ...attributes: string[]][]][] = [
  ['En pojke med röd jacka sprang från platsen.', [[1, 'pojke', 'röd jacka']]],
  ['En 15-årig pojke på kryckor.', [[1, '15 år', 'pojke', 'kryckor']]],
  ['En 15-åring med blå moped stoppades.', [[1, '15 år', 'blå moped']]],
  ['Tre pojkar, 15-17 år, syntes vid torget.', [[3, 'pojke', '15–17 år']]],
  ['Två yngre kvinnor hotades.', [[2, 'kvinna']]],
  ['En svartklädd man i 30-årsåldern.', [[1, 'svartklädd', 'man', '30-årsåldern']]],
  [
    'En man misshandlade en kvinna. Mannen hade skägg.',
    [
      [1, 'kvinna'],
      [1, 'man', 'skägg'],
    ],
  ],
  ['En person i rullstol fick hjälp.', [[1, 'rullstol']]],
  ['Ungdomarna skingrades, en av dem med vit keps.', [[1, 'vit keps']]],
  ['Busschauffören hotades.', [[1, 'förare']]],
  ['Någon som talade bara engelska och hade tatuering.', [[1, 'talade bara engelska', 'tatuering']]],
  ['4 män på torget.', [[4, 'man']]],
  ['En rullstolsburen man rånades.', [[1, 'rullstolsburen', 'man']]],
  [
    'En flicka med rosa hår och en rödhårig pojke.',
    [
      [1, 'flicka', 'rosa hår'],
      [1, 'rödhårig', 'pojke'],
    ],
  ],
  ['Kyrkoherden hotades.', [[1, 'samfund']]],
  ['Pizzerians ägare hotades.', [[1, 'näringsidkare']]],
  ['En man från Eritrea.', [[1, 'man', 'från eritrea']]],
  ['En lärare i slöja.', [[1, 'lärare', 'slöja']]],
];
const NOBODY = [
  'Större grupp ungdomar samlade, hög ljudnivå.',
  'Man hör musik till sent, och om man går förbi blir man störd.',
  'En person slagen av flera utomhus. Vittnen larmade.',
  'Rutor krossade för 15 år sedan.',
  'Bilar från Danmarksgatan, ägare saknas till cyklarna. Bilens ägare underrättad.',
  'Klotter på fasad och elskåp.',
  'Berusade personer, högljudda.',
  'Moped stulen under natten.',
  '',
];

describe('what a text says of persons', () => {
  it.each(CASES)('%s', (text, told) => {
    expect(personsIn(text)).toEqual(told.map(([persons, ...attributes]) => ({ persons, attributes })));
  });

  it.each(NOBODY)('is nothing of anybody in particular: %s', (text) => {
    expect(personsIn(text)).toEqual([]);
  });
});
