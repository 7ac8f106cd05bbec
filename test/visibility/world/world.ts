import type { PartyKind } from '@samlad/domain/party-kinds.js';

export type Level = 'OPEN' | 'SHARED' | 'RESTRICTED' | 'OWN';
export type Purpose = 'SITUATION' | 'MEASURES';
export type RoleName =
  | 'COORDINATOR'
  | 'PARTY_REPRESENTATIVE'
  | 'SCHOOL_CONTACT'
  | 'REPORTER'
  | 'UNIT_REPORTER'
  | 'ANALYST'
  | 'LEADERSHIP'
  | 'DATA_PROTECTION'
  | 'OPERATOR';

/** One stored row with what the rules ask about it; `values` are its columns as stored. */
export interface Row {
  /** The table. */
  kind: string;
  id: string;
  town: string;
  /** The party whose row it is; null for what belongs to the whole town. */
  owner: string | null;
  level: Level;
  /** The row's area and every area that it lies in; empty for a row of no area. */
  areas: string[];
  circle: string | null;
  /** The row that this one is a part of. */
  parent: Row | null;
  values: Record<string, unknown>;
}

export interface Party {
  id: string;
  kind: PartyKind;
  name: string;
}

export interface Area {
  id: string;
  code: string;
  kind: 'MUNICIPALITY' | 'DISTRICT' | 'PLACE';
  parent: string | null;
  /** West, south, east, north. */
  box: [number, number, number, number];
  name: string;
}

/** One signed-in session: a person in one assignment, with or without the stronger sign-in. */
export interface Reader {
  name: string;
  token: string;
  sessionId: string;
  userId: string;
  assignmentId: string;
  town: string;
  party: Party;
  role: RoleName;
  /** The unit that the reader reports for; others have none. */
  unit: string | null;
  steppedUp: boolean;
  /** Whose account is disabled or whose assignment has ended: signed in once, nobody now. */
  gone: boolean;
}

export interface Agreement {
  id: string;
  purposes: Purpose[];
  /** Null when it holds for the whole town. */
  areas: string[] | null;
  from: string;
  to: string | null;
  ended: boolean;
  members: { party: string; accepted: boolean; left: boolean }[];
}

export interface Circle {
  id: string;
  owner: string;
  closed: boolean;
  members: { userId: string; removed: boolean }[];
}

export interface Week {
  week: number;
  state: string;
  version: number;
}

/** A municipality with everybody and everything in it. */
export interface Town {
  id: string;
  code: string;
  parties: Party[];
  areas: Area[];
  weeks: Week[];
  agreements: Agreement[];
  circles: Circle[];
  readers: Reader[];
  /** Rows by the table they are stored in. */
  rows: Map<string, Row[]>;
  byId: Map<string, Row>;
}

/** What one run of the walk looks at: a town, and a neighbour whose rows are nobody's business here. */
export interface World {
  number: number;
  towns: [Town, Town];
}

export const rowsOf = (town: Town, kind: string): Row[] => town.rows.get(kind) ?? [];

export function areaOf(town: Town, id: string): Area {
  const area = town.areas.find((one) => one.id === id);
  if (area === undefined) throw new Error('The area is not of this town.');
  return area;
}

/** An area and every area that it lies in. */
export function withThoseAround(town: Town, id: string): string[] {
  const { parent } = areaOf(town, id);
  return parent === null ? [id] : [id, ...withThoseAround(town, parent)];
}
