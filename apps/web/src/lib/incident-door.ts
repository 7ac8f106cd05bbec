import type { Position } from '@samlad/geo/position.js';
import { useSyncExternalStore } from 'react';

/** Where a new incident begins, as far as the place it is opened from says. */
export interface IncidentWish {
  /** One for each opening. */
  key: number;
  position: Position | null;
  /** What had the focus, to go back to. */
  from: Element | null;
}

let wish: IncidentWish | null = null;
let pointed: Position | null = null;
let opened = 0;
const listeners = new Set<() => void>();

function publish(next: IncidentWish | null) {
  wish = next;
  listeners.forEach((listener) => listener());
}

/** Notes what the pointer is at on a map; null when it leaves the map. */
export function notePointed(position: Position | null): void {
  pointed = position;
}

/** Opens a new incident over the page, at a position or at what the pointer is at on a map. */
export function openIncident(position: Position | null = pointed): void {
  opened += 1;
  publish({ key: opened, position, from: document.activeElement });
}

/** Closes it, and gives the focus back to where it was opened from. */
export function closeIncident(): void {
  const from = wish?.from;
  publish(null);
  requestAnimationFrame(() => from instanceof HTMLElement && from.isConnected && from.focus());
}

/** Whether an incident is to be written, though its form may not be on the screen yet. */
export const isIncidentWished = () => wish !== null;

/** The incident that is to be written over the page, or null. */
export function useIncidentWish(): IncidentWish | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wish,
  );
}
