import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawDoor, refused } from '../support/raw-door.js';
import { startApi, type TestApi } from '../support/start-api.js';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

/** Every list that is asked for by length: who may ask, what else must be said, and what comes back. */
const LISTS: [field: string, user: string, args: string, selection: string][] = [
  ['agreements', 'polis', 'filter: {}', 'totalCount'],
  ['assignments', 'drift', 'filter: {}', 'totalCount'],
  ['changeLog', 'dataskydd', 'filter: {}', 'endCursor'],
  ['circleCandidates', 'polis', '', 'userId'],
  ['circles', 'polis', '', 'totalCount'],
  ['connectedSystems', 'polis', '', 'totalCount'],
  ['importFindings', 'polis', 'jobId: "7c1f6f0e-5d0a-4c39-9a55-0b6a4f3c2d11", kind: REFUSED', 'hasMore'],
  ['incidents', 'polis', 'filter: { fromWeek: "2026-W40", toWeek: "2026-W47" }', 'totalCount'],
  ['invitations', 'drift', 'filter: {}', 'totalCount'],
  ['measures', 'polis', 'filter: {}', 'totalCount'],
  ['notices', 'polis', 'onlyUnread: false', 'totalCount'],
  ['ownImports', 'polis', '', 'hasMore'],
  ['placeSearch', 'polis', 'text: "a"', 'id'],
  ['problems', 'polis', '', 'totalCount'],
  ['readLog', 'dataskydd', 'filter: {}', 'endCursor'],
  ['readersOfOurMaterial', 'polis', 'filter: {}', 'endCursor'],
  ['sameEventPage', 'samordnare', 'week: "2026-W47"', 'suggestionCount'],
];

/** Fewer where a list of choices would be no help. */
const MOST: Record<string, number> = { placeSearch: 20 };

describe('a list that is asked for by length', () => {
  let api: TestApi;
  const doors = new Map<string, RawDoor>();
  beforeAll(async () => {
    api = await startApi();
    for (const user of new Set(LISTS.map(([, each]) => each))) doors.set(user, await RawDoor.of(api, user));
  });
  afterAll(() => api.stop());

  const ask = (index: number, first: number) => {
    const [field, user, args, selection] = LISTS[index] as (typeof LISTS)[number];
    return (doors.get(user) as RawDoor).document(`{ ${field}(first: ${first} ${args}) { ${selection} } }`);
  };

  it('is each one that the schema has', () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()) : [],
    );
    const asked = fields.filter(({ args }) => args.some(({ name }) => name === 'first'));
    expect(asked.map(({ name }) => name).sort()).toEqual(LISTS.map(([field]) => field).sort());
  });

  it.each(LISTS.map(([field], index) => [field, index] as const))(
    '%s: 1 to 100, and no other',
    async (_, index) => {
      for (const first of [1, MOST[LISTS[index]?.[0] ?? ''] ?? 100])
        expect((await ask(index, first)).body.errors).toBeUndefined();
      for (const first of [0, -1, 101, 2_147_483_647])
        expect(refused(await ask(index, first), null).code).toBe('BAD_USER_INPUT');
    },
  );
});
