import { weekIndexOf } from '@samlad/domain/week.js';
import { describe, expect, it } from 'vitest';
import { type ExplorerState, filterOf, readAddress, writeAddress } from './address';

const HOME = '2026-W47';
const STATE: ExplorerState = {
  fromWeek: '2026-W10',
  toWeek: '2026-W20',
  atWeek: '2026-W12',
  categoryCodes: ['VLD-01', 'ORD-06'],
  partyIds: ['3f1d2c1e-0000-4000-8000-000000000001'],
  areaCodes: ['HUD-SKO'],
  secrecyLevels: ['OPEN', 'SHARED'],
  view: { latitude: 59.21801, longitude: 18.15402, zoom: 13.5 },
};

describe('the address of the map', () => {
  it('gives back the state it was written from', () => {
    expect(readAddress(writeAddress(STATE), HOME)).toEqual(STATE);
  });

  it('shows the last eight weeks when it says nothing', () => {
    const state = readAddress(new URLSearchParams(), HOME);
    expect([state.fromWeek, state.toWeek, state.atWeek, state.view]).toEqual(['2026-W40', HOME, null, null]);
  });

  it('passes over what cannot be read', () => {
    const state = readAddress(new URLSearchParams('fran=2026-W99&till=igår&niva=HEMLIG&vy=a,b,c'), HOME);
    expect(state).toEqual(readAddress(new URLSearchParams(), HOME));
  });

  it('never asks for more than 520 weeks, nor for a period that ends before it begins', () => {
    const { fromWeek, toWeek } = readAddress(new URLSearchParams('fran=1999-W01&till=2026-W47'), HOME);
    expect(weekIndexOf(toWeek) - weekIndexOf(fromWeek) + 1).toBe(520);
    expect(readAddress(new URLSearchParams('fran=2026-W30&till=2026-W20'), HOME).fromWeek).toBe('2026-W20');
  });

  it('asks for the one week that the slider stands on', () => {
    expect(filterOf(STATE)).toMatchObject({
      fromWeek: '2026-W12',
      toWeek: '2026-W12',
      areaCodes: ['HUD-SKO'],
    });
    expect(filterOf({ ...STATE, atWeek: null, areaCodes: [] })).toMatchObject({
      fromWeek: '2026-W10',
      areaCodes: null,
    });
  });
});
