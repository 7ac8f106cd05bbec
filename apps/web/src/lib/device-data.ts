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
