import type { Position } from '@samlad/geo/position.js';
import { type WeekIndex, weekIndexOf } from '@samlad/domain/week.js';
import { AreaLocator } from '../area/area-locator.js';
import type { Area } from '../area/area.model.js';

/** A stretch of weeks with the same areas. */
interface Era {
  from: WeekIndex;
  locator: AreaLocator;
}

const MOST_NAMED = 10_000;

/** All areas there have been, for placing incidents of many weeks. */
export class AreaHistory {
  private readonly eras: Era[];
  private readonly named = new Map<string, string | null>();

  constructor(areas: readonly Area[], crs: string) {
    const starts = areas.flatMap(({ validFrom, validTo }) => [
      weekIndexOf(validFrom),
      ...(validTo === null ? [] : [weekIndexOf(validTo) + 1]),
    ]);
    this.eras = [...new Set(starts)]
      .sort((a, b) => a - b)
      .map((from) => ({
        from,
        locator: new AreaLocator(
          areas.filter((area) => holdsIn(area, from)),
          crs,
        ),
      }));
  }

  get isEmpty(): boolean {
    return this.eras.length === 0;
  }

  /** The areas of a week; weeks before the first areas use the first. Throws when there are none at all. */
  at(week: WeekIndex): AreaLocator {
    const era = this.eras.findLast(({ from }) => from <= week) ?? this.eras[0];
    if (era === undefined) throw new RangeError('The municipality has no areas.');
    return era.locator;
  }

  /** The code of the area that the position lies in, newest areas first; null when it never was in the municipality. */
  codeAt(position: Position): string | null {
    for (const { locator } of this.eras.toReversed()) {
      const found = locator.areaAt(position);
      if (found !== null) return found.code;
    }
    return null;
  }

  /** The code of the area with this name or code, newest areas first; null when there is none. */
  codeOf(fold: (text: string) => string, name: string): string | null {
    const known = this.named.get(name);
    if (known !== undefined) return known;
    const found = this.searched(fold, name);
    if (this.named.size < MOST_NAMED) this.named.set(name, found);
    return found;
  }

  private searched(fold: (text: string) => string, name: string): string | null {
    const wanted = fold(name);
    for (const { locator } of this.eras.toReversed()) {
      const found = locator.areas.find(({ code, name: known }) =>
        [code, known].some((text) => fold(text) === wanted),
      );
      if (found !== undefined) return found.code;
    }
    return null;
  }

  /** The areas of later weeks that hold the position, so that their pages have a history. */
  laterIds(week: WeekIndex, position: Position): string[] {
    return this.eras
      .filter(({ from }) => from > week)
      .flatMap(({ locator }) => {
        const district = locator.districtAt(position);
        return district === null ? [] : locator.idsAround(district, position);
      });
  }
}

const holdsIn = (area: Area, week: WeekIndex) =>
  weekIndexOf(area.validFrom) <= week && (area.validTo === null || weekIndexOf(area.validTo) >= week);
