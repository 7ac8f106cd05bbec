import { type ChainedEntry, GENESIS, hashOfEntry } from '../database/audit-form.js';
import { type ChainFault, FAULT } from './faults.js';
import type { HeadsOfChain } from './head-file.js';

/** One place of a chain as it lies in the database: the entry, its link, or only one of them. */
export interface ChainRow {
  sequence: number;
  entry: (ChainedEntry & { hash: string }) | null;
  link: {
    entryId: string;
    objectId: string;
    digestAfter: string | null;
    previousHash: string;
    hash: string;
  } | null;
}

/** Walks one chain, row after row, and keeps the first fault. Holds nothing of the rows it has passed. */
export class ChainCheck {
  fault: ChainFault | null = null;

  constructor(
    private readonly municipalityId: string,
    private readonly heads: HeadsOfChain,
    /** The place from which to go on; its entry is taken as checked. */
    public sequence = 0,
    public hash = GENESIS,
  ) {}

  /** Looks at the next row; false when the walk is over because something is wrong. */
  next(row: ChainRow): boolean {
    const at = this.sequence + 1;
    if (row.sequence > at) return this.stop(at, FAULT.missing(at));
    if (row.sequence < at) return this.stop(row.sequence, FAULT.twice(row.sequence));
    const { entry, link } = row;
    if (entry === null) return this.stop(at, FAULT.entryMissing(at));
    if (link === null) return this.stop(at, FAULT.linkMissing(at));
    const { hash, ...hashed } = entry;
    if (hashOfEntry(hashed) !== hash) return this.stop(at, FAULT.altered(at));
    if (entry.previousHash !== this.hash) return this.stop(at, FAULT.unlinked(at));
    if (!isLinkOf(entry, link)) return this.stop(at, FAULT.linkAltered(at));
    const signed = this.heads.at(at);
    if (signed.some((head) => head.hash !== hash)) {
      return this.stop(at, FAULT.rewritten(at, signed.find((head) => head.hash !== hash)?.at ?? ''));
    }
    this.sequence = at;
    this.hash = hash;
    return true;
  }

  /** The walk has come to the last row: nothing signed may lie beyond it, and no row may have been passed over. */
  end(entries: number, links: number): void {
    const { latest } = this.heads;
    if (latest !== null && latest.sequence > this.sequence) {
      const at = this.sequence + 1;
      this.stop(at, FAULT.cutOff(at, latest.at, latest.sequence));
    } else if (entries !== this.sequence || links !== this.sequence) {
      this.stop(this.sequence, FAULT.surplus(this.sequence, Math.max(entries, links)));
    }
  }

  private stop(sequence: number, sentence: string): false {
    this.fault = { municipalityId: this.municipalityId, sequence, sentence };
    return false;
  }
}

const isLinkOf = (entry: ChainedEntry & { hash: string }, link: NonNullable<ChainRow['link']>): boolean =>
  link.entryId === entry.id &&
  link.objectId === entry.objectId &&
  link.digestAfter === entry.digestAfter &&
  link.previousHash === entry.previousHash &&
  link.hash === entry.hash;
