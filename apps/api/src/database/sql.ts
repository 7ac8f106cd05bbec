/** A timestamptz expression as ISO 8601 text in UTC, for use inside JSON that PostgreSQL makes. */
export const utc = (expression: string): string =>
  `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** An integer week index as an ISO week, `2026-W47`, for use inside JSON that PostgreSQL makes. */
export const isoWeek = (expression: string): string =>
  `to_char(date '1970-01-05' + ${expression} * 7, 'IYYY-"W"IW')`;
