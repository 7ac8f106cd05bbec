import { Injectable } from '@nestjs/common';
import { cleanLine } from '@samlad/domain/text.js';
import { z } from 'zod';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Place } from './place.model.js';
import { Places } from './places.js';

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
    private readonly places: Places,
  ) {}

  /** Places by name, in whatever case, order and spelling; an empty text finds none. */
  search(actor: Actor, input: { text: string; first: number }): Promise<Place[]> {
    const { text, first } = searchSchema.parse(input);
    if (text.trim() === '') return Promise.resolve([]);
    return this.database.read(actor, (tx) => this.places.find(tx, text, first));
  }
}
