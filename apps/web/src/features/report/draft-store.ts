import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A save that has been sent and not yet acknowledged. */
export interface SentSave {
  clientKey: string;
  expectedVersion: number;
  answers: ReportAnswers;
}

/** What was typed and is not yet acknowledged by the server. */
export interface KeptDraft {
  answers: ReportAnswers;
  /** The version that the answers build on. */
  version: number;
  sent: SentSave | null;
}

interface DraftDatabase extends DBSchema {
  draft: { key: string; value: KeptDraft };
}

const NAME = 'samlad-drafts';
let opening: Promise<IDBPDatabase<DraftDatabase>> | null = null;

function database(): Promise<IDBPDatabase<DraftDatabase>> {
  opening ??= openDB<DraftDatabase>(NAME, 1, {
    upgrade: (made) => void made.createObjectStore('draft'),
    blocking: async () => {
      const open = await opening;
      opening = null;
      open?.close();
    },
  });
  return opening;
}

/** The drafts of this device, one an assignment and week; forgotten with the databases at sign-out. A device without a store keeps none. */
export const draftStore = {
  key: (assignmentId: string, week: string) => `${assignmentId} ${week}`,

  async read(key: string): Promise<KeptDraft | null> {
    try {
      return (await (await database()).get('draft', key)) ?? null;
    } catch {
      return null;
    }
  },

  async keep(key: string, draft: KeptDraft): Promise<void> {
    await (await database()).put('draft', draft, key);
  },

  async forget(key: string): Promise<void> {
    await (await database()).delete('draft', key);
  },
};
