import { readFileSync } from 'node:fs';
import { getNamedType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as real from '../../apps/api/src/access/visible-to.js';
import { Draw } from '../visibility/draw.js';
import { EXPECTATIONS } from '../visibility/expect/all.js';
import * as twin from '../visibility/locks/visible-to.js';
import { PLANTS } from '../visibility/locks/plants.mjs';
import { RECIPES } from '../visibility/walk/changing.js';
import { idPlaces } from '../visibility/walk/id-places.js';
import { argumentsFor } from '../visibility/walk/values.js';
import {
  allFields,
  mutations,
  queries,
  reached,
  readSchema,
  selectionOf,
} from '../visibility/walk/schema.js';
import { drawWorld } from '../visibility/world/draw-world.js';
import { Marks } from '../visibility/world/marks.js';

/** Types that no query gives, and why the walk need not ask for their fields. */
const NOT_ASKED: Record<string, string> = {
  Receipt: 'the answer of a mutation: an id, a version and a time',
  RecordedIncidents: 'the answer of a mutation: ids and versions of what was recorded',
  RecordedRow: 'the same, of one row',
  InvitationReceipt: 'the answer of a mutation: the link to hand over',
  FeedReceipt: 'the answer of a mutation: the address of a calendar feed, once',
  MailReceipt: 'the answer of a mutation: what the mail server said',
  KeyReceipt: 'the answer of a mutation: the key of a system, once',
  WeekChange: 'what a listener hears',
  NoticeActivity: 'what a listener hears, held by test/api/notice-activity.spec.ts',
  ReportActivity: 'what a listener hears, held by test/api/report-activity.spec.ts',
  ReportWriter: 'what a listener hears, held by test/api/report-activity.spec.ts',
};

const DRAWS = 60;

describe('the walk', () => {
  const schema = readSchema();
  const draw = Draw.seeded(7);
  const { world } = drawWorld(draw, new Marks(7), 0);
  const stage = { draw, world, town: world.towns[0] };

  it('asks for every field of every type that an answer can hold', () => {
    const asked = new Set<string>();
    for (const field of queries(schema)) {
      const type = getNamedType(field.type);
      if (!isObjectType(type)) continue;
      for (let index = 0; index < DRAWS; index += 1) reached(selectionOf(draw, type), asked);
    }
    const left = allFields(schema).filter(
      (name) => !asked.has(name) && !(String(name.split('.')[0]) in NOT_ASKED),
    );
    expect(left).toEqual([]);
  });

  it('can draw the arguments of every query and mutation', () => {
    for (const field of [...queries(schema), ...mutations(schema)]) {
      for (let index = 0; index < DRAWS; index += 1) {
        const given = argumentsFor(stage, field);
        expect(Object.keys(given).length, field.name).toBeLessThanOrEqual(field.args.length);
      }
    }
  });

  it('knows how to make every change so that it is accepted', () => {
    expect(Object.keys(RECIPES).sort()).toEqual(
      mutations(schema)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('holds every query to what it promises', () => {
    const known = queries(schema).map(({ name }) => name);
    expect(Object.keys(EXPECTATIONS).sort()).toEqual(known.sort());
  });

  it('finds the places where ids are given', () => {
    const places = idPlaces(schema).map(({ field, path }) => `${field.name}(${path.join('.')})`);
    expect(places).toEqual(
      expect.arrayContaining([
        'incident(id)',
        'editIncident(input.id)',
        'addCommitment(input.commitment.partyId)',
      ]),
    );
  });

  it('draws the same world from the same seed', () => {
    const again = drawWorld(Draw.seeded(7), new Marks(7), 0);
    expect([...again.world.towns[0].byId.keys()]).toEqual([...world.towns[0].byId.keys()]);
  });

  it('can stand in for every row rule of the service', () => {
    expect(Object.keys(twin).sort()).toEqual(Object.keys(real).sort());
  });

  it.each(Object.entries(PLANTS))('can still plant the leak “%s”', (_, plant) => {
    for (const { file, from } of plant.edits) expect(readFileSync(file, 'utf8')).toContain(from);
  });
});
