/** A timestamptz expression as ISO 8601 text in UTC, for use inside JSON that PostgreSQL makes. */
export const utc = (expression: string): string =>
  `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
