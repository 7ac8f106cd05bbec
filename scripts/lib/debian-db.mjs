import fs from 'node:fs';
import path from 'node:path';

const FOLDER = '/usr/lib/postgresql';

/** The programs of Debian's newest PostgreSQL, or of one version of it; undefined when it is not installed. */
export function debianPrograms(wanted) {
  if (!fs.existsSync(FOLDER)) return undefined;
  const [version] = fs
    .readdirSync(FOLDER)
    .filter((name) => fs.existsSync(path.join(FOLDER, name, 'bin/initdb')) && (!wanted || name === wanted))
    .sort((a, b) => Number(b) - Number(a));
  return (
    version && {
      version,
      initdb: path.join(FOLDER, version, 'bin/initdb'),
      pg_ctl: path.join(FOLDER, version, 'bin/pg_ctl'),
      postgres: path.join(FOLDER, version, 'bin/postgres'),
    }
  );
}
