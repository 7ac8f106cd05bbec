/** What the device may keep after sign-out: how the page looks and behaves, nothing of the content. */
const KEPT_KEYS = ['samlad.theme', 'samlad.shortcuts'];

/** Forgets everything of the content on this device: stores, and every database, such as unsaved drafts. */
export async function forgetDeviceData(): Promise<void> {
  sessionStorage.clear();
  for (const key of Object.keys(localStorage)) {
    if (!KEPT_KEYS.includes(key)) localStorage.removeItem(key);
  }
  for (const { name } of await indexedDB.databases()) {
    if (name) indexedDB.deleteDatabase(name);
  }
}

/** Whose the data of this device is. */
const OWNER_KEY = 'samlad.owner';

/** Forgets what another user has left on the device: one who did not sign out, or whose session ran out. */
export async function keepOnlyOf(userId: string): Promise<void> {
  if (localStorage.getItem(OWNER_KEY) === userId) return;
  await forgetDeviceData();
  localStorage.setItem(OWNER_KEY, userId);
}
