import type { ReadStep } from './read-order.js';

/** What the reading thread says. */
export type FromReader =
  | { kind: 'WANTS'; id: number; from: number; to: number }
  | { kind: 'STEP'; step: ReadStep }
  | { kind: 'UNREADABLE'; reason: string }
  | { kind: 'END' };

/** What it is told: bytes it has asked for, or that it may go on. */
export type ToReader = { kind: 'BYTES'; id: number; bytes: Uint8Array | null } | { kind: 'GO_ON' };
