import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';

/** What the server's command for fetching the log could not do, written down by it, so that a failed recovery can be explained. */
export class RecoveryNotes {
  constructor(work) {
    this.file = path.join(work, 'recovery.notes');
  }

  forget() {
    fs.rmSync(this.file, { force: true });
  }

  /** A segment that the archive has lost, between older and newer ones. */
  gap(store) {
    return this.#read().find(({ missing }) => missing && store.isGap(missing))?.missing;
  }

  /** The failure, in a sentence. */
  async explain(store, said) {
    const fault = this.#read().find((note) => note.fault)?.fault;
    if (fault) return new Failure(fault);
    const gap = this.gap(store);
    const last = /last completed transaction was at log time ([^\n]+)/.exec(said)?.[1];
    if (gap)
      return new Failure(
        `Loggfilen ${gap} saknas i ${store.wal}, så ändringarna efter den går inte att återskapa. ` +
          `${last ? `Den sista som finns före den gjordes ${last}; återställ till en tid före det` : 'Lägg tillbaka den'}, eller välj en annan säkerhetskopia.`,
      );
    if (/ended before configured recovery target was reached/.test(said))
      return new Failure(
        `Arkivet i ${store.wal} räcker inte till den tiden: ${last ? `den sista ändringen där gjordes ${last}` : 'det slutar före'}. Utan --time återställs allt som finns.`,
      );
    if (/is not a child of this server's history|not in this server's history/.test(said))
      return new Failure(
        'Kopian hör till en tidslinje som har övergetts vid en tidigare återställning. Ange dess nummer med --timeline, eller välj en annan kopia.',
      );
    const fatal = said.split('\n').findLast((line) => /FATAL|PANIC/.test(line));
    return new Failure(`Loggen kunde inte spelas upp: ${fatal ?? 'servern avslutades utan förklaring'}.`);
  }

  #read() {
    if (!fs.existsSync(this.file)) return [];
    const lines = fs.readFileSync(this.file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line));
  }
}

/** Writes down what `give` could not do. */
export function note(file, what) {
  if (file) fs.appendFileSync(file, `${JSON.stringify(what)}\n`, { mode: 0o600 });
}
