import { useSyncExternalStore } from 'react';

/** A small choice kept on the device, such as the theme; shared by everything that shows it. */
export interface Preference<Value extends string> {
  read: () => Value;
  write: (value: Value) => void;
  subscribe: (listener: () => void) => () => void;
}

/** A preference with a fixed set of values; anything else in the store counts as the first. */
export function definePreference<Value extends string>(
  key: string,
  values: readonly [Value, ...Value[]],
  onWrite?: (value: Value) => void,
): Preference<Value> {
  const listeners = new Set<() => void>();
  const read = () => {
    const stored = localStorage.getItem(key);
    return values.find((value) => value === stored) ?? values[0];
  };
  return {
    read,
    write: (value) => {
      localStorage.setItem(key, value);
      onWrite?.(value);
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function usePreference<Value extends string>(preference: Preference<Value>) {
  const value = useSyncExternalStore(preference.subscribe, preference.read);
  return [value, preference.write] as const;
}
