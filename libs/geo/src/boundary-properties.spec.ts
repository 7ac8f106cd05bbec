import { describe, expect, it } from 'vitest';
import { readLabels } from './boundary-properties.js';

const features = (...properties: unknown[]) => properties.map((each) => ({ properties: each }));
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

describe('names and codes', () => {
  it.each([
    [{ name: 'Skogås', code: '0126R014_RegSO2025', plain: '0126R014' }, 'name', 'plain'],
    [{ NAMN: 'Skogås', KOD: 'HUD-SKO' }, 'NAMN', 'KOD'],
    [{ kommunkod: '0126', kommun: 'Huddinge' }, 'kommun', 'kommunkod'],
    [{ precinct: 'Airways' }, 'precinct', null],
    [{ LnNamn: 'Stockholms', LnKod: '01' }, 'LnNamn', 'LnKod'],
    [{ Beteckning: 'A1' }, 'Beteckning', null],
  ])('of %j are in %s and %s', (properties, name, code) => {
    const read = readLabels(features(properties), {});
    expect([read.nameProperty, read.codeProperty]).toEqual([name, code]);
  });

  it('are chosen by a person before anything else', () => {
    const read = readLabels(features({ name: 'A', code: '1', alias: 'Torget' }), {
      nameProperty: 'alias',
      codeProperty: null,
    });
    expect(read.labels).toEqual([{ name: 'Torget', code: 'TORGET' }]);
  });

  it('are missed by name when a chosen property does not exist', () => {
    expect(codes(readLabels(features({ name: 'A' }), { nameProperty: 'toString' }).findings)).toContain(
      'PROPERTY_MISSING',
    );
  });

  it('are made when they are missing: Område 2, and codes of names that never collide', () => {
    const read = readLabels(
      features({ name: 'Grantorp / Visättra' }, {}, { name: 'Grantorp-Visättra' }, { name: '三' }),
      {},
    );
    expect(read.labels).toEqual([
      { name: 'Grantorp / Visättra', code: 'GRANTORP-VISATTRA' },
      { name: 'Område 2', code: 'OMRADE-2' },
      { name: 'Grantorp-Visättra', code: 'GRANTORP-VISATTRA-2' },
      { name: '三', code: 'OMRADE-4' },
    ]);
    expect(read.findings.map(({ sentence }) => sentence)).toEqual([
      'Område nummer 2 saknar namn och kallas ”Område 2”. Ge det ett namn innan ni godkänner.',
      '4 av 4 områden saknar kod. Koden är bildad av namnet.',
    ]);
  });

  it('that occur twice are told with their numbers: a name as a warning, a code as an error', () => {
    const twice = features({ name: 'A', kod: '1' }, { name: 'B', kod: '2' }, { name: 'A', kod: '1' });
    expect(readLabels(twice, {}).findings).toEqual([
      expect.objectContaining({ code: 'NAME_DUPLICATE', severity: 'warning' }),
      {
        code: 'CODE_DUPLICATE',
        severity: 'error',
        featureIndex: null,
        sentence:
          'Koden ”1” finns på flera områden (nummer 1, 3). Välj en annan egenskap som kod eller rätta filen.',
      },
    ]);
  });

  it('keep their spaces single and lose control characters', () => {
    expect(readLabels(features({ name: ' Kungens\u00a0\n kurva\u0000 ' }), {}).labels[0]?.name).toBe(
      'Kungens kurva',
    );
  });

  it.each([[null], ['text'], [[]], [{ name: { toString: 1 } }], [{ name: null }]])(
    'are made up when properties are %j',
    (properties) => {
      expect(readLabels(features(properties), {}).labels).toEqual([{ name: 'Område 1', code: 'OMRADE-1' }]);
    },
  );
});
