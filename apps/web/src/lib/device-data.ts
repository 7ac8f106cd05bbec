/** What the device may keep after sign-out: how the page looks and behaves, nothing of the content. */
const KEPT_KEYS = ['samlad.theme', 'samlad.shortcuts'];

/** Forgets everything of the content on this device: stores, and every database, such as unsaved drafts. */
export async function forgetDeviceData(): Promise<void> {
  sessionStorage.clear();
  for (const key of Object.keys(localStorage)) {
    if (!KEPT_KEYS.includes(key)) localStorage.removeItem(key);
  }
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name ? [name] : []));
  await Promise.all(names.map(deleted));
}

/** How long a window that does not let go of a database is waited for; it is deleted as soon as it does. */
const PATIENCE_MS = 2_000;

function deleted(name: string): Promise<void> {
  return new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = () => resolve();
    asked.onerror = () => resolve();
    setTimeout(resolve, PATIENCE_MS);
  });
}

/** Whose the data of this device is. */
const OWNER_KEY = 'samlad.owner';

/** Forgets what another user has left on the device: one who did not sign out, or whose session ran out. */
export async function keepOnlyOf(userId: string): Promise<void> {
  if (localStorage.getItem(OWNER_KEY) === userId) return;
  await forgetDeviceData();
  localStorage.setItem(OWNER_KEY, userId);
}
