/** The programs of Debian's newest PostgreSQL, or of one version of it; undefined when it is not installed. */
export function debianPrograms(
  wanted?: string,
): { version: string; initdb: string; pg_ctl: string; postgres: string } | undefined;
