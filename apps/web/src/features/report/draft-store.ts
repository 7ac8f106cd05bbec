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
  /** The version that the answers build on. */
  version: number;
  sent: SentSave | null;
}

const nameOf = (week: string) => `rapport ${week}`;

/** The drafts of reports on this device, one an assignment and week; forgotten with the databases at sign-out. */
export const draftStore = {
  read: async (assignmentId: string, week: string): Promise<KeptDraft | null> =>
    (await deviceStore.read(assignmentId, nameOf(week))) as KeptDraft | null,

  keep: (assignmentId: string, week: string, draft: KeptDraft): Promise<boolean> =>
    deviceStore.keep(assignmentId, nameOf(week), draft),

  forget: (assignmentId: string, week: string): Promise<void> =>
    deviceStore.forget(assignmentId, nameOf(week)),
};
