import type { Actor } from '../database/actor.js';
import type { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';

class Rehearsed<Result> extends Error {
  constructor(readonly result: Result) {
    super('rehearsed');
  }
}

/** Does a job over a municipality; in a rehearsal everything is done and then taken back. */
export async function maintainOrRehearse<Result>(
  database: Database,
  by: Partial<Actor> & Pick<Actor, 'municipalityId'>,
  isRehearsal: boolean,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await database.maintain(
      by.municipalityId,
      async (tx) => {
        const result = await work(tx);
        if (isRehearsal) throw new Rehearsed(result);
        return result;
      },
      by,
    );
  } catch (error) {
    if (error instanceof Rehearsed) return error.result as Result;
    throw error;
  }
}
