import { PARTY_KIND, PARTY_KINDS } from '@samlad/domain/party-kinds.js';
import { TRENDS, TREND_TEXT } from '@samlad/domain/source-types.js';
import type { Field, FieldHelp, Option, Section } from './fields.js';

const TREND_OPTIONS: Option[] = TRENDS.map((code) => ({ code, label: TREND_TEXT[code].label }));

const RECEIVERS: Option[] = [
  ...PARTY_KINDS.map((code) => ({ code, label: PARTY_KIND[code].label })),
  { code: 'ANY', label: 'Vem som helst i gruppen' },
];

/** The part that every party fills in, with the party's own examples. Source: domain guide §5. */
export function commonSections(areaText: FieldHelp, presenceColumns: readonly Field[]): Section[] {
  return [
    { key: 'areas', title: 'Läget per område', fields: [assessments(areaText)] },
    { key: 'ahead', title: 'Framåt', fields: [OUTLOOK, presence(presenceColumns), NEEDS] },
    { key: 'commitments', title: 'Egna åtaganden', fields: [DOSAGE] },
    {
      key: 'about',
      title: 'Om rapporten',
      fields: [SOURCES_USED, SOURCES_LEFT_OUT, SECRECY_NOTE, SUBSTITUTE],
    },
  ];
}

const assessments = (help: FieldHelp) =>
  ({
    type: 'GROUP',
    key: 'assessments',
    label: 'Bedömning per område',
    required: true,
    perArea: true,
    fields: [
      { type: 'LEVEL', key: 'level', label: 'Nivå', required: true },
      {
        type: 'CHOICE',
        key: 'trend',
        label: 'Trend',
        required: true,
        options: TREND_OPTIONS,
        initial: 'UNKNOWN',
        unchanged: 'STABLE',
      },
      { type: 'LONG_TEXT', key: 'text', label: 'Kort text', max: 1000, templates: true },
    ],
    help,
  }) as const;

const OUTLOOK = {
  type: 'LONG_TEXT',
  key: 'outlook',
  label: 'Utblick, 1–4 veckor',
  max: 2000,
  templates: true,
  help: {
    may: 'Det som väntas påverka tryggheten de närmaste fyra veckorna: lov, evenemang, byggen, mönster.',
    goodExample: 'Höstlovet vecka 44 brukar ge fler samlingar vid centrum kvällstid.',
    badExample: 'Två bröder i Visättra kommer att ställa till det igen.',
    provision: '21:7',
  },
} as const;

const presence = (extra: readonly Field[]) =>
  ({
    type: 'ROWS',
    key: 'presence',
    label: 'Närvaro nästa vecka',
    max: 40,
    columns: [
      { type: 'SHORT_TEXT', key: 'who', label: 'Vilka', required: true, max: 120 },
      { type: 'AREA', key: 'areaCode', label: 'Var', required: true },
      { type: 'SHORT_TEXT', key: 'when', label: 'När', required: true, max: 120 },
      ...extra,
    ],
    help: {
      may: 'Funktion, område och tid. Inga namn på dem som arbetar.',
      goodExample: 'Fältteam, Skogås, fredag och lördag kl. 18–24.',
      badExample: 'Anna och Kalle går i Skogås, nås på 070-…',
      provision: '39',
    },
  }) as const;

const NEEDS = {
  type: 'ROWS',
  key: 'needs',
  label: 'Behov av andra',
  max: 30,
  columns: [
    { type: 'CHOICE', key: 'toPartyKind', label: 'Till', required: true, options: RECEIVERS },
    { type: 'AREA', key: 'areaCode', label: 'Område' },
    { type: 'LONG_TEXT', key: 'text', label: 'Behov', required: true, max: 500 },
  ],
  help: {
    may: 'Vad er part behöver av en annan för att komma vidare, på en plats och i en situation.',
    goodExample: 'Belysningen i gångtunneln behöver lagas före höstlovet.',
    badExample: 'Socialtjänsten måste ta tag i familjen på tredje våningen.',
    provision: '26:1',
  },
} as const;

const DOSAGE = {
  type: 'ROWS',
  key: 'dosage',
  label: 'Utfört på egna åtaganden',
  max: 100,
  uniqueBy: 'commitmentId',
  columns: [
    { type: 'COMMITMENT', key: 'commitmentId', label: 'Åtagande', required: true },
    { type: 'AMOUNT', key: 'amount', label: 'Utfört', required: true, max: 100_000 },
    { type: 'LONG_TEXT', key: 'note', label: 'Kommentar', max: 500 },
  ],
  help: {
    may: 'Det som faktiskt gjordes under veckan, i åtagandets enhet. 0 är ett giltigt svar.',
    goodExample: '6 besök. Ett pass ställdes in på grund av sjukdom.',
    badExample: 'Vi pratade med samma kille som vanligt.',
    provision: '21:7',
  },
} as const;

const SOURCES_USED = {
  type: 'LONG_TEXT',
  key: 'sourcesUsed',
  label: 'Källor som använts',
  max: 1000,
  standing: true,
  help: {
    may: 'Slag av källor och vad de inte täcker.',
    goodExample: 'Eget ärendesystem till och med söndag. Händelser som inte anmälts saknas.',
    badExample: 'Grannen på nummer 12 ringde och berättade.',
    provision: '21:7',
  },
} as const;

const SOURCES_LEFT_OUT = {
  type: 'LONG_TEXT',
  key: 'sourcesLeftOut',
  label: 'Källor som utelämnats, och varför',
  max: 1000,
  standing: true,
  help: {
    may: 'Vad ni vet finns men inte har tagit med, och skälet.',
    goodExample: 'Rapporter från sociala medier är utelämnade, eftersom de inte gått att bekräfta.',
    badExample: 'Förhöret med den misstänkte är utelämnat, men han nämnde två platser.',
    provision: '18:1',
  },
} as const;

const SECRECY_NOTE = {
  type: 'LONG_TEXT',
  key: 'secrecyNote',
  label: 'Anmärkning om sekretess',
  max: 1000,
  help: {
    may: 'Vilken del som kan vara känslig och vilken bestämmelse ni tänker på.',
    goodExample: 'Den planerade närvaron bör inte lämnas ut före fredag, 18 kap. 1 § OSL.',
    badExample: 'Allt är hemligt.',
    provision: '18:1',
  },
} as const;

const SUBSTITUTE = {
  type: 'SHORT_TEXT',
  key: 'substitute',
  label: 'Ersättare för kontakten',
  max: 120,
  standing: true,
  help: {
    may: 'Den funktion som svarar när den ordinarie är borta.',
    goodExample: 'Biträdande enhetschef, fältgruppen.',
    badExample: 'Min kollegas privata mobilnummer.',
    provision: '39',
  },
} as const;
