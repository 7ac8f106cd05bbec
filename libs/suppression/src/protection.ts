import { z } from 'zod';
import type { KPolicy } from './k-policy.js';
import { FIXED_WINDOWS, NESTED_WINDOWS, type SuppressionPolicy } from './policy.js';

/** Groups and categories in which fewer are more easily recognised. Source: domain guide §11, Suppression. */
export const SENSITIVE = ['SKO', 'REK', 'VLD-05'] as const;
export type Sensitive = (typeof SENSITIVE)[number];

/** Every week as R13 says, or only in weeks that no earlier table of the same length holds. */
export const TABLE_RHYTHMS = ['EVERY_WEEK', 'WHEN_FULL'] as const;
export type TableRhythm = (typeof TABLE_RHYTHMS)[number];

/** How a municipality protects small figures and descriptions; one version for all tables that are made together. */
export interface ProtectionSettings {
  sharedMinimum: number;
  sensitiveMinimum: number;
  publicMinimum: number;
  schools: number;
  k: number;
  sensitiveK: number;
  spread: number;
  rhythm: TableRhythm;
  isPublic: boolean;
}

export type ProtectionNumber = Exclude<keyof ProtectionSettings, 'rhythm' | 'isPublic'>;

/** The rule's own values: a municipality may be stricter, never less. Source: domain guide R12, R13, §11. */
export const PROTECTION_BOUNDS: Readonly<
  Record<ProtectionNumber, { label: string; least: number; most: number }>
> = {
  sharedMinimum: { label: 'Lägsta tal som visas', least: 3, most: 20 },
  sensitiveMinimum: { label: 'Lägsta tal för känsliga grupper', least: 5, most: 20 },
  publicMinimum: { label: 'Lägsta tal för allmänheten', least: 5, most: 50 },
  schools: { label: 'Antal skolor bakom en siffra', least: 2, most: 10 },
  k: { label: 'Antal personer som en beskrivning ska passa', least: 3, most: 20 },
  sensitiveK: { label: 'Antal personer för känsliga grupper', least: 5, most: 20 },
  spread: { label: 'Avstånd mellan de värden som en dold siffra kan ha', least: 1, most: 10 },
};
const NUMBERS = Object.keys(PROTECTION_BOUNDS) as ProtectionNumber[];

export const USUAL_PROTECTION: ProtectionSettings = {
  sharedMinimum: 3,
  sensitiveMinimum: 5,
  publicMinimum: 5,
  schools: 2,
  k: 3,
  sensitiveK: 5,
  spread: 1,
  rhythm: 'EVERY_WEEK',
  isPublic: false,
};

function bounded(name: ProtectionNumber) {
  const { label, least, most } = PROTECTION_BOUNDS[name];
  const sentence = `${label} ska vara ett heltal från ${least} till ${most}.`;
  return z.int(sentence).min(least, sentence).max(most, sentence);
}

const numbers = Object.fromEntries(NUMBERS.map((name) => [name, bounded(name)])) as Record<
  ProtectionNumber,
  z.ZodInt
>;

/** The settings if the rules allow them; each issue names its field. */
export const protectionSchema = z
  .object({ ...numbers, rhythm: z.enum(TABLE_RHYTHMS), isPublic: z.boolean() })
  .superRefine((settings, context) => {
    const notBelow = (higher: ProtectionNumber, lower: ProtectionNumber) => {
      if (settings[higher] >= settings[lower]) return;
      const message = `${PROTECTION_BOUNDS[higher].label} får inte vara lägre än ”${PROTECTION_BOUNDS[lower].label.toLowerCase()}”.`;
      context.addIssue({ code: 'custom', path: [higher], message });
    };
    notBelow('sensitiveMinimum', 'sharedMinimum');
    notBelow('publicMinimum', 'sharedMinimum');
    notBelow('sensitiveK', 'k');
  });

const each = (value: number): Record<Sensitive, number> =>
  Object.fromEntries(SENSITIVE.map((code) => [code, value])) as Record<Sensitive, number>;

const common = ({ rhythm, schools, spread }: ProtectionSettings) => ({
  windows: rhythm === 'EVERY_WEEK' ? FIXED_WINDOWS : NESTED_WINDOWS,
  contributorsOf: { SKO: schools },
  spread,
});

/** What readers inside the cooperation who may open no row are shown. */
export const sharedPolicy = (settings: ProtectionSettings): SuppressionPolicy => ({
  ...common(settings),
  minimum: settings.sharedMinimum,
  minimumOf: each(settings.sensitiveMinimum),
});

/** What everybody is shown: never more than those inside. */
export const publicPolicy = (settings: ProtectionSettings): SuppressionPolicy => ({
  ...common(settings),
  minimum: settings.publicMinimum,
  minimumOf: each(Math.max(settings.publicMinimum, settings.sensitiveMinimum)),
});

/** How many persons a description in the picture must fit. */
export const kPolicy = ({ k, sensitiveK }: ProtectionSettings): KPolicy => ({ k, kOf: each(sensitiveK) });

/** Whether a description of this category may be kept although it fits too few: never where fewer are more easily recognised. */
export const mayBeKept = (category: string, group: string): boolean =>
  !SENSITIVE.some((code) => code === category || code === group);
