import { Door } from './door.js';
import { Draw } from './draw.js';
import { type House, openHouse } from './house.js';
import { View } from './rules/view.js';
import { timings } from './timing.js';
import { Bytes } from './walk/bytes.js';
import { change } from './walk/changing.js';
import { idPlaces } from './walk/id-places.js';
import { Judge } from './walk/judge.js';
import { Ledger, type Summary } from './ledger.js';
import { overhear } from './walk/listeners.js';
import { ask, questionOf } from './walk/questions.js';
import { type Route, routesOf } from './walk/routes.js';
import { mutations, queries, readSchema, reached } from './walk/schema.js';
import { askTwins } from './walk/twins.js';
import { someRow, type Stage } from './walk/values.js';
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
  /** Whether to time hidden ids against missing ones instead of walking. */
  timing: boolean;
}

const CASES_A_WORLD = 100;
const QUESTIONS = 78;
const ROUTES = 2;
const TWINS = 13;
const POOL = 4;
const CHANGEABLE = ['COLLECTING', 'DUE', 'COMPILED', 'REVIEWED', 'IN_MEETING', 'DECIDED', 'MINUTES_DRAFT'];
const VOICES = ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'];

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
    for (let number = shard; number < worlds; number += shards) {
      const draw = Draw.seeded(seed * 1_000_003 + number);
      const { world, scenes } = drawWorld(draw, this.marks, number);
      await storeWorld(this.house.owner, scenes);
      this.bytes.know(world);
      await this.through(draw, world, Math.min(CASES_A_WORLD, cases - number * CASES_A_WORLD));
    }
    return this.ledger.summary(this.marks.size);
  }

  /** No walk: how long hidden ids take beside missing ones. */
  async timed(): Promise<Summary> {
    const { world, scenes } = drawWorld(Draw.seeded(this.options.seed), this.marks, 0);
    await storeWorld(this.house.owner, scenes);
    return { ...this.ledger.summary(this.marks.size), cliffsDelta: await timings(this.door, world) };
  }

  /** The cases of one world; what changes it comes last. */
  private async through(draw: Draw, world: World, cases: number): Promise<void> {
    const town = world.towns[0];
    const views = new Map(town.readers.map((reader) => [reader, new View(reader, town)]));
    const stage: Stage = { draw, world, town };
    this.ledger.begin(world);
    for (let done = 0; done < cases; done += 1) {
      const view = views.get(draw.pick(town.readers)) as View;
      if (done < QUESTIONS) await this.question(stage, view);
      else if (done < QUESTIONS + ROUTES) await this.route(stage, draw.chance(0.2) ? null : view.reader);
      else if (done < QUESTIONS + ROUTES + TWINS) await this.twins(stage, view);
      else if (done === QUESTIONS + ROUTES + TWINS) await this.overhearing(stage, [...views.values()]);
      else await this.change(stage, [...views.values()]);
      const judge = new Judge('log');
      this.bytes.text(judge, null, '', this.house.log());
      this.ledger.note(judge, view.reader, null);
    }
  }

  private async question(stage: Stage, view: View): Promise<void> {
    const question = questionOf(stage, 'query', stage.draw.pick(this.fields));
    if (question.selection) reached(question.selection, this.ledger.fields);
    const judge = await ask(this.door, this.bytes, view, question);
    this.ledger.count(question.field.name, view.reader);
    this.ledger.note(judge, view.reader, question.args);
  }

  private async route(stage: Stage, reader: Reader | null): Promise<void> {
    const { method, path } = stage.draw.pick(this.routes);
    const filled = path.replaceAll(/:\w+/g, () => someRow(stage)?.id ?? stage.draw.uuid());
    const body = method === 'GET' ? undefined : JSON.stringify({ id: someRow(stage)?.id });
    const reply = await this.door.send(reader, method, filled, body);
    const judge = new Judge(`${method} ${path}`);
    this.bytes.judge(judge, reader, reply, `${filled} ${body ?? ''}`);
    if (reply.status >= 500) judge.missing('', `answers ${reply.status}`);
    this.ledger.count(`${method} ${path}`, reader);
    this.ledger.note(judge, reader, filled);
  }

  private async twins(stage: Stage, view: View): Promise<void> {
    const place = stage.draw.pick(this.places);
    const judge = await askTwins(this.door, this.bytes, this.house, { stage, view, place });
    this.ledger.count(place.field.name, view.reader);
    if (judge) this.ledger.note(judge, view.reader, place.path);
  }

  private async change(stage: Stage, views: View[]): Promise<void> {
    const field = stage.draw.pick(this.changes);
    const changed = await change(this.door, this.bytes, stage, views, field);
    this.ledger.count(field.name, changed?.view.reader ?? null);
    if (changed === null) return;
    if (changed.done) this.ledger.done(field.name);
    this.ledger.note(changed.judge, changed.view.reader, changed.input);
  }

  private async overhearing(stage: Stage, views: View[]): Promise<void> {
    const { draw, world, town } = stage;
    const authors = views.filter(({ reader }) => VOICES.includes(reader.role) && !reader.gone);
    const author = draw.pick(authors);
    const open = town.weeks.filter(({ state }) => CHANGEABLE.includes(state)).map(({ week }) => week);
    const rows = author
      .of('incident')
      .filter((row) => author.isOwn(row) && row.values['removed_at'] === null)
      .filter((row) => open.includes(Number(row.values['week'])));
    if (rows.length === 0) return this.question(stage, author);
    const row = draw.pick(rows);
    const some = draw.some(views, 0.4).slice(0, 8);
    const judge = await overhear(this.door, this.bytes, this.house.owner, {
      world,
      town,
      author,
      row,
      views: some,
    });
    this.ledger.count('weekChanged', author.reader);
    this.ledger.note(judge, author.reader, row.id);
  }
}
