import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { deviceStore } from '@/lib/device-store/device-store';

/** A save that has been sent and not yet acknowledged. */
export interface SentSave {
  clientKey: string;
  expectedVersion: number;
  answers: ReportAnswers;
}

/** What was typed and is not yet acknowledged by the server. */
export interface KeptDraft {
  answers: ReportAnswers;
  /** What the server had as `version`; absent in what earlier versions of the form kept. */
  base?: ReportAnswers;
  /** The version that the answers build on. */
  version: number;
  sent: SentSave | null;
}

/** What this window is called as long as the page lives; another window finds what it left by the lock being free. */
export const windowId = crypto.randomUUID();

const PREFIX = 'samlad-fonster ';
const nameOf = (week: string, window: string) => `rapport ${week} ${window}`;

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
export interface FoundDraft {
  name: string;
  kept: KeptDraft;
}

/**
 * The drafts of reports on this device, one an assignment, week and window, so that two windows never write over each
 * other's; forgotten with the databases at sign-out.
 */
export const draftStore = {
  /** What this window has kept, and what windows that are gone have left. */
  async find(assignmentId: string, week: string): Promise<FoundDraft[]> {
    holdLock();
    const all = await deviceStore.readAll(assignmentId, `rapport ${week}`);
    const open = await openWindows().catch(() => new Set<string>());
    return [...all]
      .filter(([name]) => !open.has(name.split(' ')[2] ?? ''))
      .map(([name, kept]) => ({ name, kept: kept as KeptDraft }));
  },

  keep: (assignmentId: string, week: string, draft: KeptDraft): Promise<boolean> =>
    deviceStore.keep(assignmentId, nameOf(week, windowId), draft),

  forget: (assignmentId: string, week: string): Promise<void> =>
    deviceStore.forget(assignmentId, nameOf(week, windowId)),

  /** Destroys what a window that is gone has left, once its text is in this one's. */
  async forgetLeft(assignmentId: string, found: readonly FoundDraft[]): Promise<void> {
    const left = found.filter(({ name }) => !name.endsWith(windowId));
    await Promise.all(left.map(({ name }) => deviceStore.forget(assignmentId, name)));
  },
};
