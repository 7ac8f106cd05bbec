import { isoWeekOf } from '@samlad/domain/week.js';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { boundaryFile } from '../../support/boundary-files.js';
import { areaCode, type Asking, type Maker, someRow, type Stage, words } from './drawn.js';
import { logFilter, measureFilter, position } from './filters.js';
import { CLAIMS, PROVIDERS } from '../world/offices.js';

const CATEGORIES = ['ORD-01', 'ORD-02', 'VLD-02', 'EGE-06', 'TRA-01', 'PLA-01', 'BRA-03', 'XXX-99'];
const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [17.91, 59.202],
      [17.915, 59.202],
      [17.915, 59.206],
      [17.91, 59.202],
    ],
  ],
};

const LOGS = ['changeLog', 'readLog', 'readersOfOurMaterial'];

/** Which table's ids an argument speaks of, by its name. */
const ID_TABLES: Record<string, string> = {
  firstId: 'incident',
  secondId: 'incident',
  reportId: 'party_report',
  partyId: 'party',
  partyIds: 'party',
  responsiblePartyId: 'party',
  problemId: 'problem',
  measureId: 'measure',
  commitmentId: 'commitment',
  circleId: 'circle',
  agreementId: 'agreement',
  areaId: 'area',
  unitId: 'unit',
  userId: 'app_user',
  hubId: 'hub',
  unitIds: 'unit',
  decisionId: 'decision',
  fileId: 'import_file',
  jobId: 'import_job',
  previewId: 'import_job',
  importId: 'import_batch',
};

/** Whose id a bare `id` is, by the operation's name: the first of these words in it. */
const BY_WORD: readonly [RegExp, string][] = [
  [/hubForm/i, 'hub_form'],
  [/hubRelay/i, 'hub_relay'],
  [/hubUnit/i, 'unit'],
  [/importJob/, 'import_job'],
  [/incident/i, 'incident'],
  [/report/i, 'party_report'],
  [/problem/i, 'problem'],
  [/measure/i, 'measure'],
  [/commitment|dosage/i, 'commitment'],
  [/decision/i, 'decision'],
  [/agreement/i, 'agreement'],
  [/circle/i, 'circle'],
  [/assignment/i, 'assignment'],
  [/invitation/i, 'invitation'],
  [/role/i, 'role_proposal'],
  [/claimRule/i, 'claim_rule'],
  [/unit/i, 'unit'],
  [/session/i, 'user_session'],
];

/** The table of an id in an operation's arguments; undefined when any will do. */
export const tableOf = (operation: string, name: string): string | undefined =>
  ID_TABLES[name] ?? BY_WORD.find(([word]) => word.test(operation))?.[1];

/** What texts mean, by the argument's name. */
const TEXTS: Record<string, Maker> = {
  code: areaCode,
  areaCode,
  areaCodes: areaCode,
  categoryCode: ({ draw }) => draw.pick(CATEGORIES),
  categoryCodes: ({ draw }) => draw.pick(CATEGORIES),
  after: (stage) => cursor(stage),
  claim: ({ draw }) => draw.pick(CLAIMS),
  providerId: ({ draw }) => draw.pick(PROVIDERS),
  value: (stage) => someRow(stage, 'claim_rule')?.values['value'] ?? 'zq',
};

const SCALARS: Record<string, Maker> = {
  Boolean: ({ draw }) => draw.chance(0.5),
  Date: () => '2026-12-01',
  DateTime: () => '2026-11-18T20:30:00Z',
  Float: ({ draw }) => draw.int(0, 90),
  GeoJson: () => SQUARE,
  ID: (stage, name) => someId(stage, tableOf(stage.operation, name)),
  Int: ({ draw }, name) => (name === 'first' ? draw.pick([1, 3, 10, 50, 100]) : draw.int(1, 4)),
  IsoWeek: ({ draw, town }) =>
    isoWeekOf(draw.chance(0.95) ? draw.pick(town.weeks).week : draw.pick(town.weeks).week - 40),
  Json: () => ({}),
  String: (stage, name) => (TEXTS[name] ?? words)(stage, name),
};

/** Inputs that make sense only as a whole. */
const INPUTS: Record<string, (stage: Asking) => Record<string, unknown>> = {
  LogFilterInput: logFilter,
  MeasureFilterInput: measureFilter,
  ViewportInput: viewport,
  IncidentFilterInput: incidentFilter,
  BoundaryInput: boundaries,
};

/** Draws a value for every argument that must have one and for most that may. */
export function argumentsFor(
  stage: Stage,
  { name, args }: { name: string; args: readonly GraphQLArgument[] },
): Record<string, unknown> {
  return drawn({ ...stage, operation: name }, args, 0.6);
}

function drawn(
  stage: Asking,
  wanted: readonly (GraphQLArgument | GraphQLInputField)[],
  chance: number,
): Record<string, unknown> {
  const given = wanted.filter(({ type }) => isNonNullType(type) || stage.draw.chance(chance));
  return Object.fromEntries(given.map(({ name, type }) => [name, valueFor(stage, name, type)]));
}

function valueFor(stage: Asking, name: string, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueFor(stage, name, type.ofType as GraphQLInputType);
  if (isListType(type)) {
    return stage.draw.times(0, 3, () => valueFor(stage, name, type.ofType as GraphQLInputType));
  }
  if (isEnumType(type)) return stage.draw.pick(type.getValues()).name;
  if (isInputObjectType(type)) return inputFor(stage, type);
  const make = SCALARS[type.name];
  if (make === undefined)
    throw new Error(`The walk cannot draw a ${type.name}; tell it how in walk/values.ts.`);
  return make(stage, name);
}

/** An input object as a whole, known by name or field by field. */
function inputFor(stage: Asking, type: GraphQLInputObjectType): Record<string, unknown> {
  const make = INPUTS[type.name];
  return make ? make(stage) : drawn(stage, Object.values(type.getFields()), 0.5);
}

/** A file of new boundaries: the town in two halves, or a small square around an incident. */
function boundaries({ draw, ...stage }: Asking): Record<string, unknown> {
  const row = draw.chance(0.5) ? someRow({ draw, ...stage }, 'incident') : null;
  const west = Number(row?.values['longitude'] ?? 0);
  const middle = west > 0 ? Number(west.toFixed(4)) : 17.94;
  return {
    fileName: 'gränser.geojson',
    mode: 'REPLACE',
    fromWeek: '2026-W49',
    geoJson: boundaryFile({ N1: [17.9, 59.2, middle, 59.21], N2: [middle, 59.2, 17.98, 59.21] }),
  };
}

/** A list of incidents, whose keys are those of stored ones as often as not. */
const someId = (stage: Stage, table?: string): string =>
  (stage.draw.chance(0.95) ? someRow(stage, table)?.id : undefined) ?? stage.draw.uuid();

/** Where a page goes on. A log's has no meaning but to the one who was given it. */
function cursor(stage: Asking): string {
  const { draw } = stage;
  if (LOGS.includes(stage.operation)) return draw.chance(0.9) ? '' : position(stage);
  if (draw.chance(stage.operation === 'incidents' ? 0.1 : 0.95)) return position(stage);
  const row = someRow(stage, 'incident');
  if (row === null) return '';
  const at = String(row.values['occurred_from']).replace('T', ' ').replace('Z', '+00');
  return Buffer.from([row.values['week'], at, row.id].join('|')).toString('base64url');
}

/** A window on the map: the town, one district, or a few metres around an incident. */
function viewport(stage: Stage): Record<string, unknown> {
  const { draw, town } = stage;
  const [west, south, east, north] = draw.pick(town.areas).box;
  const row = draw.chance(0.5) ? someRow(stage, 'incident') : null;
  const [longitude, latitude] = [row?.values['longitude'], row?.values['latitude']].map(Number);
  if (row === null || !longitude || !latitude) return { west, south, east, north, zoom: draw.int(0, 22) };
  const near = draw.pick([0, 0.00001, 0.002]);
  return {
    west: longitude - near,
    east: longitude + near,
    south: latitude - near,
    north: latitude + near,
    zoom: draw.int(0, 22),
  };
}

function incidentFilter(stage: Asking): Record<string, unknown> {
  const { draw, town } = stage;
  const last = draw.pick(town.weeks).week;
  const from = draw.chance(0.95) ? last - draw.pick([0, 0, 1, 12]) : last + 2;
  const narrowed: Record<string, unknown> = {
    areaCodes: draw.times(1, 2, () => areaCode(stage, 'areaCodes')),
    categoryCodes: draw.some(CATEGORIES, 0.5),
    partyIds: draw.some(town.parties, 0.5).map(({ id }) => id),
    placeTypes: draw.some(['SQUARE', 'SCHOOL', 'PARK'], 0.6),
    secrecyLevels: draw.some(['OPEN', 'SHARED', 'RESTRICTED', 'OWN'], 0.5),
    severityAtLeast: draw.int(1, 4),
  };
  return {
    fromWeek: isoWeekOf(from),
    toWeek: isoWeekOf(last),
    ...Object.fromEntries(draw.some(Object.entries(narrowed), 0.25)),
  };
}
