import type { Role } from './permissions.js';

/** A hub gathers the weekly forms of many units, such as schools, into one party's report. */
export const HUB_KINDS = ['PRIMARY_SCHOOL', 'UPPER_SECONDARY', 'HOUSING'] as const;
export type HubKind = (typeof HUB_KINDS)[number];

/** Names of the forms in libs/report-forms/src/hub. */
export const HUB_FORM_KINDS = ['school-unit', 'housing-unit'] as const;
export type HubFormKind = (typeof HUB_FORM_KINDS)[number];

/** What the units of a hub are called; Swedish bends its words. */
export interface UnitWords {
  one: string;
  theOne: string;
  many: string;
  theMany: string;
}

export interface HubKindEntry {
  label: string;
  unit: UnitWords;
  /** Whoever gathers the forms and carries decisions back. */
  contact: string;
  theContact: string;
  reporter: string;
  /** The page of the contact and the page of the units, as people know them. */
  address: string;
  formAddress: string;
  form: HubFormKind;
  /** When the forms of a week are due: days after its Monday, and wall-clock time. Source: domain guide §4. */
  dueDay: number;
  dueTime: string;
  /** Who of the party runs the hub. */
  managers: readonly Role[];
  /** Figures of fewer units than this are not told. Source: domain guide §11. */
  minimumUnits: number;
  /** What a unit may never write. Source: domain guide §5. */
  mustNeverContain: readonly string[];
}

const SCHOOL_NEVER = [
  'Enskilda elever, även utan namn.',
  'Klasser och grupper som går att känna igen.',
  'Händelser som rör en enda elev.',
  'Uppgifter ur elevhälsan.',
  'Oro för ett enskilt barn. Den anmäls till socialtjänsten, aldrig här.',
];

const SCHOOL = {
  unit: { one: 'skola', theOne: 'skolan', many: 'skolor', theMany: 'skolorna' },
  contact: 'skolkontakt',
  theContact: 'skolkontakten',
  reporter: 'Skolrapportör',
  form: 'school-unit',
  dueDay: 7,
  dueTime: '12:00',
  minimumUnits: 2,
  mustNeverContain: SCHOOL_NEVER,
} as const;

/** What each kind of hub is called, who sends to it, and how. A hub of a known kind is a row; see docs/hub.md. */
export const HUB_KIND: Record<HubKind, HubKindEntry> = {
  PRIMARY_SCHOOL: {
    ...SCHOOL,
    label: 'Skolor',
    address: '/skolor',
    formAddress: '/skolformular',
    managers: ['SCHOOL_CONTACT'],
  },
  UPPER_SECONDARY: {
    ...SCHOOL,
    label: 'Gymnasieskolor',
    contact: 'gymnasiekontakt',
    theContact: 'gymnasiekontakten',
    address: '/hub/gymnasieskolor',
    formAddress: '/hub/gymnasieskolor/formular',
    managers: ['SCHOOL_CONTACT', 'PARTY_REPRESENTATIVE', 'COORDINATOR'],
  },
  HOUSING: {
    label: 'Bostadsbolag',
    unit: { one: 'bolag', theOne: 'bolaget', many: 'bolag', theMany: 'bolagen' },
    contact: 'bolagskontakt',
    theContact: 'bolagskontakten',
    reporter: 'Rapportör',
    address: '/hub/bostadsbolag',
    formAddress: '/hub/bostadsbolag/formular',
    form: 'housing-unit',
    dueDay: 7,
    dueTime: '12:00',
    managers: ['PARTY_REPRESENTATIVE', 'COORDINATOR'],
    minimumUnits: 2,
    mustNeverContain: [
      'Hyresgäster eller andra personer, även utan namn.',
      'Adress till en bostad, lägenhetsnummer eller port.',
      'Betalningar, störningsärenden och annat om ett enskilt hushåll.',
      'Oro för ett enskilt barn. Den anmäls till socialtjänsten, aldrig här.',
    ],
  },
};

/** The kind whose contact's or units' page an address is; undefined when it is nobody's. */
export const hubKindAt = (address: string): HubKind | undefined =>
  HUB_KINDS.find((kind) => HUB_KIND[kind].address === address || HUB_KIND[kind].formAddress === address);
