import { z } from 'zod';

/** Where a party's knowledge of an incident comes from. */
export const SOURCE_TYPES = [
  { code: 'OWN_STAFF', label: 'Egen personal' },
  { code: 'OWN_REGISTER', label: 'Eget register eller system' },
  { code: 'OTHER_PARTY', label: 'Annan part' },
  { code: 'RESIDENT', label: 'Boende eller allmänhet' },
  { code: 'BUSINESS', label: 'Näringsidkare' },
  { code: 'HOUSING_COMPANY', label: 'Bostadsbolag' },
  { code: 'GUARD_COMPANY', label: 'Bevakningsbolag' },
  { code: 'MEDIA', label: 'Medier eller sociala medier' },
  { code: 'OPEN_DATA', label: 'Öppna data' },
  { code: 'OTHER', label: 'Annan källa' },
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number]['code'];
export const sourceTypeSchema = z.enum(
  SOURCE_TYPES.map((type) => type.code) as [SourceType, ...SourceType[]],
);

/** How far a source is to be trusted. */
export const RELIABILITIES = ['A', 'B', 'C'] as const;
export const reliabilitySchema = z.enum(RELIABILITIES);
export type Reliability = z.infer<typeof reliabilitySchema>;

export const RELIABILITY_LABEL: Record<Reliability, string> = {
  A: 'A – bekräftad',
  B: 'B – trolig',
  C: 'C – obekräftad',
};

/** Severity of an incident, 1–4. Source: domain guide §5. */
export const SEVERITIES = [1, 2, 3, 4] as const;
export const severitySchema = z.literal(SEVERITIES);
export type Severity = z.infer<typeof severitySchema>;

export const SEVERITY_LABEL: Record<Severity, string> = { 1: 'Låg', 2: 'Måttlig', 3: 'Hög', 4: 'Mycket hög' };

export const REPORTED_TO_POLICE = ['YES', 'NO', 'UNKNOWN'] as const;
export const reportedToPoliceSchema = z.enum(REPORTED_TO_POLICE);
export type ReportedToPolice = z.infer<typeof reportedToPoliceSchema>;

export const REPORTED_TO_POLICE_LABEL: Record<ReportedToPolice, string> = {
  YES: 'Polisanmäld',
  NO: 'Inte polisanmäld',
  UNKNOWN: 'Vet ej om den är polisanmäld',
};

/** Direction of an area since last week. */
export const TRENDS = ['FALLING', 'STABLE', 'RISING', 'UNKNOWN'] as const;
export const trendSchema = z.enum(TRENDS);
export type Trend = z.infer<typeof trendSchema>;

export const TREND_TEXT: Record<Trend, { label: string; arrow: string }> = {
  FALLING: { label: 'Minskar', arrow: '↓' },
  STABLE: { label: 'Oförändrat', arrow: '→' },
  RISING: { label: 'Ökar', arrow: '↑' },
  UNKNOWN: { label: 'Okänt', arrow: '?' },
};

/** Level of an area, 0–4. Source: domain guide §5. */
export const AREA_LEVELS = [0, 1, 2, 3, 4] as const;
export const areaLevelSchema = z.literal(AREA_LEVELS);
export type AreaLevel = z.infer<typeof areaLevelSchema>;

export const AREA_LEVEL_LABEL: Record<AreaLevel, string> = {
  0: 'Normalbild',
  1: 'Iaktta',
  2: 'Förhöjd',
  3: 'Hög',
  4: 'Akut',
};
