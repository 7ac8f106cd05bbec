import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { requiredText } from '@samlad/domain/text.js';
import type { WeekState } from '@samlad/domain/week-states.js';
import { type IsoWeek, weekIndexOf } from '@samlad/domain/week.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Receipt } from '../graphql/receipt.model.js';
import { Weeks } from '../week/weeks.js';
import { DescribedRepository } from './described.repository.js';
import type { DecidePictureFindingsInput, PictureFinding, PictureReview } from './picture-review.model.js';
import { isOpen, PictureReviews, type ReviewedFinding } from './picture-reviews.js';

/** The picture is reviewed once it is compiled, and anew when a text is changed before the meeting reads it. */
const UNDER_REVIEW: readonly WeekState[] = ['COMPILED', 'REVIEWED'];
const LONGEST_REASON = 400;

/** The k-test as the reviewers see it, and the coordinator's answers. */
@Injectable()
export class PictureReviewService {
  constructor(
    private readonly database: Database,
    private readonly weeks: Weeks,
    private readonly reviews: PictureReviews,
    private readonly repository: DescribedRepository,
  ) {}

  page(actor: Actor, week: IsoWeek): Promise<PictureReview> {
    return this.database.read(actor, async (tx) => {
      const { version, state } = await this.weeks.opened(tx, week);
      const { number, findings } = await this.reviews.findings(tx, weekIndexOf(week));
      return {
        week,
        version,
        underReview: UNDER_REVIEW.includes(state),
        protectionNumber: number,
        openCount: findings.filter(isOpen).length,
        findings: findings.map(shown),
      };
    });
  }

  /**
   * Keeps descriptions as they are, with a reason, or takes that back, until the meeting begins. Refused for one that may
   * not be kept and for one that is not so any more.
   */
  decide(actor: Actor, input: DecidePictureFindingsInput): Promise<Receipt> {
    const reason = requiredText(LONGEST_REASON).parse(input.reason);
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'decidePictureFindings', input },
      async (tx) => {
        const week = await this.weeks.changeable(tx, input.week);
        if (!UNDER_REVIEW.includes(week.state))
          throw new DomainError('PICTURE_NOT_UNDER_REVIEW', { week: input.week });
        if (week.version !== input.expectedVersion)
          throw new DomainError('VERSION_CONFLICT', { version: week.version });
        const { findings } = await this.reviews.findings(tx, week.week);
        const chosen = input.fingerprints.map((one) =>
          findings.find((finding) => finding.fingerprint === one),
        );
        if (chosen.length === 0 || chosen.includes(undefined))
          throw new DomainError('PICTURE_FINDING_CHANGED');
        if (chosen.some((finding) => finding?.mayKeep === false))
          throw new DomainError('PICTURE_FINDING_FIXED');
        await this.repository.decide(tx, week.week, [...new Set(input.fingerprints)], {
          kept: input.kept,
          reason,
        });
        tx.audit({
          action: input.kept ? 'picture.keep' : 'picture.ask',
          objectType: 'WEEK',
          objectId: week.id,
          detail: { week: input.week, fingerprints: input.fingerprints },
        });
        const version = await this.weeks.raiseVersion(tx, week.week);
        await tx.announceWeek(week.week);
        return { id: week.id, version };
      },
    );
  }
}

function shown(finding: ReviewedFinding): PictureFinding {
  const { place, category, interval } = finding;
  return {
    ...finding,
    open: isOpen(finding),
    place: place.label,
    category: category.label,
    from: interval.from,
    to: interval.to,
  };
}
