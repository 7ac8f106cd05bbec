export interface Failure {
  file: string;
  name: string;
  message: string;
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  passedOver: string[];
  failures: Failure[];
  /** Passed tests by file. */
  files: Record<string, number>;
  unsteady?: Failure[];
}

export function withSecondTry(first: Counts, second: Counts): Counts;
