import fs from 'node:fs';
import path from 'node:path';

const FOLDER = '/usr/lib/postgresql';

/** The programs of Debian's newest PostgreSQL, or undefined when none is installed. */
export function debianPrograms() {
  if (!fs.existsSync(FOLDER)) return undefined;
  const [version] = fs
    .readdirSync(FOLDER)
    .filter((name) => fs.existsSync(path.join(FOLDER, name, 'bin/initdb')))
    .sort((a, b) => Number(b) - Number(a));
  return (
    version && {
      version,
      initdb: path.join(FOLDER, version, 'bin/initdb'),
      pg_ctl: path.join(FOLDER, version, 'bin/pg_ctl'),
    }
  );
}
