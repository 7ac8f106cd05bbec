import { Injectable } from '@nestjs/common';
import { PLACE_TYPES } from '@samlad/domain/place.js';
import { type NamedPlace, PlaceIndex } from '@samlad/domain/place-index.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import type { AreaLocator } from '../area/area-locator.js';
import { Areas } from '../area/areas.js';
import type { Transaction } from '../database/transaction.js';
import type { Place } from './place.model.js';
import { type ListedPlace, PlaceRepository } from './place.repository.js';

interface Kept {
  stamp: string;
  locator: AreaLocator;
  index: PlaceIndex<Place & NamedPlace>;
}

const MUNICIPALITIES_KEPT = 50;
const TYPE_LABEL = new Map<string, string>(PLACE_TYPES.map(({ code, label }) => [code, label]));

/**
 * The named places of each municipality, kept in memory for as long as neither they nor the areas change; every search
 * asks the database whether they have. Row-level security decides what is read into it, and all of a municipality read
 * the same places.
 */
@Injectable()
export class Places {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly repository: PlaceRepository,
    private readonly areas: Areas,
  ) {}

  /** The places that a text may mean, the best first. */
  async find(tx: Transaction, text: string, limit: number): Promise<Place[]> {
    return (await this.index(tx)).find(text, limit);
  }

  /** All of the actor's municipality, ready to be searched many times. */
  async index(tx: Transaction): Promise<PlaceIndex<Place & NamedPlace>> {
    return (await this.listed(tx)).index;
  }

  private async listed(tx: Transaction): Promise<Kept> {
    const { municipalityId, timeZone } = tx.actor;
    const stamp = await this.repository.stamp(tx);
    const locator = await this.areas.locator(tx, weekIndexOf(weekOfInstant(tx.now, timeZone)));
    const earlier = this.kept.get(municipalityId);
    if (earlier?.stamp === stamp && earlier.locator === locator) return earlier;
    const places = (await this.repository.all(tx)).map((place) => located(place, locator));
    const kept = { stamp, locator, index: new PlaceIndex(places) };
    this.kept.delete(municipalityId);
    this.kept.set(municipalityId, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MUNICIPALITIES_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return kept;
  }
}

function located(place: ListedPlace, locator: AreaLocator): Place & NamedPlace {
  const { longitude, latitude } = place;
  const area = longitude === null || latitude === null ? null : locator.districtAt({ longitude, latitude });
  return {
    ...place,
    areaCode: area?.code ?? null,
    about: [TYPE_LABEL.get(place.placeType) ?? '', area?.name ?? ''],
  };
}
