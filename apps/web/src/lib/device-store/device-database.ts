import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sealed } from './sealing';
import { isDeviceShut } from './shut';

interface DeviceDatabase extends DBSchema {
  /** The device's half of every key; worth nothing without the server's. */
  device: { key: 'secret'; value: Uint8Array<ArrayBuffer> };
  sealed: { key: string; value: Sealed };
}

const NAME = 'samlad-device';
const SECRET_BYTES = 32;

let opening: Promise<IDBPDatabase<DeviceDatabase>> | null = null;

/** The database of this device, forgotten whole at sign-out and when another user signs in; rejects once the page is left. */
export function deviceDatabase(): Promise<IDBPDatabase<DeviceDatabase>> {
  if (isDeviceShut()) return Promise.reject(new Error('The page has been left.'));
  const letGo = async () => {
    const open = await opening;
    opening = null;
    open?.close();
  };
  opening ??= openDB<DeviceDatabase>(NAME, 1, {
    upgrade: (made) => {
      made.createObjectStore('device');
      made.createObjectStore('sealed');
    },
    blocking: () => void letGo(),
    terminated: () => void (opening = null),
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** The device's secret, made the first time; windows that make it at once agree on one. */
export async function deviceSecret(): Promise<Uint8Array<ArrayBuffer>> {
  const database = await deviceDatabase();
  const change = database.transaction('device', 'readwrite');
  const known = await change.store.get('secret');
  const secret = known ?? crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  if (known === undefined) await change.store.put(secret, 'secret');
  await change.done;
  return secret;
}
