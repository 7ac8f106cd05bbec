import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { definePreference, usePreference } from './preferences';
import { readKey, takesText, type KeyReading } from './shortcut-keys';

export interface Shortcut {
  /** `?`, `n`, or a pair as `g v`. */
  keys: string;
  description: string;
}

interface Registered extends Shortcut {
  run: () => void;
}

type Register = (shortcut: Registered) => () => void;

/** Whether single keys act as shortcuts; people who dictate or use switches turn it off (WCAG 2.1.4). */
export const shortcutPreference = definePreference('samlad.shortcuts', ['on', 'off']);

const RegisterContext = createContext<Register | null>(null);
const ListContext = createContext<readonly Shortcut[]>([]);

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
      if (event.defaultPrevented || event.repeat || document.querySelector('dialog[open]')) return;
      const { key, ctrlKey, metaKey, altKey, timeStamp } = event;
      const reading = readKey(
        { key, ctrlKey, metaKey, altKey, at: timeStamp, typing: takesText(event.target) },
        pending.current,
        shortcuts.map((shortcut) => shortcut.keys),
      );
      pending.current = reading.pending;
      const match = shortcuts.findLast((shortcut) => shortcut.keys === reading.pressed);
      if (!match) return;
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
export function useShortcut(keys: string, description: string, run: () => void): void {
  const register = use(RegisterContext);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () => register?.({ keys, description, run: () => latest.current() }),
    [register, keys, description],
  );
}

/** The shortcuts that work right now, for the help dialog. */
export function useShortcutList(): readonly Shortcut[] {
  return use(ListContext);
}
