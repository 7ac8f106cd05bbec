import { debianPrograms } from '../lib/debian-db.mjs';
import { embeddedPrograms } from '../lib/embedded-db.mjs';
import { Failure } from '../lib/failure.mjs';
import { run } from '../lib/processes.mjs';

/** The server program that can play the log of a copy: of the same major version, preferably of the same make. */
export async function serverProgram({ version, embedded }) {
  const major = Math.floor(version / 10_000);
  const own = async () => {
    const { postgres } = await embeddedPrograms().catch(() => ({}));
    if (!postgres) return undefined;
    const { output } = await run(postgres, ['--version']);
    return Number(/(\d+)\.?\d*/.exec(output)?.[1]) === major ? postgres : undefined;
  };
  const debian = () => debianPrograms(String(major))?.postgres;
  const found = embedded ? ((await own()) ?? debian()) : (debian() ?? (await own()));
  if (found) return found;
  throw new Failure(
    `Kopian är av PostgreSQL ${major}, som inte finns på den här datorn. Installera den (apt-get install postgresql-${major}) och försök igen.`,
  );
}
