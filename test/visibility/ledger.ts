import type { GraphQLSchema } from 'graphql';
import type { Finding, Judge } from './walk/judge.js';
import { allFields } from './walk/schema.js';
import type { Reader, World } from './world/world.js';

const KEPT = 200;

interface Found extends Finding {
  reader: string;
  world: number;
  args: unknown;
}

/** What a walk tells when it is done; every member can be added to another walk's. */
export interface Summary {
  cases: number;
  leaks: number;
  missing: number;
  worlds: number;
  readers: number;
  operations: Record<string, number>;
  marks: number;
  /** How each operation ended, and how often. */
  outcomes: Record<string, Record<string, number>>;
  /** The case of this walk in which the first finding was made; null for none. */
  firstAt: number | null;
  /** How often each change was made and accepted. */
  changes: Record<string, number>;
  /** Fields of the schema that were asked for, and those that never were. */
  fields: string[];
  unasked: string[];
  /** Role × party kind × operation that have been tried. */
  cells: string[];
  /** The first of what was found. */
  found: Found[];
  /** Of the times of hidden and missing ids, by question. */
  cliffsDelta?: Record<string, number>;
}

/** Keeps the account of a walk. */
export class Ledger {
  readonly fields = new Set<string>();
  private readonly cells = new Set<string>();
  private readonly operations: Record<string, number> = {};
  private readonly changes: Record<string, number> = {};
  private readonly outcomes: Record<string, Record<string, number>> = {};
  private readonly found: Found[] = [];
  private firstAt: number | null = null;
  private cases = 0;
  private leaks = 0;
  private missing = 0;
  private worlds = 0;
  private readers = 0;
  private world = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    readonly seed: number,
  ) {}

  get hasFound(): boolean {
    return this.firstAt !== null;
  }

  begin(world: World): void {
    this.world = world.number;
    this.worlds += 1;
    this.readers += world.towns[0].readers.length;
  }

  count(operation: string, reader: Reader | null, outcome: string): void {
    const outcomes = (this.outcomes[operation] ??= {});
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    this.cases += 1;
    this.operations[operation] = (this.operations[operation] ?? 0) + 1;
    this.cells.add(`${operation} ${reader?.name ?? 'nobody'}`);
  }

  /** Notes that a change was accepted. */
  done(name: string): void {
    this.changes[name] = (this.changes[name] ?? 0) + 1;
  }

  note({ findings }: Judge, reader: Reader | null, args: unknown): void {
    if (findings.length > 0) this.firstAt ??= this.cases;
    for (const finding of findings) {
      if (finding.kind === 'leak') this.leaks += 1;
      else this.missing += 1;
      if (this.found.length >= KEPT) continue;
      this.found.push({ ...finding, reader: reader?.name ?? 'nobody', world: this.world, args });
    }
  }

  summary(marks: number): Summary {
    return {
      cases: this.cases,
      leaks: this.leaks,
      missing: this.missing,
      worlds: this.worlds,
      readers: this.readers,
      operations: this.operations,
      outcomes: this.outcomes,
      firstAt: this.firstAt,
      changes: this.changes,
      marks,
      fields: [...this.fields],
      unasked: allFields(this.schema).filter((field) => !this.fields.has(field)),
      cells: [...this.cells],
      found: this.found,
    };
  }
}
