import { keepable } from '../guard/may-keep';
import { deviceDatabase } from './device-database';
import { keyRing } from './device-keys';
import { takeInPlainDrafts } from './plain-drafts';
import { open, seal, type KeyRing } from './sealing';

const nameOf = (assignmentId: string, name: string) => `${assignmentId} ${name}`;

/** What is done under each name, one thing after the other: a late writing never comes after a forgetting. */
const queues = new Map<string, Promise<unknown>>();

function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (queues.get(key) ?? Promise.resolve()).then(work, work);
  queues.set(key, turn);
  void turn.finally(() => queues.get(key) === turn && queues.delete(key)).catch(() => undefined);
  return turn;
}

/** One value again; what no key opens any more is destroyed, what only awaits its key is left. */
async function readOne(key: string, ring: KeyRing, assignmentId: string): Promise<unknown> {
  const database = await deviceDatabase();
  const sealed = await database.get('sealed', key);
  if (sealed === undefined) return null;
  const all = ring.keys.has(sealed.keyId) ? ring : await keyRing(assignmentId, true);
  if (all === null) return null;
  const value = await open(all, key, sealed);
  if (value === null) await database.delete('sealed', key);
  return value;
}

/**
 * What is typed and not yet saved on the server, locked on this device for one assignment. Nothing reaches the disk in
 * plain text, and nothing is opened before the server has released the keys. Source: security requirements §6, ADR 0027.
 */
export const deviceStore = {
  /** What was kept under the names that begin so, by name; nothing while the keys are not there. */
  async readAll(assignmentId: string, prefix: string): Promise<Map<string, unknown>> {
    const found = new Map<string, unknown>();
    try {
      const ring = await keyRing(assignmentId);
      if (ring === null) return found;
      await takeInPlainDrafts(assignmentId, (name, value) => deviceStore.keep(assignmentId, name, value));
      const database = await deviceDatabase();
      const whole = nameOf(assignmentId, prefix);
      for (const key of await database.getAllKeys('sealed', IDBKeyRange.bound(whole, `${whole}\uffff`))) {
        const value = await inTurn(key, () => readOne(key, ring, assignmentId));
        if (value !== null) found.set(key.slice(nameOf(assignmentId, '').length), value);
      }
    } catch {
      // A device without a store keeps nothing.
    }
    return found;
  },

  async read(assignmentId: string, name: string): Promise<unknown> {
    return (await this.readAll(assignmentId, name)).get(name) ?? null;
  },

  /** Whether it lies on the device now; false when there are no keys or no store, and the page alone has it. */
  keep(assignmentId: string, name: string, value: unknown): Promise<boolean> {
    const key = nameOf(assignmentId, name);
    const keeping = async () => {
      const ring = await keyRing(assignmentId);
      if (ring === null) return false;
      const sealed = await seal(ring, key, await keepable(value));
      await (await deviceDatabase()).put('sealed', sealed, key);
      return true;
    };
    return inTurn(key, () => keeping().catch(() => false));
  },

  forget(assignmentId: string, name: string): Promise<void> {
    const key = nameOf(assignmentId, name);
    const forgetting = async () => (await deviceDatabase()).delete('sealed', key);
    return inTurn(key, () => forgetting().catch(() => undefined));
  },
};
