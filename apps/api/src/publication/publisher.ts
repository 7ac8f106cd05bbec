import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isoWeekOf, type WeekIndex } from '@samlad/domain/week.js';
import type { CountRow } from '@samlad/suppression/counts.js';
import { FIXED_WINDOWS } from '@samlad/suppression/policy.js';
import { sharedPolicy } from '@samlad/suppression/protection.js';
import { pictureReader } from '../access/readers.js';
import type { Transaction } from '../database/transaction.js';
import { Protections, standaloneProtections } from '../protection/protections.js';
import { type Audience, type NamedArea, PublicationRepository } from './publication.repository.js';
import { makeTables } from './tables.js';

const AUDIENCE: Audience = 'LEADERSHIP';
/** How many weeks of counts and of earlier tables a new table is made of and held against. */
const LONGEST = Math.max(...FIXED_WINDOWS.map(({ weeks }) => weeks));
const HELD_AGAINST = 2 * LONGEST - 1;

interface ReviewedWeek {
  id: string;
  week: WeekIndex;
  compilationNumber: number;
}

/** Makes the fixed tables of a week, once, for readers who may open no row. Source: R13. */
@Injectable()
export class Publisher {
  constructor(
    private readonly repository: PublicationRepository,
    private readonly protections: Protections,
  ) {}

  /**
   * Makes and stores the tables of the reviewed picture in the transaction that reviews it. A compiled picture may still be
   * compiled anew, and two tables of one week would tell what changed. No tables are made of a week before one that has tables, nor
   * when a check finds a hidden figure that can be derived; the log says so.
   */
  async publish(tx: Transaction, reviewed: ReviewedWeek): Promise<void> {
    const { week } = reviewed;
    const reader = await pictureReader(tx);
    const seen = await tx.readingAs(reader, async (as) => {
      const newest = await this.repository.newest(as, AUDIENCE);
      if (newest !== null && newest >= week) return null;
      const areas = await this.repository.districts(as, week);
      const layout = layoutKey(areas);
      const earlier = await this.repository.earlier(as, AUDIENCE, layout, week - HELD_AGAINST + 1);
      return { areas, layout, earlier, ...(await this.counts(as, layout, areas, week)) };
    });
    if (seen === null) return this.refuse(tx, reviewed, 'LATER_WEEK_PUBLISHED');
    const { areas, layout, earlier, rows, fresh } = seen;
    const { number, settings } = await this.protections.of(tx, week);
    const policy = sharedPolicy(settings);
    const districts = areas.map(({ code }) => code);
    const made = makeTables({ districts, policy, week, rows, earlier });
    if (made === null) return this.refuse(tx, reviewed, 'DERIVABLE');
    await this.repository.freeze(tx, layout, fresh);
    const { compilationNumber } = reviewed;
    await this.repository.store(tx, AUDIENCE, {
      ...made,
      layout,
      areas,
      policy,
      protectionNumber: number,
      compilationNumber,
    });
    const hidden = made.cells.filter(({ value }) => value === null).length;
    tx.audit({
      action: 'publication.make',
      objectType: 'WEEK',
      objectId: reviewed.id,
      detail: {
        week: isoWeekOf(week),
        audience: AUDIENCE,
        figures: made.cells.length,
        hidden,
        protection: number,
      },
    });
  }

  /** The counts of the longest window: frozen ones as they are, the rest as they are now. */
  private async counts(tx: Transaction, layout: string, areas: readonly NamedArea[], week: WeekIndex) {
    const from = week - HELD_AGAINST + 1;
    const frozen = await this.repository.frozen(tx, layout, from, week);
    const first = frozen[0]?.week ?? week - LONGEST + 1;
    const known = new Set(frozen.map((one) => one.week));
    const districts = areas.map(({ code }) => code);
    const now = await this.repository.counted(tx, districts, Math.min(first, week - LONGEST + 1), week);
    const fresh = new Map<WeekIndex, CountRow[]>();
    for (let at = Math.min(first, week - LONGEST + 1); at <= week; at += 1)
      if (!known.has(at))
        fresh.set(
          at,
          now.filter((row) => row.week === at),
        );
    return { fresh, rows: [...frozen.flatMap(({ counts }) => counts), ...[...fresh.values()].flat()] };
  }

  private refuse(tx: Transaction, { id, week }: ReviewedWeek, why: string): void {
    tx.audit({
      action: 'publication.refuse',
      objectType: 'WEEK',
      objectId: id,
      detail: { week: isoWeekOf(week), why },
    });
  }
}

/** The same for the same areas: other areas begin a new series of tables. */
const layoutKey = (areas: readonly NamedArea[]): string =>
  createHash('sha256')
    .update(
      areas
        .map(({ code }) => code)
        .sort()
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 16);

/** As the injected `Publisher`, for what runs before there is an application: the demo. */
export const standalonePublisher = (): Publisher =>
  new Publisher(new PublicationRepository(), standaloneProtections());
