import { Injectable } from '@nestjs/common';
import { isoWeekOf } from '@samlad/domain/week.js';
import type { Box } from '@samlad/geo/geometry.js';
import { cellDegrees } from '@samlad/geo/map-cell.js';
import { z } from 'zod';
import type { Area } from '../area/area.model.js';
import { Areas } from '../area/areas.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { measuresOnMap } from '../measure/measures-on-map.js';
import { Parties } from '../party/parties.js';
import { type IncidentFilter, incidentFilter } from './incident-filter.js';
import type { IncidentFilterInput, ViewportInput } from './incident.input.js';
import type { AreaCount, IncidentMap, WeekCount } from './incident-map.model.js';
import { type CountGroup, IncidentMapRepository } from './incident-map.repository.js';

const MOST_DRAWN = 2_000;
const FINEST_ZOOM = 22;
const FINEST_LEVEL = 26;
/** Cells at this many levels below the zoom are 32 pixels wide on a map with 256-pixel tiles. */
const LEVELS_BELOW_ZOOM = 3;

const within = (most: number) => z.number().transform((degrees) => Math.min(most, Math.max(-most, degrees)));
const viewportSchema = z
  .object({
    west: within(180),
    south: within(90),
    east: within(180),
    north: within(90),
    zoom: z.int().min(0, 'Zoomnivån ska vara 0–22.').max(FINEST_ZOOM, 'Zoomnivån ska vara 0–22.'),
  })
  .refine(({ west, east }) => west <= east, 'Kartutsnittets västra kant ligger öster om den östra.')
  .refine(({ south, north }) => south <= north, 'Kartutsnittets södra kant ligger norr om den norra.');

/** The map of incidents: what is drawn in the viewport, and the figures of the whole filter. */
@Injectable()
export class IncidentMapService {
  constructor(
    private readonly database: Database,
    private readonly repository: IncidentMapRepository,
    private readonly areas: Areas,
    private readonly parties: Parties,
  ) {}

  /** Everything that the map page shows. What cannot be drawn is counted, nothing is left out. */
  map(actor: Actor, filterInput: IncidentFilterInput, viewportInput: ViewportInput): Promise<IncidentMap> {
    const filter = incidentFilter(actor, filterInput);
    const { zoom, ...box } = viewportSchema.parse(viewportInput);
    const level = cellLevel(box, zoom);
    return this.database.read(actor, async (tx) => {
      const groups = await this.repository.groups(tx, filter);
      const drawn = await this.repository.draw(tx, filter, box, level, MOST_DRAWN);
      const areas = await this.areas.all(tx, filter.to);
      const total = sum(groups, ({ count }) => count);
      const withoutPosition = sum(groups, (group) => group.withoutPosition);
      return {
        mode: drawn.points === null ? 'CELLS' : 'POINTS',
        points: drawn.points ?? { ids: [], longitudes: [], latitudes: [], categoryCodes: [], counts: [] },
        cells: { level, ...(drawn.cells ?? { xs: [], ys: [], counts: [] }) },
        inViewport: drawn.inViewport,
        total,
        withPosition: total - withoutPosition,
        withoutPosition,
        perWeek: weekCounts(groups, filter),
        perArea: areaCounts(groups, areas),
        areas,
        parties: await this.parties.all(tx),
        measures: await measuresOnMap(tx),
      };
    });
  }
}

/** The finest level whose squares over the viewport are at most 2,000. */
function cellLevel(box: Box, zoom: number): number {
  let level = Math.min(FINEST_LEVEL, zoom + LEVELS_BELOW_ZOOM);
  const along = (degrees: number) => Math.ceil(degrees / cellDegrees(level)) + 1;
  while (level > 0 && along(box.east - box.west) * along(box.north - box.south) > MOST_DRAWN) level -= 1;
  return level;
}

function weekCounts(groups: CountGroup[], { from, to }: IncidentFilter): WeekCount[] {
  const counts = new Map<number, number>();
  for (const { week, count } of groups) counts.set(week, (counts.get(week) ?? 0) + count);
  return Array.from({ length: to - from + 1 }, (_, step) => ({
    week: isoWeekOf(from + step),
    count: counts.get(from + step) ?? 0,
  }));
}

function areaCounts(groups: CountGroup[], areas: Area[]): AreaCount[] {
  const districts = areas.filter(({ kind }) => kind === 'DISTRICT');
  const rows = new Map<string, AreaCount>(
    districts.map(({ code, name }) => [
      code,
      { areaCode: code, areaName: name, count: 0, withoutPosition: 0 },
    ]),
  );
  for (const { areaCode, areaName, count, withoutPosition } of groups) {
    const row = rows.get(areaCode) ?? { areaCode, areaName, count: 0, withoutPosition: 0 };
    row.count += count;
    row.withoutPosition += withoutPosition;
    rows.set(areaCode, row);
  }
  return [...rows.values()];
}

const sum = (groups: CountGroup[], value: (group: CountGroup) => number): number =>
  groups.reduce((total, group) => total + value(group), 0);
