/** How long the first key of a pair waits for the second. */
const PAIR_MS = 1_500;

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** Milliseconds, any steady clock. */
  at: number;
  /** The focus is where keys mean text. */
  typing: boolean;
}

export interface KeyReading {
  /** The keys that now wait for a second one. */
  pending: { key: string; at: number } | null;
  /** The finished shortcut, such as `g v`, or null. */
  pressed: string | null;
}

/** Reads one key press against the known shortcuts, `?` and `n` as well as pairs like `g v`. */
export function readKey(
  press: KeyPress,
  pending: KeyReading['pending'],
  known: readonly string[],
): KeyReading {
  const nothing = { pending: null, pressed: null };
  if (press.typing || press.ctrlKey || press.metaKey || press.altKey) return nothing;
  const waits = pending !== null && press.at - pending.at <= PAIR_MS;
  const pair = waits ? `${pending.key} ${press.key}` : null;
  if (pair !== null && known.includes(pair)) return { pending: null, pressed: pair };
  if (known.includes(press.key)) return { pending: null, pressed: press.key };
  const startsPair = known.some((keys) => keys.startsWith(`${press.key} `));
  return startsPair ? { pending: { key: press.key, at: press.at }, pressed: null } : nothing;
}

const TYPING =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]';

/** Whether an element takes typed text, so that shortcuts must keep quiet. */
export function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}
