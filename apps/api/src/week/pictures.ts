import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import { canonicalJson } from '../database/canonical-json.js';
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
    return this.repository.figures(tx, week);
  }

  /** The picture as it reads now; the same for every reader. */
  async pictureOf(tx: Transaction, week: WeekIndex): Promise<FrozenPicture> {
    const content = canonicalJson(await this.repository.whole(tx, week));
    return { content, hash: createHash('sha256').update(content).digest('hex') };
  }

  /** Keeps the picture as it reads now for good; gives its hash. */
  async freeze(tx: Transaction, week: WeekIndex): Promise<string> {
    const { content, hash } = await this.pictureOf(tx, week);
    await this.repository.storeFrozen(tx, week, content, hash);
    return hash;
  }
}

/** As the injected `Pictures`, for what runs before there is an application: the demo. */
export const standalonePictures = (): Pictures => new Pictures(new PictureRepository());
