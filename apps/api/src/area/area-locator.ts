import { type AreaIndex, areasAt, assignArea, indexAreas } from '@samlad/geo/locate.js';
import { isUnknownPosition, type Position } from '@samlad/geo/position.js';
import { storedPosition } from '@samlad/geo/coarsen.js';
import { zKey } from '@samlad/geo/z-order.js';
import { DomainError } from '@samlad/domain/errors.js';
import type { FinestPlace, PlacePrecision } from '@samlad/domain/place.js';
import type { Area } from './area.model.js';

/** Where somebody says that a thing happened. */
export interface ClaimedPlace {
  finest: FinestPlace;
  precision: PlacePrecision;
  position: Position | null;
  areaCode: string | null;
}

/** Where it may be stored: no finer than its category allows. */
export interface StoredPlace {
  area: Area;
  /** The area and every larger or smaller one that the stored place lies in. */
  areaIds: string[];
  precision: PlacePrecision;
  position: Position | null;
  z: number | null;
}

/** The areas of one week, ready for many positions. */
export class AreaLocator {
  readonly municipality: Area | undefined;
  readonly districts: Area[];
  private readonly codes: Map<string, Area>;
  private readonly districtIndex: AreaIndex<Area>;
  private readonly placeIndex: AreaIndex<Area>;
  private readonly municipalityIndex: AreaIndex<Area>;

  constructor(
    readonly areas: readonly Area[],
    private readonly crs: string,
  ) {
    const ofKind = (kind: Area['kind']) => areas.filter((area) => area.kind === kind);
    this.codes = new Map(areas.map((area) => [area.code, area]));
    this.districts = ofKind('DISTRICT');
    this.municipality = ofKind('MUNICIPALITY')[0];
    this.districtIndex = indexAreas(this.districts, crs);
    this.placeIndex = indexAreas(ofKind('PLACE'), crs);
    this.municipalityIndex = indexAreas(ofKind('MUNICIPALITY'), crs);
  }

  byCode(code: string): Area | undefined {
    return this.codes.get(code);
  }

  /** The district a position counts to, by the one rule of libs/geo; null outside. */
  districtAt(position: Position): Area | null {
    return assignArea(position, this.districtIndex)?.area ?? null;
  }

  /** The district or else the municipality that a position counts to; null outside. */
  areaAt(position: Position): Area | null {
    return this.districtAt(position) ?? assignArea(position, this.municipalityIndex)?.area ?? null;
  }

  /**
   * The place as it may be stored. The position decides the area when there is one, otherwise the code does. It is the
   * position as it is stored: at a border, the exact one would tell on which side of it in the cell.
   * Refuses with PLACE_OUTSIDE, UNKNOWN_AREA, or INVALID_INPUT when neither is given.
   */
  place(claim: ClaimedPlace): StoredPlace {
    const position = claim.precision === 'AREA_ONLY' || isNowhere(claim.position) ? null : claim.position;
    const claimed = position === null ? this.named(claim.areaCode) : this.areaAt(position);
    if (claimed === null) throw new DomainError('PLACE_OUTSIDE');
    const finest = claim.finest === 'POINT' && claim.precision === 'SNAPPED' ? 'SNAPPED' : claim.finest;
    const stored = storedPosition(finest, position, this.crs);
    const area = this.lifted(this.areaOf(stored.position, claimed), claim.finest);
    const named = claim.precision === 'NAMED' && (stored.precision === 'POINT' || position === null);
    return {
      area,
      areaIds: this.idsAround(area, stored.position),
      precision: named && claim.finest === 'POINT' ? 'NAMED' : stored.precision,
      position: stored.position,
      z: stored.position === null ? null : zKey(stored.position),
    };
  }

  /** The area of a stored position; the municipality for the middle of a cell that reaches across its border. */
  private areaOf(stored: Position | null, claimed: Area): Area {
    if (stored === null) return claimed;
    return this.areaAt(stored) ?? this.municipality ?? claimed;
  }

  /** The ids of an area, of those it lies in, and of the places that hold the position. */
  idsAround(area: Area, position: Position | null): string[] {
    const ids = new Set([area.id]);
    for (let up = this.parentOf(area); up !== undefined; up = this.parentOf(up)) ids.add(up.id);
    if (this.municipality !== undefined) ids.add(this.municipality.id);
    if (position !== null && area.kind === 'DISTRICT') {
      const places = areasAt(position, this.placeIndex).filter((place) => place.parentCode === area.code);
      for (const place of places) ids.add(place.id);
    }
    return [...ids];
  }

  private named(code: string | null): Area {
    if (code === null) {
      throw new DomainError('INVALID_INPUT', { message: 'Ange var det hände: en punkt eller ett område.' });
    }
    const area = this.byCode(code);
    if (area === undefined) throw new DomainError('UNKNOWN_AREA', { area: code });
    return area;
  }

  /** The area, or the larger one that holds it when the category allows nothing finer. */
  private lifted(area: Area, finest: FinestPlace): Area {
    if (finest === 'MUNICIPALITY') return this.municipality ?? area;
    if (finest === 'DISTRICT' && area.kind === 'PLACE') return this.parentOf(area) ?? area;
    return area;
  }

  private parentOf(area: Area): Area | undefined {
    return area.parentCode === null ? undefined : this.byCode(area.parentCode);
  }
}

const isNowhere = (position: Position | null) => position === null || isUnknownPosition(position);
