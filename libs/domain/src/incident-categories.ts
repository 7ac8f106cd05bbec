import type { FinestPlace } from './place.js';
import type { SecrecyLevel } from './secrecy.js';
import type { IsoWeek } from './week.js';

/** A category is counted as rows, or reported only as a level 0–4 in the party's form. */
export type CategoryMode = 'COUNT' | 'LEVEL';

export interface IncidentCategory {
  code: string;
  group: CategoryGroupCode;
  label: string;
  /** Level that a new incident of this category starts with. */
  secrecy: SecrecyLevel;
  /** The finest geography that may be stored. */
  finest: FinestPlace;
  mode: CategoryMode;
  /** Event types of Myndigheten för civilt försvar, 1–15. */
  mcfTypes: readonly number[];
  /** Version of the catalogue that brought the category. */
  since: number;
  /** First week in which the category can no longer be chosen. */
  retired?: IsoWeek;
}

/** Groups in the order they are listed. Source: domain guide §9; product codes, no national list exists. */
export const CATEGORY_GROUPS = [
  { code: 'VLD', label: 'Våld och hot' },
  { code: 'ORD', label: 'Ordning' },
  { code: 'NAR', label: 'Alkohol, narkotika, dopning, tobak och spel' },
  { code: 'EGE', label: 'Egendom' },
  { code: 'BRA', label: 'Brand och räddning' },
  { code: 'TRA', label: 'Trafik' },
  { code: 'PLA', label: 'Otrygg plats' },
  { code: 'SKO', label: 'Skola och fritid' },
  { code: 'REK', label: 'Rekrytering och extremism' },
  { code: 'EVE', label: 'Omvärld' },
  { code: 'POS', label: 'Positivt' },
] as const;

export type CategoryGroupCode = (typeof CATEGORY_GROUPS)[number]['code'];

type Own = Partial<Pick<IncidentCategory, 'secrecy' | 'finest' | 'mode' | 'mcfTypes' | 'retired'>>;
type Row = [number: string, label: string, own?: Own];

function group(code: CategoryGroupCode, secrecy: SecrecyLevel, finest: FinestPlace, rows: Row[]) {
  return rows.map(([number, label, own]): IncidentCategory => ({
    code: `${code}-${number}`,
    group: code,
    label,
    secrecy,
    finest,
    mode: 'COUNT',
    mcfTypes: [],
    since: 1,
    ...own,
  }));
}

/** Every category ever in use; retired ones stay, so that old rows keep their words. */
export const CATEGORIES: readonly IncidentCategory[] = [
  ...group('VLD', 'SHARED', 'POINT', [
    ['01', 'Misshandel utomhus'],
    ['02', 'Hot'],
    ['03', 'Rån'],
    ['04', 'Rån mellan unga'],
    ['05', 'Sexuellt ofredande, offentlig miljö', { secrecy: 'RESTRICTED', finest: 'DISTRICT' }],
    ['06', 'Hot eller våld mot anställd'],
    ['07', 'Angrepp på blåljus'],
    ['08', 'Skottlossning'],
    ['09', 'Sprängning'],
    ['10', 'Kniv eller vapen'],
    ['11', 'Våld i nära relation', { secrecy: 'RESTRICTED', finest: 'MUNICIPALITY' }],
  ]),
  ...group('ORD', 'SHARED', 'POINT', [
    ['01', 'Störande samling'],
    ['02', 'Bråk'],
    ['03', 'Berusning'],
    ['04', 'Fyrverkeri'],
    ['05', 'Störande ljud'],
    ['06', 'Buskörning med moped eller A-traktor'],
    ['07', 'Trakasserier'],
    ['08', 'Obehöriga i trapphus eller garage'],
  ]),
  ...group('NAR', 'SHARED', 'POINT', [
    ['01', 'Misstänkt öppen försäljning'],
    ['02', 'Bruk i miljö'],
    ['03', 'Fynd'],
    ['04', 'Langning'],
    ['05', 'Tobak eller vape till minderåriga'],
    ['06', 'Dopning'],
    ['07', 'Spel'],
  ]),
  ...group('EGE', 'SHARED', 'POINT', [
    ['01', 'Bostadsinbrott', { finest: 'SNAPPED' }],
    ['02', 'Inbrott i skola eller lokal'],
    ['03', 'Butiksstöld'],
    ['04', 'Fordonsbrott'],
    ['05', 'Cykelstöld'],
    ['06', 'Skadegörelse'],
    ['07', 'Klotter'],
    ['08', 'Bedrägeri mot äldre', { finest: 'SNAPPED' }],
  ]),
  ...group('BRA', 'SHARED', 'POINT', [
    ['01', 'Brand i byggnad', { mcfTypes: [1] }],
    ['02', 'Fordonsbrand', { mcfTypes: [3] }],
    ['03', 'Brand i container eller soprum', { mcfTypes: [1, 3] }],
    ['04', 'Brand i mark eller skog', { mcfTypes: [3] }],
    ['05', 'Brandtillbud i skola'],
    ['06', 'Automatlarm utan tillbud', { mcfTypes: [14] }],
    ['07', 'Hindrad insats'],
    ['08', 'Drunkning eller tillbud', { mcfTypes: [5] }],
    ['09', 'Nödställd person', { secrecy: 'RESTRICTED', finest: 'DISTRICT', mcfTypes: [6] }],
  ]),
  ...group('TRA', 'OPEN', 'POINT', [
    ['01', 'Hastighet'],
    ['02', 'Trafikolycka', { mcfTypes: [2] }],
    ['03', 'Farlig skolväg eller parkering'],
    ['04', 'Körning på gångväg'],
  ]),
  ...group('PLA', 'OPEN', 'POINT', [
    ['01', 'Belysning'],
    ['02', 'Nedskräpning'],
    ['03', 'Skymd sikt'],
    ['04', 'Övergiven lokal eller övergivet fordon'],
    ['05', 'Tillhåll'],
    ['06', 'Trasig utrustning'],
    ['07', 'Upplevd otrygghet'],
  ]),
  ...group('SKO', 'SHARED', 'DISTRICT', [
    ['01', 'Gruppkonflikter'],
    ['02', 'Obehöriga på skola'],
    ['03', 'Hot mot skola', { secrecy: 'RESTRICTED' }],
    ['04', 'Kränkningar', { mode: 'LEVEL' }],
    ['05', 'Frånvaroavvikelse', { mode: 'LEVEL' }],
    ['06', 'Händelse på fritidsgård, bibliotek eller idrott'],
  ]),
  ...group('REK', 'RESTRICTED', 'DISTRICT', [
    ['01', 'Tecken på rekrytering', { mode: 'LEVEL' }],
    ['02', 'Propaganda eller symboler'],
    ['03', 'Ryktesspridning'],
    ['04', 'Hedersrelaterat', { mode: 'LEVEL', finest: 'MUNICIPALITY' }],
  ]),
  ...group('EVE', 'OPEN', 'POINT', [
    ['01', 'Evenemang'],
    ['02', 'Demonstration'],
    ['03', 'Lov eller skolavslutning'],
    ['04', 'Byggprojekt'],
    ['05', 'Nationell händelse'],
  ]),
  ...group('POS', 'OPEN', 'POINT', [
    ['01', 'Trygghetsskapande aktivitet'],
    ['02', 'Platsen upplevs bättre'],
  ]),
];

const BY_CODE = new Map(CATEGORIES.map((category) => [category.code, category]));

/** The category with a code, retired ones too; undefined when there is none. */
export function categoryOf(code: string): IncidentCategory | undefined {
  return BY_CODE.get(code);
}

/** Whether a category may be chosen for an incident of a week. ISO weeks sort as text. */
export function isChoosable(category: IncidentCategory, week: IsoWeek): boolean {
  return category.retired === undefined || week < category.retired;
}
