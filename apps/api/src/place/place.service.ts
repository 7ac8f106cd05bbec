import { Injectable } from '@nestjs/common';
import { cleanLine, foldText } from '@samlad/domain/text.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { z } from 'zod';
import { Areas } from '../area/areas.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Place } from './place.model.js';
import { PlaceRepository } from './place.repository.js';

const LONGEST_SEARCH = 100;
const MOST_PLACES = 20;
const searchSchema = z.object({
  text: cleanLine(LONGEST_SEARCH),
  first: z
    .int()
    .min(1, 'Be om minst en plats.')
    .max(MOST_PLACES, `Högst ${MOST_PLACES} platser visas åt gången. Be om färre.`),
});

/** Finding named places while somebody types. */
@Injectable()
export class PlaceService {
  constructor(
    private readonly database: Database,
    private readonly repository: PlaceRepository,
    private readonly areas: Areas,
  ) {}

  /** Places by name, whatever the case and with or without diacritics; an empty text finds none. */
  search(actor: Actor, input: { text: string; first: number }): Promise<Place[]> {
    const { text, first } = searchSchema.parse(input);
    const folded = foldText(text);
    if (folded === '') return Promise.resolve([]);
    return this.database.read(actor, async (tx) => {
      const places = await this.repository.search(tx, folded, first);
      const locator = await this.areas.locator(tx, weekIndexOf(weekOfInstant(tx.now, actor.timeZone)));
      return places.map((place) => ({ ...place, areaCode: locator.districtAt(place)?.code ?? null }));
    });
  }
}
