import { Global, Module } from '@nestjs/common';
import { ReviewedPicture } from '../week/at-review.js';
import { FixedTables } from './fixed-tables.js';
import { OpenFiguresController } from './open-figures.controller.js';
import { OpenFiguresService } from './open-figures.js';
import { OpenLimits } from './open-limits.js';
import { PublicationRepository } from './publication.repository.js';
import { PublicationResolver } from './publication.resolver.js';
import { Publisher } from './publisher.js';

/** Fixed tables for readers who may open no row. */
@Global()
@Module({
  controllers: [OpenFiguresController],
  providers: [
    FixedTables,
    OpenFiguresService,
    OpenLimits,
    PublicationRepository,
    PublicationResolver,
    Publisher,
    { provide: ReviewedPicture, useExisting: Publisher },
  ],
  exports: [ReviewedPicture],
})
export class PublicationModule {}
