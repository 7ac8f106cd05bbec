import type { EventReport, HoldingArea } from './report.js';

export const TOWN: HoldingArea = { code: '0126', name: 'Huddinge', kind: 'MUNICIPALITY' };
export const FLEMINGSBERG: HoldingArea = { code: 'HUD-FLE', name: 'Flemingsberg', kind: 'DISTRICT' };
export const SEGELTORP: HoldingArea = { code: 'HUD-SEG', name: 'Segeltorp', kind: 'DISTRICT' };

/** A brawl at the centre of Flemingsberg on a Friday evening, as the police would tell it. */
export const report = (over: Partial<EventReport> = {}): EventReport => ({
  id: 'a',
  partyId: 'police',
  categoryCode: 'ORD-02',
  occurredFrom: '2026-11-20T20:10:00Z',
  occurredTo: null,
  timePrecision: 'MINUTE',
  point: { easting: 667_000, northing: 6_568_000 },
  placePrecision: 'POINT',
  areas: [FLEMINGSBERG, TOWN],
  count: 1,
  ...over,
});

/** A point some metres east of the brawl. */
export const east = (metres: number) => ({ easting: 667_000 + metres, northing: 6_568_000 });
