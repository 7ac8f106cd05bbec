import { Global, Module } from '@nestjs/common';
import { SigningGate } from '../week/at-review.js';
import { DescribedRepository } from './described.repository.js';
import { PictureReviewResolver } from './picture-review.resolver.js';
import { PictureReviewService } from './picture-review.service.js';
import { PictureReviews } from './picture-reviews.js';

/** The k-test of the joint picture before it is signed. */
@Global()
@Module({
  providers: [
    DescribedRepository,
    PictureReviewResolver,
    PictureReviewService,
    PictureReviews,
    { provide: SigningGate, useExisting: PictureReviews },
  ],
  exports: [SigningGate],
})
export class PictureReviewModule {}
