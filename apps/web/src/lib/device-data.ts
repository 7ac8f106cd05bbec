/** What the device may keep after sign-out: how the page looks and behaves, nothing of the content. */
const KEPT_KEYS = ['samlad.theme', 'samlad.shortcuts'];

type Cleaner = () => Promise<void> | void;
const cleaners = new Set<Cleaner>();

/** Registers something to be forgotten at sign-out, such as drafts in IndexedDB. */
export function forgetAtSignOut(cleaner: Cleaner): void {
  cleaners.add(cleaner);
}

/** Forgets everything of the content on this device. */
export async function forgetDeviceData(): Promise<void> {
  sessionStorage.clear();
  for (const key of Object.keys(localStorage)) {
    if (!KEPT_KEYS.includes(key)) localStorage.removeItem(key);
  }
  await Promise.allSettled([...cleaners].map((cleaner) => cleaner()));
}
