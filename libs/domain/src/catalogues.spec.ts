import { describe, expect, it } from 'vitest';
import { DECISION_KINDS, decisionKindSchema } from './decision-kinds.js';
import { DOSAGE_UNITS, dosageText, dosageUnitSchema } from './dosage-units.js';
import { MEASURE_KINDS, measureKindSchema } from './measure-kinds.js';
import { PARTY_KIND, PARTY_KINDS, REPORT_FORM_KINDS } from './party-kinds.js';
import {
  AREA_LEVEL_LABEL,
  SOURCE_TYPES,
  TRENDS,
  TREND_TEXT,
  areaLevelSchema,
  severitySchema,
  sourceTypeSchema,
} from './source-types.js';
import { TIME_PRECISIONS, TIME_PRECISION_LABEL } from './time-precision.js';

describe('catalogues', () => {
  it.each([
    ['measure kinds', MEASURE_KINDS, measureKindSchema],
    ['decision kinds', DECISION_KINDS, decisionKindSchema],
    ['dosage units', DOSAGE_UNITS, dosageUnitSchema],
    ['source types', SOURCE_TYPES, sourceTypeSchema],
  ])('accept their own codes in %s and no others', (_, entries, schema) => {
    expect(entries.filter(({ code }) => !schema.safeParse(code).success)).toEqual([]);
    expect(schema.safeParse('toString').success).toBe(false);
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
    expect(new Set(entries.map(({ label }) => label)).size).toBe(entries.length);
  });

  it('write codes that GraphQL can name', () => {
    const codes = [MEASURE_KINDS, DECISION_KINDS, DOSAGE_UNITS, SOURCE_TYPES].flat().map(({ code }) => code);
    expect([...codes, ...TIME_PRECISIONS, ...TRENDS].filter((code) => !/^[A-Z_]+$/.test(code))).toEqual([]);
  });

  it('end time precisions with the one that knows nothing', () => {
    expect(TIME_PRECISION_LABEL[TIME_PRECISIONS.at(-1) ?? 'MINUTE']).toBe('Okänd tid');
  });

  it('name the levels from normalbild to akut', () => {
    expect(Object.values(AREA_LEVEL_LABEL)).toEqual(['Normalbild', 'Iaktta', 'Förhöjd', 'Hög', 'Akut']);
    expect([0, 4, 5, -1, 1.5, '1'].map((level) => areaLevelSchema.safeParse(level).success)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('grade severity one to four', () => {
    expect([0, 1, 4, 5].map((severity) => severitySchema.safeParse(severity).success)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('show each trend with an arrow of its own', () => {
    expect(new Set(TRENDS.map((trend) => TREND_TEXT[trend].arrow)).size).toBe(TRENDS.length);
  });

  it('write doses in Swedish', () => {
    expect(dosageText(1, 'HOURS')).toBe('1 timme');
    expect(dosageText(2.5, 'HOURS')).toBe('2,5 timmar');
    expect(dosageText(3, 'PLACES')).toBe('3 åtgärdade platser');
  });
});

describe('kinds of parties', () => {
  it('each have a report form of their own', () => {
    expect(PARTY_KINDS.map((kind) => PARTY_KIND[kind].reportForm)).toEqual([...REPORT_FORM_KINDS]);
  });

  it('each say what they must never write', () => {
    expect(PARTY_KINDS.filter((kind) => PARTY_KIND[kind].mustNeverContain.length === 0)).toEqual([]);
  });

  it('let every party but social services report incidents', () => {
    expect(PARTY_KINDS.filter((kind) => !PARTY_KIND[kind].mayReportIncidents)).toEqual(['SOCIAL_SERVICES']);
  });
});
