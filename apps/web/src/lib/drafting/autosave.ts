export type SavePhase =
  /** Everything typed is acknowledged by the server. */
  | 'SAVED'
  /** Something is typed and waits a moment for more. */
  | 'WAITING'
  | 'SAVING'
  /** No answer came; the same thing is sent again with the same key. */
  | 'RETRYING'
  /** The server said no; nothing more is sent until something changes. */
  | 'REFUSED'
  /** Somebody else has saved; the two are being merged, or a person must choose. */
  | 'CONFLICT';

export interface SaveState {
  phase: SavePhase;
  /** Counts what has been typed. */
  revision: number;
  /** The revision under way, or null. */
  sending: number | null;
  /** The version that the next save builds on. */
  version: number;
  savedAt: string | null;
  /** Tries in a row without an answer. */
  failures: number;
  /** Why the server said no, in Swedish. */
  refusal: string | null;
}

export type SaveEvent =
  | { type: 'EDITED' }
  | { type: 'DUE' }
  | { type: 'ACKNOWLEDGED'; version: number; savedAt: string }
  | { type: 'LOST' }
  | { type: 'REFUSED'; sentence: string }
  | { type: 'CONFLICTED' }
  /** What was saved meanwhile is in; `unsaved` when there is more than that here. */
  | { type: 'MERGED'; version: number; savedAt: string | null; unsaved: boolean };

const LONGEST_WAIT_MS = 15_000;
const FIRST_WAIT_MS = 1_000;
/** How long typing pauses before it is saved. */
const PAUSE_MS = 800;

/** Nothing typed since `version`; with `unsaved`, something from before a reload is still to be sent. */
export function startSaving(version: number, savedAt: string | null, unsaved = false): SaveState {
  const phase = unsaved ? 'WAITING' : 'SAVED';
  return { phase, revision: unsaved ? 1 : 0, sending: null, version, savedAt, failures: 0, refusal: null };
}

/** The next state of the autosave. What is under way is always finished before anything newer is sent. */
export function nextSave(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case 'EDITED': {
      const rests = state.phase === 'SAVED' || state.phase === 'REFUSED';
      return {
        ...state,
        revision: state.revision + 1,
        phase: rests ? 'WAITING' : state.phase,
        refusal: null,
      };
    }
    case 'DUE':
      if (state.phase !== 'WAITING' && state.phase !== 'RETRYING') return state;
      return { ...state, phase: 'SAVING', sending: state.sending ?? state.revision };
    case 'ACKNOWLEDGED': {
      const more = state.revision !== state.sending;
      const { version, savedAt } = event;
      return { ...state, phase: more ? 'WAITING' : 'SAVED', sending: null, failures: 0, version, savedAt };
    }
    case 'LOST':
      return { ...state, phase: 'RETRYING', failures: state.failures + 1 };
    case 'REFUSED':
      return { ...state, phase: 'REFUSED', sending: null, failures: 0, refusal: event.sentence };
    case 'CONFLICTED':
      return { ...state, phase: 'CONFLICT', sending: null, failures: 0 };
    case 'MERGED': {
      const { version, savedAt, unsaved } = event;
      return { ...state, phase: unsaved ? 'WAITING' : 'SAVED', sending: null, failures: 0, version, savedAt };
    }
  }
}

/** Milliseconds until the next `DUE`, or null when nothing waits. */
export function waitBeforeDue({ phase, failures }: SaveState): number | null {
  if (phase === 'WAITING') return PAUSE_MS;
  if (phase === 'RETRYING') return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
  return null;
}

/** Whether something typed has no acknowledgement yet. */
export function isUnsaved({ phase }: SaveState): boolean {
  return phase !== 'SAVED';
}
