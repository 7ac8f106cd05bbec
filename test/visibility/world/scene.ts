import type { Draw } from '../draw.js';
import type { Marks } from './marks.js';
import {
  type Area,
  areaOf,
  type Circle,
  type Level,
  type Party,
  type Row,
  type Town,
  withThoseAround,
} from './world.js';

/** The instant that every world is looked at: a Wednesday morning. */
export const NOW = '2026-11-25T08:00:00Z';

/** A timestamp some days before (or, negative, after) the present. */
export const daysAgo = (days: number): string =>
  new Date(Date.parse(NOW) - days * 86_400_000).toISOString().replace('.000Z', 'Z');

export const dateAgo = (days: number): string => daysAgo(days).slice(0, 10);

/** Who owns a row, how closed it is and where it lies. */
export interface Place {
  id?: string;
  owner?: string | null;
  level?: Level;
  circle?: string | null;
  area?: string | null;
  parent?: Row | null;
}

/** The secrecy mark of a row as its table stores it. */
export interface Mark {
  level: Level;
  circle: string | null;
}

/** A town that is being filled: draws, marks and notes every row. */
export class Scene {
  /** Rows that say nothing of their own, by table: they are stored and not judged. */
  readonly plain = new Map<string, Record<string, unknown>[]>();

  private readonly counts = new Map<string, number>();

  constructor(
    readonly draw: Draw,
    readonly marks: Marks,
    readonly town: Town,
  ) {}

  /** Adds a row; `columns` gets the row and a maker of words that mark one column each. */
  add(
    table: string,
    place: Place,
    columns: (word: (column: string) => string, row: Row) => Record<string, unknown>,
  ): Row {
    const { town, marks } = this;
    const row: Row = {
      kind: table,
      id: place.id ?? this.draw.uuid(),
      town: town.id,
      owner: place.owner ?? null,
      level: place.level ?? 'OPEN',
      areas: place.area == null ? [] : withThoseAround(town, place.area),
      circle: place.circle ?? null,
      parent: place.parent ?? null,
      values: {},
    };
    row.values = { municipality_id: town.id, ...columns((column) => marks.word(row, column), row) };
    if (row.values['id'] === row.id) {
      marks.id(row, 'id', row.id);
      town.byId.set(row.id, row);
    }
    const rows = town.rows.get(table) ?? [];
    rows.push(row);
    town.rows.set(table, rows);
    return row;
  }

  store(table: string, values: Record<string, unknown>): void {
    const rows = this.plain.get(table) ?? [];
    rows.push({ municipality_id: this.town.id, ...values });
    this.plain.set(table, rows);
  }

  /** How many times the name has been counted before. */
  count(name: string): number {
    const before = this.counts.get(name) ?? 0;
    this.counts.set(name, before + 1);
    return before;
  }

  party(): Party {
    return this.draw.pick(this.town.parties);
  }

  district(): Area {
    return this.draw.pick(this.town.areas.filter(({ kind }) => kind === 'DISTRICT'));
  }

  areaCode = (id: string): string => areaOf(this.town, id).code;

  /** A level for a party's row, with one of the party's circles when it is restricted and there is one. */
  mark(owner: string): Mark {
    const level = this.draw.weighted<Level>([
      [2, 'OPEN'],
      [5, 'SHARED'],
      [4, 'RESTRICTED'],
      [2, 'OWN'],
    ]);
    const own = this.town.circles.filter((circle: Circle) => circle.owner === owner);
    const named = level === 'RESTRICTED' && own.length > 0 && this.draw.chance(0.95);
    return { level, circle: named ? this.draw.pick(own).id : null };
  }

  /** The columns of a mark; its reason is the own party's. */
  markColumns({ level, circle }: Mark, word: (column: string) => string): Record<string, unknown> {
    return {
      secrecy_level: level,
      osl_provision: level === 'OPEN' ? null : this.draw.pick(['18:1', '26:1', '39']),
      circle_id: circle,
      level_reason: `Skäl ${word('level_reason')}`,
      level_set_by: this.draw.pick(this.town.readers).userId,
      level_set_at: daysAgo(this.draw.int(0, 20)),
    };
  }

  /** Writes the steps of a thing through the states given, and says how many they are. */
  steps(type: string, id: string, states: readonly string[], party: string | null): number {
    for (const [index, state] of states.entries()) {
      this.store('state_change', {
        object_id: id,
        sequence: index + 1,
        object_type: type,
        previous_sequence: index === 0 ? null : index,
        previous_state: states[index - 1] ?? '',
        state,
        user_id: null,
        party_id: party,
        reason: null,
        changed_at: daysAgo(20 - index),
      });
    }
    return states.length;
  }
}
