import type { KeyboardEvent } from 'react';

/** Keeps a combobox from taking a key that is meant for what it stands in, as Escape is when its list is closed. */
export function leaveToOthers(event: KeyboardEvent): void {
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
}
