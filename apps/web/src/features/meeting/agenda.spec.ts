import { describe, expect, it } from 'vitest';
import { addressOf, agendaOf, placeOnAgenda } from './agenda';
import type { MeetingArea } from './meeting.graphql';

const area = (code: string, name: string) => ({ area: { code, name } as MeetingArea['area'] });
const agenda = agendaOf([area('HUD-SKO', 'Skogås'), area('HUD-FLE', 'Flemingsberg')]);
const at = (address: string) => agenda[placeOnAgenda(agenda, new URLSearchParams(address))]?.label;

describe('the agenda', () => {
  it('puts the areas, in the order given, between the opening and the closing points', () => {
    expect(agenda.map(({ label }) => label)).toEqual([
      'Närvaro och sekretess',
      'Förra veckans åtaganden',
      'Skogås',
      'Flemingsberg',
      'Behov från andra',
      'Omvärld',
      'Kommunikation och övrigt',
      'Protokoll',
    ]);
  });

  it('finds an area and a point by the address', () => {
    expect(at('omrade=HUD-FLE')).toBe('Flemingsberg');
    expect(at('punkt=protokoll&vy=sal')).toBe('Protokoll');
  });

  it('lets the area win over a point that was left behind', () => {
    expect(at('punkt=protokoll&omrade=HUD-SKO')).toBe('Skogås');
  });

  it('starts at the first point when the address names nothing on it', () => {
    expect(at('')).toBe('Närvaro och sekretess');
    expect(at('omrade=HUD-XYZ')).toBe('Närvaro och sekretess');
  });

  it('gives an address that leads back to the same line', () => {
    const back = agenda.map((item) => {
      const { omrade, punkt } = addressOf(item);
      return at(omrade === null ? `punkt=${punkt}` : `omrade=${omrade}`);
    });
    expect(back).toEqual(agenda.map(({ label }) => label));
  });
});
