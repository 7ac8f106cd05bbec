import type { ChainVerdict } from './chain.mjs';
import type { Store } from './store.mjs';

/** What was restored, and all that is wrong with it. */
export interface Restored {
  folder: string;
  backup: string;
  at: string;
  lastChange: string;
  tables: number;
  rows: number;
  migration: string;
  entries: number;
  heads: number;
  laterHeads: number;
  warnings: string[];
  faults: string[];
}

/** Restores a copy and the log after it into a folder that is empty or not there, and verifies it. */
export function restore(
  store: Store,
  wish: {
    target: string;
    at?: Date;
    backup?: string;
    timeline?: string;
    audit: { heads: string; keys: Record<string, string> };
  },
  verifyChain: (database: { url: string; dataFolder: string }) => Promise<ChainVerdict>,
): Promise<Restored>;
