import { isSame, type MergeConflict } from '@samlad/report-forms/merge/three-ways.js';
import { newClientKey } from '../client-key';
import { nextSave, startSaving, waitBeforeDue, type SaveEvent, type SaveState } from './autosave';
import type { KeptDraft, SentSave } from './draft-store';
import type { Passed } from './text-gate';

/** How a try to save ended. */
export type SaveOutcome =
  | { type: 'ACKNOWLEDGED'; version: number; savedAt: string }
  /** No answer, or nobody is signed in any more; sent again with the same key. */
  | { type: 'LOST'; signedOut?: boolean }
  | { type: 'REFUSED'; sentence: string }
  | { type: 'CONFLICTED' };

/** Two writers' answers as one: complete when there is no conflict, else with mine where a person must choose. */
export interface Merged<Answers> {
  answers: Answers;
  conflicts: MergeConflict[];
}

export interface DraftPorts<Answers> {
  save: (sent: SentSave<Answers>) => Promise<SaveOutcome>;
  /** Whether the device has it now. */
  keep: (draft: KeptDraft<Answers>) => Promise<boolean>;
  forget: () => Promise<void>;
  merge: (base: Answers, mine: Answers, theirs: Answers) => Merged<Answers>;
  settle: (merged: Merged<Answers>, chosen: readonly unknown[]) => Answers;
  /** What may leave the page's memory; the rest as it was in `base`. */
  pass: (answers: Answers, base: Answers) => Promise<Passed<Answers>>;
}

/** The answers as the server has them. */
export interface StoredDraft<Answers> {
  answers: Answers;
  version: number;
  savedAt: string | null;
}

export interface DraftSnapshot<Answers> {
  answers: Answers;
  state: SaveState;
  /** Whether the latest that is not saved lies on this device. */
  onDevice: boolean;
  /** How many texts the guard keeps in the page alone. */
  stopped: number;
  /** What a person must choose between; null when nothing is. */
  merged: Merged<Answers> | null;
}

/** Somebody else's answers, and what they were made from. */
interface Met<Answers> extends StoredDraft<Answers> {
  base: Answers;
}

/** The answers being written: kept on the device at once, saved on the server after a pause, merged with what others save. */
export class WrittenDraft<Answers> {
  private snapshot: DraftSnapshot<Answers>;
  /** What the server has as `state.version`. */
  private base: Answers;
  private sent: SentSave<Answers> | null = null;
  private met: Met<Answers> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly listeners = new Set<() => void>();
  private running = false;

  constructor(
    start: StoredDraft<Answers>,
    kept: KeptDraft<Answers> | null,
    private readonly ports: DraftPorts<Answers>,
  ) {
    const rest = { onDevice: kept !== null, stopped: 0, merged: null };
    this.base = kept?.base ?? start.answers;
    this.sent = kept?.sent ?? null;
    const state = startSaving(kept?.version ?? start.version, start.savedAt, kept !== null);
    const answers = kept?.answers ?? start.answers;
    this.snapshot = { answers, state: { ...state, sending: this.sent ? 0 : null }, ...rest };
  }

  readonly read = (): DraftSnapshot<Answers> => this.snapshot;

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

  readonly edit = (change: (answers: Answers) => Answers): void => {
    this.note({ answers: change(this.snapshot.answers) });
    this.move({ type: 'EDITED' });
    if (this.met) this.mergeMet();
    this.keep();
  };

  /** Saves what waits without waiting longer. */
  readonly hurry = (): void => {
    const { phase } = this.snapshot.state;
    if (phase === 'WAITING' || phase === 'RETRYING') void this.send();
  };

  /**
   * Takes in what somebody else has saved, unless a save of one's own is under way, whose answer decides first. Gives whether
   * it is in now; where a person must choose nothing is saved until she has.
   */
  readonly meet = (theirs: StoredDraft<Answers>): boolean => {
    const { state } = this.snapshot;
    if (theirs.version <= state.version || this.sent !== null || state.phase === 'SAVING') return false;
    this.met = { ...theirs, base: this.base };
    return this.mergeMet();
  };

  /** Takes in what another window of the same person kept on the device and never saved. */
  readonly adopt = (kept: KeptDraft<Answers>): boolean => {
    const { version, savedAt } = this.snapshot.state;
    this.met = { answers: kept.answers, version, savedAt, base: kept.base ?? this.base };
    return this.mergeMet();
  };

  /** Goes on with what a person has chosen for each conflict, in their order. */
  readonly choose = (chosen: readonly unknown[]): void => {
    const { merged } = this.snapshot;
    if (merged) this.takeIn(this.ports.settle(merged, chosen));
  };

  /** Resolves when nothing waits or is under way: true when all is saved. */
  readonly settled = async (): Promise<boolean> => {
    this.hurry();
    for (;;) {
      const { state, stopped } = this.snapshot;
      if (state.phase === 'SAVED') return stopped === 0;
      if (state.phase !== 'WAITING' && state.phase !== 'SAVING') return false;
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => (stop(), resolve()));
      });
      if (this.snapshot.state.phase === 'WAITING') this.hurry();
    }
  };

  private mergeMet(): boolean {
    if (this.met === null) return false;
    const merged = this.ports.merge(this.met.base, this.snapshot.answers, this.met.answers);
    if (merged.conflicts.length === 0) {
      this.takeIn(merged.answers);
      return true;
    }
    this.note({ merged });
    this.move({ type: 'CONFLICTED' });
    this.keep();
    return false;
  }

  private takeIn(answers: Answers): void {
    const { met } = this;
    if (met === null) return;
    this.met = null;
    const isNewer = met.version > this.snapshot.state.version;
    if (isNewer) this.base = met.answers;
    this.note({ answers, merged: null });
    const { version, savedAt } = met;
    this.move({ type: 'MERGED', version, savedAt, unsaved: !isSame(answers, this.base) });
    this.keep();
  }

  private async send(): Promise<void> {
    const { answers, state } = this.snapshot;
    this.move({ type: 'DUE' });
    if (this.sent === null) {
      const { answers: passed, stopped } = await this.ports.pass(answers, this.base);
      this.note({ stopped });
      this.sent = { clientKey: newClientKey(), expectedVersion: state.version, answers: passed };
    }
    const { sent } = this;
    this.keep();
    const outcome = await this.ports.save(sent);
    if (outcome.type !== 'LOST') this.sent = null;
    if (outcome.type === 'ACKNOWLEDGED') this.base = sent.answers;
    this.move(outcome);
    this.keep();
  }

  private move(event: SaveEvent): void {
    this.note({ state: nextSave(this.snapshot.state, event) });
    this.plan();
  }

  private note(change: Partial<DraftSnapshot<Answers>>): void {
    this.snapshot = { ...this.snapshot, ...change };
    this.listeners.forEach((listener) => listener());
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
    void this.keeping(answers).catch(() => undefined);
  }

  private async keeping(answers: Answers): Promise<void> {
    const passed = await this.ports.pass(answers, this.base);
    if (answers !== this.snapshot.answers || this.snapshot.state.phase === 'SAVED') return;
    const { version } = this.snapshot.state;
    const draft = { answers: passed.answers, base: this.base, version, sent: this.sent };
    const onDevice = (await this.ports.keep(draft)) && passed.stopped === 0;
    if (answers !== this.snapshot.answers) return;
    if (onDevice !== this.snapshot.onDevice || passed.stopped !== this.snapshot.stopped)
      this.note({ onDevice, stopped: passed.stopped });
  }
}
