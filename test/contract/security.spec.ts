import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

interface Line {
  id: string;
  grade: string;
  rule: string;
  tests: string[];
  waits: boolean;
  probes: string[];
}

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const packages = readFileSync('package.json', 'utf8');
const tables = readFileSync('docs/database.txt', 'utf8');

/** What a probe looks for, by its first word; says whether it is there. */
const PROBES: Record<string, (of: string) => boolean> = {
  field: (of) => {
    const [name = '', field = ''] = of.split('.');
    const type = schema.getType(name);
    return isObjectType(type) && field in type.getFields();
  },
  type: (of) => schema.getType(of) !== undefined,
  package: (of) => packages.includes(`"${of}":`),
  file: (of) => existsSync(of),
  table: (of) => new RegExp(`^${of}$`, 'm').test(tables),
};

const inTicks = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, inner = '']) => inner);

const lines: Line[] = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id = '']) => /^\d+\.\d+$/.test(id))
  .map(([, id = '', grade = '', rule = '', proof = '']) => {
    const [tests = '', waiting] = proof.split('väntar:');
    return {
      id,
      grade,
      rule,
      tests: inTicks(tests),
      waits: waiting !== undefined,
      probes: inTicks(waiting?.split('sond:')[1] ?? ''),
    };
  });

describe('docs/security.md', () => {
  it('numbers its lines within each section without a gap, each of P0 or P1', () => {
    expect(lines.length).toBeGreaterThan(65);
    const expected = lines.reduce<string[]>((ids, { id }) => {
      const [section = ''] = id.split('.');
      const before = ids.filter((each) => each.startsWith(`${section}.`)).length;
      return [...ids, `${section}.${before + 1}`];
    }, []);
    expect(lines.map(({ id }) => id)).toEqual(expected);
    expect(lines.filter(({ grade, rule }) => !/^P[01]$/.test(grade) || rule === '')).toEqual([]);
  });

  it('has a proof on every line, or says what it waits for and how that is noticed', () => {
    const bare = lines.filter(({ tests, waits, probes }) => (waits ? probes : tests).length === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it.each(lines.flatMap(({ id, tests }) => tests.map((test) => [id, test] as const)))(
    '%s is proved by %s, which is there',
    (_, test) => {
      expect(existsSync(test)).toBe(true);
      expect(readFileSync(test, 'utf8')).toMatch(/\b(it|test)(\.each)?[(`]/);
    },
  );

  it.each(lines.flatMap(({ id, probes }) => probes.map((probe) => [id, probe] as const)))(
    '%s waits for %s, which is not there yet',
    (_, probe) => {
      const [kind = '', of = ''] = probe.split(' ');
      expect(Object.keys(PROBES)).toContain(kind);
      expect(PROBES[kind]?.(of)).toBe(false);
    },
  );

  it('would see what its probes look for', () => {
    const there = [
      'field Query.session',
      'type Session',
      'package typeorm',
      'file docs/security.md',
      'table week',
    ];
    expect(
      there.filter((probe) => {
        const [kind = '', of = ''] = probe.split(' ');
        return !PROBES[kind]?.(of);
      }),
    ).toEqual([]);
  });
});
