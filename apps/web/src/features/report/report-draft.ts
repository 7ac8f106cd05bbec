import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { newClientKey } from '@/lib/client-key';
import { nextSave, startSaving, waitBeforeDue, type SaveEvent, type SaveState } from './autosave';
import type { KeptDraft, SentSave } from './draft-store';

/** How a try to save ended. */
export type SaveOutcome =
  | { type: 'ACKNOWLEDGED'; version: number; savedAt: string }
  | { type: 'LOST' }
  | { type: 'REFUSED'; sentence: string }
  | { type: 'CONFLICTED' };

export interface DraftPorts {
  save: (sent: SentSave) => Promise<SaveOutcome>;
  /** Whether the device has it now. */
  keep: (draft: KeptDraft) => Promise<boolean>;
  forget: () => Promise<void>;
}

export interface DraftSnapshot {
  answers: ReportAnswers;
  state: SaveState;
  /** Whether the latest that is not saved lies on this device. */
  onDevice: boolean;
}

/** The answers being written: kept on the device at once, saved on the server after a pause. */
export class ReportDraft {
  private snapshot: DraftSnapshot;
  private sent: SentSave | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly listeners = new Set<() => void>();
  private running = false;

  constructor(
    start: { answers: ReportAnswers; version: number; savedAt: string | null },
    kept: KeptDraft | null,
    private readonly ports: DraftPorts,
  ) {
    const { savedAt, version } = start;
    if (kept === null) {
      this.snapshot = { answers: start.answers, state: startSaving(version, savedAt), onDevice: false };
      return;
    }
    this.sent = kept.sent;
    const state = startSaving(kept.version, savedAt, true);
    this.snapshot = {
      answers: kept.answers,
      state: { ...state, sending: kept.sent ? 0 : null },
      onDevice: true,
    };
  }

  readonly read = (): DraftSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Starts the timers; call it while the draft is on the screen. Returns how to stop. */
  readonly start = (): (() => void) => {
    this.running = true;
    const hurry = () => this.hurry();
    window.addEventListener('online', hurry);
    this.plan();
    return () => {
      this.running = false;
      window.removeEventListener('online', hurry);
      if (this.timer !== null) clearTimeout(this.timer);
      if (this.snapshot.state.phase === 'WAITING') this.hurry();
    };
  };

  readonly edit = (change: (answers: ReportAnswers) => ReportAnswers): void => {
    this.snapshot = { ...this.snapshot, answers: change(this.snapshot.answers) };
    this.move({ type: 'EDITED' });
    this.keep();
  };

  /** Saves what waits without waiting longer. */
  readonly hurry = (): void => {
    const { phase } = this.snapshot.state;
    if (phase === 'WAITING' || phase === 'RETRYING') void this.send();
  };

  /** Goes on from the server's version: with what is written here, or with theirs. */
  readonly choose = (
    mine: boolean,
    theirs: { answers: ReportAnswers; version: number; savedAt: string | null },
  ) => {
    const { version, savedAt } = theirs;
    if (!mine) this.snapshot = { ...this.snapshot, answers: theirs.answers };
    this.sent = null;
    this.move(mine ? { type: 'CHOSE_MINE', version } : { type: 'CHOSE_THEIRS', version, savedAt });
    this.keep();
  };

  /** Resolves when nothing waits or is under way: true when all is saved. */
  readonly settled = async (): Promise<boolean> => {
    this.hurry();
    for (;;) {
      const { phase } = this.snapshot.state;
      if (phase === 'SAVED') return true;
      if (phase !== 'WAITING' && phase !== 'SAVING') return false;
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => (stop(), resolve()));
      });
      if (this.snapshot.state.phase === 'WAITING') this.hurry();
    }
  };

  private async send(): Promise<void> {
    const { answers, state } = this.snapshot;
    this.sent ??= { clientKey: newClientKey(), expectedVersion: state.version, answers };
    const { sent } = this;
    this.move({ type: 'DUE' });
    this.keep();
    const outcome = await this.ports.save(sent);
    if (outcome.type !== 'LOST') this.sent = null;
    this.move(outcome);
    this.keep();
  }

  private move(event: SaveEvent): void {
    this.snapshot = { ...this.snapshot, state: nextSave(this.snapshot.state, event) };
    this.listeners.forEach((listener) => listener());
    this.plan();
  }

  private plan(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const wait = waitBeforeDue(this.snapshot.state);
    if (!this.running || wait === null) return;
    this.timer = setTimeout(() => void this.send(), wait);
  }

  private keep(): void {
    const { answers, state } = this.snapshot;
    if (state.phase === 'SAVED') return void this.ports.forget().catch(() => undefined);
    const keeping = this.ports.keep({ answers, version: state.version, sent: this.sent });
    void keeping.catch(() => false).then((onDevice) => this.note(answers, onDevice));
  }

  private note(kept: ReportAnswers, onDevice: boolean): void {
    if (kept !== this.snapshot.answers || onDevice === this.snapshot.onDevice) return;
    this.snapshot = { ...this.snapshot, onDevice };
    this.listeners.forEach((listener) => listener());
  }
}
