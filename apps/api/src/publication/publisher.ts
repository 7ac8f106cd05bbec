import { Injectable } from '@nestjs/common';
import { isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import { pictureReader } from '../access/readers.js';
import type { Transaction } from '../database/transaction.js';
import { Protections, standaloneProtections } from '../protection/protections.js';
import type { ReviewedPicture } from '../week/at-review.js';
import { PublicationRepository } from './publication.repository.js';
import { HELD_AGAINST, layoutKey, type Refusal, releaseOf } from './release.js';

interface ReviewedWeek {
  id: string;
  week: WeekIndex;
  compilationNumber: number;
}

/** Makes the fixed tables of a week, once, for readers who may open no row. Source: R13. */
@Injectable()
export class Publisher implements ReviewedPicture {
  constructor(
    private readonly repository: PublicationRepository,
    private readonly protections: Protections,
  ) {}

  /**
   * Makes and stores the tables of the reviewed picture in the transaction that reviews it. A compiled picture may still be
   * compiled anew, and two tables of one week would tell what changed. Where none are made the log says why.
   */
  async publish(tx: Transaction, reviewed: ReviewedWeek): Promise<void> {
    const { week } = reviewed;
    const { number, settings } = await this.protections.of(tx, week);
    const { areas, ...seen } = await tx.readingAs(await pictureReader(tx), (as) => this.seen(as, week));
    const districts = areas.map(({ code }) => code);
    const release = releaseOf({ week, districts, settings, ...seen });
    if (typeof release === 'string') return this.refuse(tx, reviewed, release);
    await this.repository.freeze(tx, release.layout, release.fresh);
    for (const { audience, policy, publication } of release.made) {
      await this.repository.store(tx, audience, {
        ...publication,
        layout: release.layout,
        areas,
        policy,
        compilationNumber: reviewed.compilationNumber,
        protectionNumber: number,
      });
      const hidden = publication.cells.filter(({ value }) => value === null).length;
      tx.audit({
        action: 'publication.make',
        objectType: 'WEEK',
        objectId: reviewed.id,
        detail: {
          week: isoWeekOf(week),
          audience,
          figures: publication.cells.length,
          hidden,
          protection: number,
        },
      });
    }
  }

  /** What the tables are made of and held against, as the picture's own reader sees it. */
  private async seen(tx: Transaction, week: WeekIndex) {
    const from = week - HELD_AGAINST + 1;
    const areas = await this.repository.districts(tx, week);
    const districts = areas.map(({ code }) => code);
    return {
      areas,
      earlier: await this.repository.earlier(tx, from),
      frozen: await this.repository.frozen(tx, layoutKey(districts), from, week),
      counted: await this.repository.counted(tx, districts, from, week),
    };
  }

  private refuse(tx: Transaction, { id, week }: ReviewedWeek, why: Refusal): void {
    tx.audit({
      action: 'publication.refuse',
      objectType: 'WEEK',
      objectId: id,
      detail: { week: isoWeekOf(week), why },
    });
  }
}

/** As the injected `Publisher`, for what runs before there is an application: the demo. */
export const standalonePublisher = (): Publisher =>
  new Publisher(new PublicationRepository(), standaloneProtections());
