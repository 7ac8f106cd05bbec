/** A leak that can be planted: what it does, in the database and in the source. */
export interface Plant {
  says: string;
  /** The locks that are left when it is planted in one of them only. */
  locks?: 'database' | 'service';
  sql: string[];
  edits: { file: string; from: string; to: string }[];
}

export const PLANTS: Record<string, Plant>;
