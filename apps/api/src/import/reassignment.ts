import type { WeekIndex } from '@samlad/domain/week.js';
import type { Position } from '@samlad/geo/position.js';
import type { Area } from '../area/area.model.js';
import { AreaLocator } from '../area/area-locator.js';
import type { BoundaryPlan } from './boundary-plan.js';

/** Where an incident stands before the change; its position is the stored, coarsened one. */
export interface PlacedIncident {
  id: string;
  week: WeekIndex;
  areaId: string;
  areaIds: string[];
  longitude: number | null;
  latitude: number | null;
  isRemoved: boolean;
  isOpen: boolean;
}

/** An incident's areas after the change. */
export interface Reassigned {
  id: string;
  areaId: string;
  areaIds: string[];
}

/** How many incidents (rows that are not removed) the change touches. */
export interface ReassignmentCounts {
  /** With a position in a new area, of all weeks. */
  located: number;
  /** With a position in none of the new areas, of all weeks. */
  outside: number;
  /** Without a position, in weeks from the first new one: they count to the whole municipality. */
  withoutPosition: number;
  /** In weeks from the first new one, now counted to a new area. */
  moved: number;
}

const NONE: ReassignmentCounts = { located: 0, outside: 0, withoutPosition: 0, moved: 0 };

/** Gives each incident its areas after a change of boundaries and counts as it goes. One of these is used once. */
export class Reassignment {
  readonly all: ReassignmentCounts = { ...NONE };
  /** Of open incidents only: what all parties may know, whatever they have agreed on. */
  readonly open: ReassignmentCounts = { ...NONE };
  readonly perArea = new Map<string, number>();
  private readonly locator: AreaLocator;
  private readonly byId: Map<string, Area>;
  private readonly addedIds: Set<string>;
  private readonly strippedIds: Set<string>;
  private readonly endedIds: Set<string>;
  private readonly successors: Map<string, Area>;

  constructor(
    private readonly plan: BoundaryPlan,
    crs: string,
  ) {
    this.locator = new AreaLocator(plan.valid, crs);
    this.byId = new Map(plan.valid.map((area) => [area.id, area]));
    this.addedIds = new Set(plan.added.map(({ id }) => id));
    this.strippedIds = new Set([...plan.removed.map(({ id }) => id), ...plan.redrawn]);
    const gone = [...plan.ended, ...plan.removed];
    this.endedIds = new Set(gone.map(({ id }) => id));
    const newOnes = new Map(plan.added.map((area) => [area.code, area]));
    const pairs = gone.map(({ id, code }): [string, Area | undefined] => [id, newOnes.get(code)]);
    this.successors = new Map(pairs.filter((pair): pair is [string, Area] => pair[1] !== undefined));
  }

  /** The incident's areas after the change, or null when nothing changes. */
  of(incident: PlacedIncident): Reassigned | null {
    const { longitude, latitude } = incident;
    const position = longitude === null || latitude === null ? null : { longitude, latitude };
    const after =
      this.plan.mode === 'REPLACE' ? this.replaced(incident, position) : this.refined(incident, position);
    if (!incident.isRemoved) this.count(incident, position, after);
    return isSame(incident, after) ? null : after;
  }

  private replaced(incident: PlacedIncident, position: Position | null): Reassigned {
    const district = position === null ? null : this.locator.districtAt(position);
    if (incident.week < this.plan.fromWeek)
      return this.joined(incident, district === null ? [] : [district.id]);
    if (position === null && !this.endedIds.has(incident.areaId))
      return this.joined(incident, [incident.areaId]);
    const area = district ?? this.plan.municipality;
    return { id: incident.id, areaId: area.id, areaIds: this.locator.idsAround(area, position) };
  }

  private refined(incident: PlacedIncident, position: Position | null): Reassigned {
    const heir = incident.week >= this.plan.fromWeek ? this.successors.get(incident.areaId) : undefined;
    if (heir !== undefined) {
      return { id: incident.id, areaId: heir.id, areaIds: this.locator.idsAround(heir, position) };
    }
    if (position === null)
      return this.joined(incident, this.addedIds.has(incident.areaId) ? [incident.areaId] : []);
    const known = this.byId.get(incident.areaId);
    const district = known?.kind === 'DISTRICT' ? known : this.locator.districtAt(position);
    if (district === null) return this.joined(incident, []);
    const ids = this.locator.idsAround(district, position);
    return this.joined(
      incident,
      ids.filter((id) => this.addedIds.has(id)),
    );
  }

  private joined({ id, areaId, areaIds }: PlacedIncident, more: readonly string[]): Reassigned {
    const kept = areaIds.filter((areaId) => !this.strippedIds.has(areaId));
    return { id, areaId, areaIds: [...new Set([...kept, ...more])] };
  }

  private count(incident: PlacedIncident, position: Position | null, after: Reassigned): void {
    const found = after.areaIds.filter((id) => this.addedIds.has(id));
    const isMoved = incident.week >= this.plan.fromWeek && this.addedIds.has(after.areaId);
    const isUnplaced = position === null && after.areaId !== incident.areaId;
    for (const counts of incident.isOpen ? [this.all, this.open] : [this.all]) {
      if (position !== null) counts[found.length > 0 ? 'located' : 'outside'] += 1;
      if (isMoved && position !== null) counts.moved += 1;
      if (isUnplaced) counts.withoutPosition += 1;
    }
    if (position === null) return;
    for (const id of found) this.perArea.set(id, (this.perArea.get(id) ?? 0) + 1);
  }
}

function isSame(before: PlacedIncident, after: Reassigned): boolean {
  return (
    before.areaId === after.areaId &&
    before.areaIds.length === after.areaIds.length &&
    after.areaIds.every((id) => before.areaIds.includes(id))
  );
}
