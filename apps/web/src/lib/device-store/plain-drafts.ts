import { deleteDB, openDB } from 'idb';

/** Where drafts lay before they were locked. */
const PLAIN_DATABASE = 'samlad-drafts';
const PLAIN_NOTES = 'samlad.mote.';

let done: Promise<void> | null = null;

/**
 * Takes drafts that an earlier version left in plain text: those of the assignment are handed to `keep`, the rest cannot be
 * locked by anybody who is here; then the plain ones are destroyed. Once a page.
 */
export function takeInPlainDrafts(
  assignmentId: string,
  keep: (name: string, value: unknown) => Promise<boolean>,
): Promise<void> {
  done ??= takeIn(assignmentId, keep).catch(() => undefined);
  return done;
}

async function takeIn(
  assignmentId: string,
  keep: (name: string, value: unknown) => Promise<boolean>,
): Promise<void> {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PLAIN_NOTES))) {
    const own = `${PLAIN_NOTES}${assignmentId}.`;
    const text = localStorage.getItem(key);
    if (key.startsWith(own) && text !== null) await keep(`mote ${key.slice(own.length)}`, JSON.parse(text));
    localStorage.removeItem(key);
  }
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes(PLAIN_DATABASE)) return;
  const plain = await openDB(PLAIN_DATABASE);
  if (plain.objectStoreNames.contains('draft')) {
    for (const key of await plain.getAllKeys('draft')) {
      const [owner, week] = String(key).split(' ');
      if (owner === assignmentId) await keep(`rapport ${week}`, await plain.get('draft', key));
    }
  }
  plain.close();
  await deleteDB(PLAIN_DATABASE);
}
