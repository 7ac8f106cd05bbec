import { isDeepStrictEqual } from 'node:util';

export interface Finding {
  kind: 'leak' | 'missing';
  /** Where: the operation and the path in its answer. */
  at: string;
  what: string;
}

const CLOSE = 1e-6;
const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 160) ?? 'undefined';

/** Collects what is wrong with one answer: what is there and may not be, and what should be there and is not. */
export class Judge {
  readonly findings: Finding[] = [];

  constructor(private readonly operation: string) {}

  leak(path: string, what: string): void {
    this.findings.push({ kind: 'leak', at: `${this.operation}${path}`, what });
  }

  missing(path: string, what: string): void {
    this.findings.push({ kind: 'missing', at: `${this.operation}${path}`, what });
  }

  /** A figure or value that must be just this; too little is missing, all else is a leak. */
  same(path: string, got: unknown, want: unknown): void {
    if (typeof got === 'number' && typeof want === 'number') {
      if (Math.abs(got - want) <= CLOSE * Math.max(1, Math.abs(want))) return;
      return got < want ? this.missing(path, `${got}, not ${want}`) : this.leak(path, `${got}, not ${want}`);
    }
    if (isDeepStrictEqual(got ?? null, want ?? null)) return;
    const tooLittle = got === null || got === undefined;
    this[tooLittle ? 'missing' : 'leak'](path, `${shown(got)}, not ${shown(want)}`);
  }

  /** A list that must hold these and no others, in whatever order. */
  holds(path: string, got: readonly string[], want: readonly string[]): void {
    const [has, should] = [new Set(got), new Set(want)];
    const extra = got.filter((item) => !should.has(item));
    const absent = want.filter((item) => !has.has(item));
    if (extra.length > 0) this.leak(path, `holds ${shown(extra)} as well`);
    if (absent.length > 0) this.missing(path, `lacks ${shown(absent)}`);
    if (got.length !== has.size) this.leak(path, 'holds something twice');
  }

  /** As `holds`, in this order. */
  lists(path: string, got: readonly string[], want: readonly string[]): void {
    this.holds(path, got, want);
    if (got.length === want.length && !isDeepStrictEqual(got, want)) {
      this.leak(path, `is ordered ${shown(got)}, not ${shown(want)}`);
    }
  }
}
