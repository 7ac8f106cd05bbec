import { Module } from '@nestjs/common';
import { PlaceListRepository } from './place-list.repository.js';
import { PlaceLists } from './place-lists.js';
import { PlaceRepository } from './place.repository.js';
import { PlaceResolver } from './place.resolver.js';
import { PlaceService } from './place.service.js';
import { Places } from './places.js';

/** Named places that people search for. */
@Module({
  providers: [PlaceRepository, PlaceService, PlaceResolver, Places, PlaceListRepository, PlaceLists],
  exports: [Places, PlaceLists],
})
export class PlaceModule {}
