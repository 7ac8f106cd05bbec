import { deviceStore } from '../device-store/device-store';

/** A save that has been sent and not yet acknowledged. */
export interface SentSave<Answers> {
  clientKey: string;
  expectedVersion: number;
  answers: Answers;
}

/** What was typed and is not yet acknowledged by the server. */
export interface KeptDraft<Answers> {
  answers: Answers;
  /** What the server had as `version`; absent in what earlier versions of the form kept. */
  base?: Answers;
  /** The version that the answers build on. */
  version: number;
  sent: SentSave<Answers> | null;
}

/** What this window is called as long as the page lives; another window finds what it left by the lock being free. */
export const windowId = crypto.randomUUID();

const PREFIX = 'samlad-fonster ';
/** What is written, as the device calls it. */
export type DraftKind = 'rapport' | 'hubformular';

const nameOf = (kind: DraftKind, week: string, window: string) => `${kind} ${week} ${window}`;

let holding = false;

/** Holds this window's lock until the page is gone; the browser lets go of it by itself. */
function holdLock(): void {
  if (holding || !('locks' in navigator)) return;
  holding = true;
  void navigator.locks.request(PREFIX + windowId, () => new Promise(() => undefined));
}

/** The windows of this browser that are open now, this one left out. */
async function openWindows(): Promise<Set<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  const names = held.map(({ name = '' }) => name.slice(PREFIX.length));
  return new Set(names.filter((name) => name !== windowId));
}

/** A draft that was kept, and the name it lies under. */
export interface FoundDraft<Answers> {
  name: string;
  kept: KeptDraft<Answers>;
}

/**
 * The drafts of a week on this device, one an assignment, kind, week and window, so that two windows never write over each
 * other's; forgotten with the databases at sign-out.
 */
export interface DraftStore<Answers> {
  /** What this window has kept, and what windows that are gone have left. */
  find(assignmentId: string, week: string): Promise<FoundDraft<Answers>[]>;
  keep(assignmentId: string, week: string, draft: KeptDraft<Answers>): Promise<boolean>;
  forget(assignmentId: string, week: string): Promise<void>;
  /** Destroys what a window that is gone has left, once its text is in this one's. */
  forgetLeft(assignmentId: string, found: readonly FoundDraft<Answers>[]): Promise<void>;
}

export const draftStore = <Answers>(kind: DraftKind): DraftStore<Answers> => ({
  async find(assignmentId, week) {
    holdLock();
    const all = await deviceStore.readAll(assignmentId, `${kind} ${week}`);
    const open = await openWindows().catch(() => new Set<string>());
    return [...all]
      .filter(([name]) => !open.has(name.split(' ')[2] ?? ''))
      .map(([name, kept]) => ({ name, kept: kept as KeptDraft<Answers> }));
  },
  keep: (assignmentId, week, draft) => deviceStore.keep(assignmentId, nameOf(kind, week, windowId), draft),
  forget: (assignmentId, week) => deviceStore.forget(assignmentId, nameOf(kind, week, windowId)),
  async forgetLeft(assignmentId, found) {
    const left = found.filter(({ name }) => !name.endsWith(windowId));
    await Promise.all(left.map(({ name }) => deviceStore.forget(assignmentId, name)));
  },
});
