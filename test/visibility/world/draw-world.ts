import type { Draw } from '../draw.js';
import { agree, encircle } from './agreements.js';
import type { Marks } from './marks.js';
import { papers, units } from './offices.js';
import { populate, settle } from './people.js';
import { hubForms, hubs } from './rows/hubs.js';
import { events } from './rows/events.js';
import { incidents } from './rows/incidents.js';
import { journals } from './rows/journals.js';
import { levelChanges } from './rows/levels.js';
import { notices } from './rows/notices.js';
import { problems } from './rows/measures.js';
import { meetings, weeks } from './rows/meeting.js';
import { reads } from './rows/reads.js';
import { doses, reports } from './rows/reports.js';
import { systems } from './rows/systems.js';
import { Scene } from './scene.js';
import type { Town, World } from './world.js';

/** What fills a town, in order: a new table with restricted rows is one more line. `full` is false for the neighbour. */
const FILL: readonly ((scene: Scene, full: boolean) => void)[] = [
  settle,
  units,
  hubs,
  populate,
  papers,
  agree,
  encircle,
  weeks,
  (scene, full) => incidents(scene, full ? 8 : 2),
  events,
  (scene, full) => reports(scene, full ? 0.6 : 0.3),
  (scene, full) => problems(scene, full ? 9 : 2),
  doses,
  meetings,
  hubForms,
  levelChanges,
  journals,
  systems,
  reads,
  notices,
];

export interface DrawnWorld {
  world: World;
  scenes: [Scene, Scene];
}

/** A world: one town full of everything, and a neighbour with a little of each. */
export function drawWorld(draw: Draw, marks: Marks, number: number): DrawnWorld {
  const scenes: [Scene, Scene] = [
    fill(new Scene(draw, marks, emptyTown(draw, `A${number}`)), true),
    fill(new Scene(draw, marks, emptyTown(draw, `B${number}`)), false),
  ];
  return { world: { number, towns: [scenes[0].town, scenes[1].town] }, scenes };
}

function fill(scene: Scene, full: boolean): Scene {
  for (const step of FILL) step(scene, full);
  return scene;
}

const emptyTown = (draw: Draw, code: string): Town => ({
  id: draw.uuid(),
  code,
  parties: [],
  areas: [],
  weeks: [],
  agreements: [],
  circles: [],
  readers: [],
  rows: new Map(),
  byId: new Map(),
});
