/** How long things may take; docs/api.md says the same. Source: security requirements §3. */
export const TIME_LIMITS = {
  /** An operation, from when its body is read. */
  operationMs: 10_000,
  statementMs: 5_000,
  /** A change that goes through every row of a municipality, such as new boundaries, and each of its statements. */
  largeChangeMs: 60_000,
  /** A statement of a job or of the command line. */
  jobStatementMs: 120_000,
} as const;
