import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import { pictureReader } from '../access/readers.js';
import { canonicalJson } from '../database/canonical-json.js';
import type { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { PictureRepository } from './picture.repository.js';

/** A picture as canonical JSON, and the SHA-256 of its UTF-8 bytes in hexadecimal. */
export interface FrozenPicture {
  content: string;
  hash: string;
}

/** The joint picture of a week as one text with one hash. */
@Injectable()
export class Pictures {
  constructor(private readonly repository: PictureRepository) {}

  /** The joint figures of a compilation: counts, levels and the reports they stand on. */
  figuresOf(tx: Transaction, week: WeekIndex): Promise<Record<string, unknown>> {
    return asPictureReader(tx, (reader) => this.repository.figures(reader, week));
  }

  /**
   * As `figuresOf`, for a job: read beside its transaction as the application, so that the row rules hold as they do for
   * people. The job holds the week's lock, so no report can come in between.
   */
  async figuresBeside(
    database: Database,
    tx: Transaction,
    week: WeekIndex,
  ): Promise<Record<string, unknown>> {
    const reader = await pictureReader(tx);
    return database.read(reader, (own) => this.repository.figures(own, week));
  }

  /** The picture as it reads now; the same for every reader. */
  async pictureOf(tx: Transaction, week: WeekIndex): Promise<FrozenPicture> {
    const content = canonicalJson(await asPictureReader(tx, (reader) => this.repository.whole(reader, week)));
    return { content, hash: createHash('sha256').update(content).digest('hex') };
  }

  /** Stores the figures of a compilation. */
  storeCompilation(
    tx: Transaction,
    week: WeekIndex,
    number: number,
    figures: Record<string, unknown>,
  ): Promise<void> {
    return this.repository.storeCompilation(tx, week, number, figures);
  }

  /** Keeps the picture as it reads now for good; gives its hash. */
  async freeze(tx: Transaction, week: WeekIndex): Promise<string> {
    const { content, hash } = await this.pictureOf(tx, week);
    await this.repository.storeFrozen(tx, week, content, hash);
    return hash;
  }
}

/** The joint picture is read as the party that coordinates reads it, whoever asks for it to be made. */
async function asPictureReader<Result>(
  tx: Transaction,
  work: (reader: Transaction) => Promise<Result>,
): Promise<Result> {
  return tx.readingAs(await pictureReader(tx), work);
}

/** As the injected `Pictures`, for what runs before there is an application: the demo. */
export const standalonePictures = (): Pictures => new Pictures(new PictureRepository());
