import { z } from 'zod';
import type { CategoryGroupCode } from './incident-categories.js';
import type { OslProvision } from './secrecy.js';

export const PARTY_KINDS = [
  'POLICE',
  'RESCUE',
  'SCHOOL',
  'CULTURE_LEISURE',
  'SOCIAL_SERVICES',
  'SAFETY_OFFICE',
] as const;
export const partyKindSchema = z.enum(PARTY_KINDS);
export type PartyKind = z.infer<typeof partyKindSchema>;

/** Names of the report forms in libs/report-forms. */
export const REPORT_FORM_KINDS = [
  'police',
  'rescue',
  'school',
  'culture-leisure',
  'social-services',
  'safety-office',
] as const;
export type ReportFormKind = (typeof REPORT_FORM_KINDS)[number];

export interface PartyKindEntry {
  label: string;
  short: string;
  reportForm: ReportFormKind;
  /** What the party's texts may never hold, as it is told in the form. Source: domain guide §5. */
  mustNeverContain: readonly string[];
  /** Category groups that are suggested first. */
  categoryGroups: readonly CategoryGroupCode[];
  /** False when the party reports levels per area only. */
  mayReportIncidents: boolean;
  /** The provision that its marks name unless another is chosen. */
  usualProvision: OslProvision;
}

const NO_CONCERN_FOR_A_CHILD = 'Oro för ett enskilt barn. Den anmäls till socialtjänsten, aldrig här.';

/** What each kind of party is called, how it reports and what it must leave out. */
export const PARTY_KIND: Record<PartyKind, PartyKindEntry> = {
  POLICE: {
    label: 'Polis',
    short: 'Polis',
    reportForm: 'police',
    mustNeverContain: [
      'Namn eller annat som pekar ut en enskild person.',
      'Uppgifter om misstänkta.',
      'Uppgifter ur en förundersökning.',
      NO_CONCERN_FOR_A_CHILD,
    ],
    categoryGroups: ['VLD', 'ORD', 'NAR', 'EGE', 'TRA'],
    mayReportIncidents: true,
    usualProvision: '18:1',
  },
  RESCUE: {
    label: 'Räddningstjänst',
    short: 'Räddning',
    reportForm: 'rescue',
    mustNeverContain: [
      'Privat bostadsadress eller lägenhetsnummer.',
      'Uppgifter om patienter eller skadade.',
      NO_CONCERN_FOR_A_CHILD,
    ],
    categoryGroups: ['BRA', 'TRA', 'VLD'],
    mayReportIncidents: true,
    usualProvision: '21:7',
  },
  SCHOOL: {
    label: 'Grundskola',
    short: 'Skola',
    reportForm: 'school',
    mustNeverContain: [
      'Enskilda elever, även utan namn.',
      'Klasser och grupper som går att känna igen.',
      'Händelser som rör en enda elev.',
      'Uppgifter ur elevhälsan.',
      NO_CONCERN_FOR_A_CHILD,
    ],
    categoryGroups: ['SKO', 'ORD', 'TRA', 'PLA'],
    mayReportIncidents: true,
    usualProvision: '23:2',
  },
  CULTURE_LEISURE: {
    label: 'Kultur & fritid',
    short: 'Kultur & fritid',
    reportForm: 'culture-leisure',
    mustNeverContain: ['Ungdomar vid namn eller smeknamn.', NO_CONCERN_FOR_A_CHILD],
    categoryGroups: ['SKO', 'ORD', 'PLA', 'POS'],
    mayReportIncidents: true,
    usualProvision: '39',
  },
  SOCIAL_SERVICES: {
    label: 'Socialtjänst',
    short: 'Social',
    reportForm: 'social-services',
    mustNeverContain: [
      'Enskilda personer, även utan namn.',
      'Ärenden eller antal ärenden.',
      'Placeringar.',
      'Arbete i SIG eller med avhoppare.',
    ],
    categoryGroups: [],
    mayReportIncidents: false,
    usualProvision: '26:1',
  },
  SAFETY_OFFICE: {
    label: 'Kommunens trygghetsfunktion',
    short: 'Trygghet',
    reportForm: 'safety-office',
    mustNeverContain: ['Enskilda personer, även utan namn.', NO_CONCERN_FOR_A_CHILD],
    categoryGroups: ['PLA', 'ORD', 'TRA', 'EVE', 'POS'],
    mayReportIncidents: true,
    usualProvision: '21:7',
  },
};
