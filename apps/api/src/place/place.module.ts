import { Module } from '@nestjs/common';
import { PlaceRepository } from './place.repository.js';
import { PlaceResolver } from './place.resolver.js';
import { PlaceService } from './place.service.js';
import { Places } from './places.js';

/** Named places that people search for. */
@Module({ providers: [PlaceRepository, PlaceService, PlaceResolver, Places], exports: [Places] })
export class PlaceModule {}
