import { expect, it } from 'vitest';
import { HELD_OUT_GIVEN, HELD_OUT_SURNAMES } from '../test/held-out-names.js';
import { measure, policeOf } from '../test/measure.js';
import { placesOf } from './places.js';
import { GIVEN_NAMES } from './words/given-names.js';
import { SURNAMES } from './words/surnames.js';

const { measured } = measure({ eachForm: 20, names: 300, everyNotice: 40, seed: 7 });

it('finds identifiers in every written form', () => {
  expect(measured.recall).toBeGreaterThanOrEqual(0.995);
});

it('finds names that it does not hold', () => {
  expect(measured.recallNames).toBeGreaterThanOrEqual(0.9);
  const held = [...HELD_OUT_GIVEN, ...HELD_OUT_SURNAMES].map((name) => name.toLowerCase());
  expect(held.filter((name) => GIVEN_NAMES.has(name) || SURNAMES.has(name))).toEqual([]);
});

it('stops on concern for a child and lets the rest pass, on sentences it was not adjusted to', () => {
  expect(measured.recallConcern).toBeGreaterThanOrEqual(0.9);
  expect(measured.falseStopsConcern).toBeLessThanOrEqual(0.05);
});

it('is quiet about the police, or says that their texts are not there', () => {
  expect(measured.falseAlarmsIdentifiers ?? 0).toBeLessThanOrEqual(0.01);
  expect(measured.falseStopsPolice ?? 0).toBeLessThanOrEqual(0.002);
  expect(measured.falseAlarmsNames ?? 0).toBeLessThanOrEqual(0.03);
});

it('counts notices that it speaks about in vain', () => {
  const invented = [
    { text: 'Brand, Storköping\nLarm om rök vid Torget.', at: '2025-01-01' },
    { text: 'Rån, Storköping\nAnna Lind tipsade på 070-123 45 67.', at: '2025-01-01' },
  ];
  expect(policeOf(invented, () => undefined, placesOf(['Storköping']))).toEqual({
    falseAlarmsIdentifiers: 0.5,
    falseAlarmsNames: 0.5,
    falseAlarmsNamesHeldOut: 0.5,
    falseStopsPolice: 0,
    falseStopsPoliceHeldOut: 0,
  });
});
