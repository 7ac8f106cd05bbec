import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { IsoWeek } from '@samlad/domain/week.js';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Receipt } from '../graphql/receipt.model.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { DecidePictureFindingsInput, PictureReview } from './picture-review.model.js';
import { PictureReviewService } from './picture-review.service.js';

@Resolver()
export class PictureReviewResolver {
  constructor(private readonly reviews: PictureReviewService) {}

  @Query(() => PictureReview)
  @Requires('week.review')
  pictureReview(
    @CurrentActor() actor: Actor,
    @Args('week', { type: () => IsoWeekScalar }) week: IsoWeek,
  ): Promise<PictureReview> {
    return this.reviews.page(actor, week);
  }

  @Mutation(() => Receipt, {
    description: 'Keeps descriptions that fit too few, with a reason, or takes that back.',
  })
  @Requires('picture.keep')
  decidePictureFindings(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecidePictureFindingsInput,
  ): Promise<Receipt> {
    return this.reviews.decide(actor, input);
  }
}
