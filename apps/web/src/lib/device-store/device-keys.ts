import { post } from '../request';
import { deviceSecret } from './device-database';
import { deviceName, keyOf, type KeyRing } from './sealing';

interface Released {
  assignmentId: string;
  keys: { id: string; key: string; secondsLeft: number }[];
}

/** Keys in the page's memory, and when they came by two clocks: one that may be set, one that stands still in sleep. */
interface Held {
  ring: KeyRing;
  lifeMs: number;
  at: { wall: number; steady: number };
}

/** After so long the keys are asked for again, so that a page that stays open gets the next day's. */
const RENEWED_AFTER_MS = 12 * 3_600_000;
/** How long a refusal or a lost network stands before the server is asked again. */
const PAUSE_MS = 5_000;

const held = new Map<string, Held>();
const asking = new Map<string, Promise<Held | null>>();
let pausedUntil = 0;

async function ask(assignmentId: string): Promise<Held | null> {
  try {
    const secret = await deviceSecret();
    const released = await post<Released>('/auth/device-keys', { device: await deviceName(secret) });
    if (released.assignmentId !== assignmentId) return null;
    const keys = await Promise.all(
      released.keys.map(async ({ id, key }) => [id, await keyOf(key, secret, assignmentId)] as const),
    );
    const lifeMs = Math.max(...released.keys.map(({ secondsLeft }) => secondsLeft)) * 1_000;
    const at = { wall: Date.now(), steady: performance.now() };
    return { ring: { newest: keys[0]?.[0] ?? '', keys: new Map(keys) }, lifeMs, at };
  } catch {
    pausedUntil = performance.now() + PAUSE_MS;
    return null;
  }
}

/** The older of what the two clocks say: a clock that is set never gives a key more time than it had. */
const ageOf = ({ at }: Held): number => Math.max(Date.now() - at.wall, performance.now() - at.steady);

/**
 * The keys of an assignment's drafts on this device; null while the server has not released them. A page that has them
 * keeps them in memory through lost networks and an expired session, until they have run out. `anew` asks the server
 * whatever the page has, and gives null when it does not answer.
 */
export async function keyRing(assignmentId: string, anew = false): Promise<KeyRing | null> {
  const known = held.get(assignmentId);
  if (known && !anew && ageOf(known) < RENEWED_AFTER_MS) return known.ring;
  if (performance.now() >= pausedUntil) {
    const asked = asking.get(assignmentId) ?? ask(assignmentId);
    asking.set(assignmentId, asked);
    const fresh = await asked;
    asking.delete(assignmentId);
    if (fresh) {
      held.set(assignmentId, fresh);
      return fresh.ring;
    }
  }
  if (known && !anew && ageOf(known) < known.lifeMs) return known.ring;
  if (anew) return null;
  held.delete(assignmentId);
  return null;
}
