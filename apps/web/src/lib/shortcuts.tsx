import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { isIncidentWished } from './incident-door';
import { definePreference, usePreference } from './preferences';
import { readKey, takesText, type KeyReading } from './shortcut-keys';

export interface Shortcut {
  /** `?`, `n`, or a pair as `g v`. */
  keys: string;
  description: string;
  /** The part of the help it stands in, such as `Den här sidan`. */
  where: string;
}

interface Registered extends Shortcut {
  /** Null for keys that a part of the page reads itself, while the focus stands in it. */
  run: (() => void) | null;
}

const THIS_PAGE = 'Den här sidan';
/** The part of the help for what works everywhere. */
export const ALL_PAGES = 'Alla sidor';

type Register = (shortcut: Registered) => () => void;

/** Whether single keys act as shortcuts; people who dictate or use switches turn it off (WCAG 2.1.4). */
export const shortcutPreference = definePreference('samlad.shortcuts', ['on', 'off']);

const RegisterContext = createContext<Register | null>(null);
const ListContext = createContext<readonly Registered[]>([]);

export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [shortcuts, setShortcuts] = useState<readonly Registered[]>([]);
  const [setting] = usePreference(shortcutPreference);
  const [register] = useState(() => (shortcut: Registered) => {
    setShortcuts((list) => [...list, shortcut]);
    return () => setShortcuts((list) => list.filter((other) => other !== shortcut));
  });
  const pending = useRef<KeyReading['pending']>(null);

  useEffect(() => {
    if (setting === 'off') return;
    const handleKey = (event: KeyboardEvent) => {
      const isAway = isIncidentWished() || document.querySelector('dialog[open]') !== null;
      if (event.defaultPrevented || event.repeat || isAway) return;
      const { key, ctrlKey, metaKey, altKey, timeStamp } = event;
      const reading = readKey(
        { key, ctrlKey, metaKey, altKey, at: timeStamp, typing: takesText(event.target) },
        pending.current,
        shortcuts.flatMap(({ keys, run }) => (run === null ? [] : [keys])),
      );
      pending.current = reading.pending;
      const match = shortcuts.findLast(({ keys, run }) => run !== null && keys === reading.pressed);
      if (!match?.run) return;
      event.preventDefault();
      match.run();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [shortcuts, setting]);

  return (
    <RegisterContext value={register}>
      <ListContext value={shortcuts}>{children}</ListContext>
    </RegisterContext>
  );
}

/** Adds a shortcut while the component is shown; a later one on the same keys wins. */
export function useShortcut(keys: string, description: string, run: () => void, where = THIS_PAGE): void {
  const register = use(RegisterContext);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () => register?.({ keys, description, where, run: () => latest.current() }),
    [register, keys, description, where],
  );
}

/** Lists keys that a part of the page reads itself; `keys` is a constant of its module. */
export function useListedKeys(where: string, keys: readonly Omit<Shortcut, 'where'>[]): void {
  const register = use(RegisterContext);
  useEffect(() => {
    const taken = keys.map((one) => register?.({ ...one, where, run: null }));
    return () => taken.forEach((take) => take?.());
  }, [register, where, keys]);
}

/** The shortcuts that work right now, for the help dialog: by the part they stand in, without those that another hides. */
export function useShortcutList(): ReadonlyMap<string, readonly Shortcut[]> {
  const all = use(ListContext);
  const shown = all.filter(
    ({ keys, run }, index) =>
      run === null || !all.slice(index + 1).some((later) => later.run !== null && later.keys === keys),
  );
  const parts = new Map<string, Shortcut[]>();
  for (const one of shown) parts.set(one.where, [...(parts.get(one.where) ?? []), one]);
  return parts;
}
