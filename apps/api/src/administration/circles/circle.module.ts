import { Module } from '@nestjs/common';
import { CircleRepository } from './circle.repository.js';
import { CircleResolver } from './circle.resolver.js';
import { CircleService } from './circle.service.js';

/** Circles of people for restricted material. */
@Module({ providers: [CircleRepository, CircleResolver, CircleService] })
export class CircleModule {}
