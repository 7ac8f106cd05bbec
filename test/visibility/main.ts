import { CONTENT } from './changes/content.js';
import { Door } from './door.js';
import { Draw } from './draw.js';
import { type House, openHouse } from './house.js';
import { Ledger, type Summary } from './ledger.js';
import { READS_THE_OTHERS } from './rules/rules.js';
import { View } from './rules/view.js';
import { timings } from './timing.js';
import { Bytes } from './walk/bytes.js';
import { change } from './walk/changing.js';
import { idPlaces } from './walk/id-places.js';
import { Judge } from './walk/judge.js';
import { Listeners } from './walk/listeners.js';
import { ask, type Field, questionOf, readerFor } from './walk/questions.js';
import { requestOf, type Route, routesOf } from './walk/routes.js';
import { mutations, queries, readSchema, reached } from './walk/schema.js';
import { adopt } from './walk/stored.js';
import { askTwins } from './walk/twins.js';
import type { Stage } from './walk/drawn.js';
import { drawWorld } from './world/draw-world.js';
import { Marks } from './world/marks.js';
import { storeWorld } from './world/store-world.js';
import type { Reader, World } from './world/world.js';

export interface Options {
  cases: number;
  seed: number;
  /** The server of databases, as its owner. */
  server: string;
  /** This walk's worlds: every `shards`th, from `shard` on. */
  shard: number;
  shards: number;
  /** What is done to the database before the API starts. */
  prepare: readonly string[];
  /** Whether the API's own log is shown. */
  log: boolean;
  /** Whether to stop at the first finding. */
  untilFound: boolean;
  /** Whether to time hidden ids against missing ones instead of walking. */
  timing: boolean;
}

const CASES_A_WORLD = 100;
const POOL = 4;
/** What the cases of a world are, in order: what changes it comes late, and what ends rights last. */
const PHASES: readonly (readonly [cases: number, phase: Phase])[] = [
  [48, 'question'],
  [12, 'twins'],
  [24, 'content'],
  [5, 'log'],
  [3, 'route'],
  [8, 'administration'],
];
type Phase = 'question' | 'twins' | 'content' | 'administration' | 'log' | 'route';

/** How often a case is drawn anew when nobody had anything to ask. */
const TRIES = 20;
const LISTENERS = 7;
const LOGS = ['changeLog', 'readLog', 'readersOfOurMaterial', 'readersOfOurMaterial'];
/** Queries whose answers are made of the most, asked for oftener. */
const RICH =
  `weekOverview weekOverview areaOverview areaOverview meetingPage meetingPage meetingPage incidents incidents
  incidentMap incidentMap measures measures measures measures problems reportVersion`.split(/\s+/);
/** Changes that are heard of, or refused for what others have, in more ways than one. */
const MANIFOLD =
  `changeLevel changeLevel changeLevel recordIncident recordIncident editIncident recordDecision editDecision
  removeDecision saveMinutes addCommitment saveReportDraft`.split(/\s+/);

/** Walks through drawn worlds until there have been enough cases, and tells what was found. */
export async function walk(options: Options): Promise<Summary> {
  const house = await openHouse(options.server, {
    poolSize: POOL,
    prepare: options.prepare,
    echo: options.log,
  });
  try {
    const walk = new Walk(house, options);
    return options.timing ? await walk.timed() : await walk.all();
  } finally {
    await house.close();
  }
}

/** One world while it is walked through. */
interface Ground {
  stage: Stage;
  views: readonly View[];
  listeners: Listeners | null;
}

class Walk {
  private readonly schema = readSchema();
  private readonly fields = queries(this.schema);
  private readonly changes = mutations(this.schema);
  private readonly places = idPlaces(this.schema);
  private readonly routes: Route[];
  private readonly marks: Marks;
  private readonly bytes: Bytes;
  private readonly door: Door;
  private readonly ledger: Ledger;

  constructor(
    private readonly house: House,
    private readonly options: Options,
  ) {
    this.routes = routesOf(house.app);
    this.marks = new Marks(options.seed * options.shards + options.shard);
    this.bytes = new Bytes(this.marks);
    this.door = new Door(house.port);
    this.ledger = new Ledger(this.schema, options.seed);
  }

  async all(): Promise<Summary> {
    const { cases, seed, shard, shards } = this.options;
    const worlds = Math.ceil(cases / CASES_A_WORLD);
    for (let number = shard; number < worlds && !this.isEnough; number += shards) {
      const draw = Draw.seeded(seed * 1_000_003 + number);
      const { world, scenes } = drawWorld(draw, this.marks, number);
      await storeWorld(this.house.owner, scenes);
      this.bytes.know(world);
      await this.through(draw, world, Math.min(CASES_A_WORLD, cases - number * CASES_A_WORLD));
    }
    return this.ledger.summary(this.marks.size);
  }

  private get isEnough(): boolean {
    return this.options.untilFound && this.ledger.hasFound;
  }

  /** No walk: how long hidden ids take beside missing ones. */
  async timed(): Promise<Summary> {
    const { world, scenes } = drawWorld(Draw.seeded(this.options.seed), this.marks, 0);
    await storeWorld(this.house.owner, scenes);
    return { ...this.ledger.summary(this.marks.size), cliffsDelta: await timings(this.door, world) };
  }

  /** The cases of one world. */
  private async through(draw: Draw, world: World, cases: number): Promise<void> {
    const town = world.towns[0];
    const views = town.readers.map((reader) => new View(reader, town));
    const ground: Ground = { stage: { draw, world, town }, views, listeners: null };
    this.ledger.begin(world);
    const phases = PHASES.flatMap(([count, phase]) => Array.from({ length: count }, () => phase));
    for (const phase of phases.slice(0, cases)) {
      if (this.isEnough) break;
      await this.prepare(phase, ground);
      for (let tried = 0; tried < TRIES; tried += 1) if (await this.one(phase, ground)) break;
      const judge = new Judge('log');
      this.bytes.text(judge, null, '', this.house.log());
      this.ledger.note(judge, null, phase);
    }
    await ground.listeners?.close();
  }

  /** While content is changed there are listeners; rights that change take a while to reach a socket. */
  private async prepare(phase: Phase, ground: Ground): Promise<void> {
    const { draw, world } = ground.stage;
    if (phase === 'content' && ground.listeners === null) {
      const there = ground.views.filter(({ reader }) => mayListen(reader));
      const readers = Array.from({ length: LISTENERS }, () => draw.pick(there).reader);
      const others = [
        draw.pick(ground.views).reader,
        ...world.towns[1].readers.filter(({ gone, role }) => !gone && role === 'COORDINATOR').slice(0, 1),
      ];
      const all = [...new Set([...readers, ...others])];
      ground.listeners = await Listeners.open(this.door, this.house.owner, world, all);
    } else if (phase !== 'content' && ground.listeners !== null) {
      await ground.listeners.close();
      ground.listeners = null;
    }
  }

  /** One case; false when nobody had anything to ask. */
  private one(phase: Phase, ground: Ground): Promise<boolean> {
    const { draw } = ground.stage;
    const cases: Record<Phase, () => Promise<boolean>> = {
      question: () => this.question(ground, this.query(draw.chance(0.35) ? draw.pick(RICH) : null, draw)),
      log: () => this.question(ground, this.query(draw.pick(LOGS), draw)),
      route: () => this.route(ground),
      twins: () => this.twins(ground),
      content: () => this.change(ground, this.content(draw)),
      administration: () =>
        this.change(
          ground,
          this.pickOf(draw, ({ name }) => !(name in CONTENT)),
        ),
    };
    return cases[phase]();
  }

  private query(name: string | null, draw: Draw): Field {
    return this.fields.find((field) => field.name === name) ?? draw.pick(this.fields);
  }

  private content(draw: Draw): Field {
    const name = draw.chance(0.45) ? draw.pick(MANIFOLD) : null;
    return this.pickOf(draw, (field) => (name === null ? field.name in CONTENT : field.name === name));
  }

  private pickOf = (draw: Draw, which: (field: Field) => boolean): Field =>
    draw.pick(this.changes.filter(which));

  private async question({ stage, views }: Ground, field: Field): Promise<boolean> {
    const view = readerFor(stage, views, field.name);
    const question = questionOf(stage, 'query', field);
    if (question.selection) reached(question.selection, this.ledger.fields);
    const { judge, outcome } = await ask(this.door, this.bytes, view, question);
    this.ledger.count(question.field.name, view.reader, outcome);
    this.ledger.note(judge, view.reader, question.args);
    return true;
  }

  private async route({ stage, views }: Ground): Promise<boolean> {
    const { draw } = stage;
    const route = draw.pick(this.routes);
    const asked = requestOf(stage, views, draw.chance(0.5) ? (this.exported() ?? route) : route);
    const reply = await this.door.send(asked.reader, asked.method, asked.path, asked.body);
    const judge = new Judge(asked.name);
    this.bytes.judge(judge, asked.reader, reply, `${asked.path} ${asked.body ?? ''}`);
    if (reply.status >= 500) judge.missing('', `answers ${reply.status}`);
    this.ledger.count(asked.name, asked.reader, String(reply.status));
    this.ledger.note(judge, asked.reader, asked.path);
    return true;
  }

  private exported = () => this.routes.find(({ path }) => path === '/export/log');

  private async twins({ stage, views }: Ground): Promise<boolean> {
    const place = stage.draw.pick(this.places);
    const asked = await askTwins(this.door, this.bytes, this.house, { stage, views, place });
    if (asked === null) return false;
    this.ledger.count(place.field.name, asked.view.reader, asked.code);
    this.ledger.note(asked.judge, asked.view.reader, place.path);
    return true;
  }

  private async change({ stage, views, listeners }: Ground, field: Field): Promise<boolean> {
    const changed = await change(
      { door: this.door, bytes: this.bytes, owner: this.house.owner, stage, views, listeners },
      field,
    );
    if (changed === null) return false;
    this.ledger.count(field.name, changed.view.reader, changed.done ? 'done' : 'refused');
    if (changed.done) this.ledger.done(field.name);
    this.ledger.note(changed.judge, changed.view.reader, changed.input);
    adopt(stage.town, this.marks, changed.rows);
    for (const view of views) view.forget();
    return true;
  }
}

const mayListen = ({ gone, role }: Reader): boolean => !gone && READS_THE_OTHERS.includes(role);
