export interface Announcement {
  id: number;
  text: string;
  tone: 'neutral' | 'success' | 'danger';
  undo?: () => void;
  undoLabel: string;
}

export interface AnnounceOptions {
  tone?: Announcement['tone'];
  /** Takes the action back; the line then shows a button. */
  undo?: () => void;
  undoLabel?: string;
}

let current: Announcement | null = null;
let sequence = 0;
const listeners = new Set<() => void>();

function publish(next: Announcement | null) {
  current = next;
  listeners.forEach((listener) => listener());
}

/** Says in words, seen and read out, that something has happened; one line at a time. */
export function announce(text: string, options: AnnounceOptions = {}): void {
  const { tone = 'neutral', undo, undoLabel = 'Ångra' } = options;
  sequence += 1;
  publish({ id: sequence, text, tone, undo, undoLabel });
}

export function dismissAnnouncement(): void {
  publish(null);
}

export function currentAnnouncement(): Announcement | null {
  return current;
}

export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
