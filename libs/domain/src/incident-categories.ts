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
  /** Everyday Swedish words that people type. */
  synonyms: readonly string[];
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
type Row = [number: string, label: string, synonyms: string, own?: Own];

function group(code: CategoryGroupCode, secrecy: SecrecyLevel, finest: FinestPlace, rows: Row[]) {
  return rows.map(([number, label, synonyms, own]): IncidentCategory => ({
    code: `${code}-${number}`,
    group: code,
    label,
    secrecy,
    finest,
    mode: 'COUNT',
    synonyms: synonyms.split(', '),
    mcfTypes: [],
    since: 1,
    ...own,
  }));
}

/** Every category ever in use; retired ones stay, so that old rows keep their words. */
export const CATEGORIES: readonly IncidentCategory[] = [
  ...group('VLD', 'SHARED', 'POINT', [
    ['01', 'Misshandel utomhus', 'slagen, överfall, våld, slag, sparkar, nedslagen, pryglad'],
    ['02', 'Hot', 'olaga hot, hotad, hotfull, hotelser, skrämd'],
    ['03', 'Rån', 'personrån, butiksrån, rånad, väskryckning, rånförsök'],
    ['04', 'Rån mellan unga', 'ungdomsrån, förnedringsrån, mobilrån, jackrån, ungdomar rånade'],
    [
      '05',
      'Sexuellt ofredande, offentlig miljö',
      'tafsande, blottning, blottare, sexuella trakasserier, antastad, ofredande',
      { secrecy: 'RESTRICTED', finest: 'DISTRICT' },
    ],
    [
      '06',
      'Hot eller våld mot anställd',
      'personal hotad, tjänsteman, väktare, ordningsvakt, hot mot personal',
    ],
    [
      '07',
      'Angrepp på blåljus',
      'stenkastning, blåljussabotage, polis angripen, ambulans, utryckning, sabotage',
    ],
    ['08', 'Skottlossning', 'skjutning, skott, skottskada, beskjutning, pistol'],
    ['09', 'Sprängning', 'explosion, bomb, detonation, sprängladdning, handgranat'],
    ['10', 'Kniv eller vapen', 'knivbrott, vapenbrott, machete, knivbärare, beväpnad, vapeninnehav'],
    [
      '11',
      'Våld i nära relation',
      'kvinnofrid, familjevåld, partnervåld, relationsvåld, våld hemma',
      { secrecy: 'RESTRICTED', finest: 'MUNICIPALITY' },
    ],
  ]),
  ...group('ORD', 'SHARED', 'POINT', [
    ['01', 'Störande samling', 'gäng, ungdomsgäng, ansamling, hänger, folksamling, stökigt'],
    ['02', 'Bråk', 'slagsmål, gruff, tumult, handgemäng, fajt, konflikt'],
    ['03', 'Berusning', 'full, fylla, berusad, onykter, alkohol, lob'],
    ['04', 'Fyrverkeri', 'smällare, raketer, banger, bengaler, pyroteknik, nyårsraket'],
    ['05', 'Störande ljud', 'hög musik, oväsen, skrik, buller, epa musik, högtalare'],
    [
      '06',
      'Buskörning med moped eller A-traktor',
      'moppe, epa, epatraktor, a-traktor, cross, fyrhjuling, elsparkcykel',
    ],
    ['07', 'Trakasserier', 'glåpord, förolämpning, ofredad, mobbning, tillmälen, spottad'],
    [
      '08',
      'Obehöriga i trapphus eller garage',
      'trappuppgång, källare, port, parkeringshus, tjuvsover, vind',
    ],
  ]),
  ...group('NAR', 'SHARED', 'POINT', [
    [
      '01',
      'Misstänkt öppen försäljning',
      'droghandel, knark, knarkförsäljning, öppen droghandel, narkotikaförsäljning',
    ],
    ['02', 'Bruk i miljö', 'knarkar, röker på, cannabis, drogpåverkad, påverkad, lustgas, hasch'],
    ['03', 'Fynd', 'kanyler, sprutor, narkotikafynd, gömma, påsar, lustgaspatroner'],
    ['04', 'Langning', 'langare, sprit till unga, alkohol till minderåriga, hembränt, smugglad öl'],
    ['05', 'Tobak eller vape till minderåriga', 'cigaretter, snus, vitt snus, e-cigarett, engångsvape, vejp'],
    ['06', 'Dopning', 'steroider, anabola, doping, gym, hormoner'],
    ['07', 'Spel', 'spelmaskin, illegalt spel, svartklubb, hasardspel, spelautomat'],
  ]),
  ...group('EGE', 'SHARED', 'POINT', [
    [
      '01',
      'Bostadsinbrott',
      'inbrott villa, inbrott lägenhet, inbrott i bostad, källarinbrott',
      { finest: 'SNAPPED' },
    ],
    [
      '02',
      'Inbrott i skola eller lokal',
      'skolinbrott, inbrott förening, inbrott kontor, inbrott butik, inbrott förskola',
    ],
    ['03', 'Butiksstöld', 'snatteri, snatta, stöld i butik, stöldturné, butikssnatteri'],
    ['04', 'Fordonsbrott', 'bilinbrott, bilstöld, krossad bilruta, katalysator, mopedstöld, stulen bil'],
    ['05', 'Cykelstöld', 'stulen cykel, cykel, elcykel, lastcykel, sparkcykel stulen'],
    ['06', 'Skadegörelse', 'vandalism, krossad ruta, sönderslagen, fönsterkross, stenkast mot ruta, åverkan'],
    ['07', 'Klotter', 'graffiti, taggar, tags, sprejat, målat på vägg, nedklottrad'],
    [
      '08',
      'Bedrägeri mot äldre',
      'lurad, falsk polis, vishing, telefonbedrägeri, dörrknackare, åldringsbrott',
      { finest: 'SNAPPED' },
    ],
  ]),
  ...group('BRA', 'SHARED', 'POINT', [
    [
      '01',
      'Brand i byggnad',
      'husbrand, lägenhetsbrand, källarbrand, eldsvåda, trapphusbrand',
      { mcfTypes: [1] },
    ],
    [
      '02',
      'Fordonsbrand',
      'bilbrand, brinnande bil, mopedbrand, bilbränder, uppeldad bil',
      { mcfTypes: [3] },
    ],
    [
      '03',
      'Brand i container eller soprum',
      'containerbrand, soprumsbrand, sopbrand, soptunna, papperskorg, miljöstuga',
      { mcfTypes: [1, 3] },
    ],
    [
      '04',
      'Brand i mark eller skog',
      'gräsbrand, skogsbrand, markbrand, eldning, grillning',
      { mcfTypes: [3] },
    ],
    ['05', 'Brandtillbud i skola', 'toalettbrand, anlagd brand skola, eldat på toaletten, papper antänt'],
    [
      '06',
      'Automatlarm utan tillbud',
      'falsklarm, onödigt larm, brandlarm, fellarm, busalarm',
      { mcfTypes: [14] },
    ],
    [
      '07',
      'Hindrad insats',
      'blockerad väg, utryckning hindrad, stenkastning brandkår, hindrad räddningstjänst',
    ],
    [
      '08',
      'Drunkning eller tillbud',
      'drunknad, badolycka, isolycka, vattentillbud, genom isen',
      { mcfTypes: [5] },
    ],
    [
      '09',
      'Nödställd person',
      'nödställd, suicidlarm, livräddning, fastklämd, hotar hoppa',
      { secrecy: 'RESTRICTED', finest: 'DISTRICT', mcfTypes: [6] },
    ],
  ]),
  ...group('TRA', 'OPEN', 'POINT', [
    ['01', 'Hastighet', 'fortkörning, kör för fort, fartsyndare, streetrace, farthinder'],
    ['02', 'Trafikolycka', 'krock, kollision, påkörd, singelolycka, viltolycka', { mcfTypes: [2] }],
    [
      '03',
      'Farlig skolväg eller parkering',
      'övergångsställe, skjutsning, hämtning och lämning, felparkering, p-böter',
    ],
    ['04', 'Körning på gångväg', 'gångbana, cykelväg, gc-väg, trottoar, mopedkörning på gångväg'],
  ]),
  ...group('PLA', 'OPEN', 'POINT', [
    ['01', 'Belysning', 'mörkt, trasig lampa, gatlykta, lyse, lampor släckta, släckt'],
    ['02', 'Nedskräpning', 'skräp, sopor, dumpning, glas, skräpigt, råttor'],
    ['03', 'Skymd sikt', 'buskage, häck, insyn, buskar, igenvuxet, beskärning'],
    ['04', 'Övergiven lokal eller övergivet fordon', 'ödehus, skrotbil, tomt hus, bilvrak, rivningshus'],
    ['05', 'Tillhåll', 'hängställe, koja, tältläger, samlingsplats, uppehåller sig'],
    ['06', 'Trasig utrustning', 'bänk, lekplats, staket, skylt, sönder, gunga'],
    ['07', 'Upplevd otrygghet', 'otrygg, rädd, oro, obehagligt, undviker platsen, otryggt'],
  ]),
  ...group('SKO', 'SHARED', 'DISTRICT', [
    [
      '01',
      'Gruppkonflikter',
      'bråk mellan skolor, gängbråk, elevkonflikt, uppgörelse, konflikt mellan grupper',
    ],
    ['02', 'Obehöriga på skola', 'utomstående, inte elever, okända på skolgården, främmande, inträngande'],
    ['03', 'Hot mot skola', 'skolhot, skolattack, bombhot, hot på nätet', { secrecy: 'RESTRICTED' }],
    ['04', 'Kränkningar', 'mobbning, kränkande behandling, rasism, utfrysning', { mode: 'LEVEL' }],
    ['05', 'Frånvaroavvikelse', 'skolk, frånvaro, hemmasittare, ogiltig frånvaro', { mode: 'LEVEL' }],
    [
      '06',
      'Händelse på fritidsgård, bibliotek eller idrott',
      'fritidsgård, bibliotek, idrottshall, simhall, ungdomsgård',
    ],
  ]),
  ...group('REK', 'RESTRICTED', 'DISTRICT', [
    [
      '01',
      'Tecken på rekrytering',
      'gängrekrytering, värvning, springpojke, kriminella nätverk',
      { mode: 'LEVEL' },
    ],
    ['02', 'Propaganda eller symboler', 'nazism, klistermärken, hakkors, extremism, flygblad, affischer'],
    ['03', 'Ryktesspridning', 'rykten, desinformation, sociala medier, falska uppgifter, påverkan'],
    [
      '04',
      'Hedersrelaterat',
      'heder, hedersförtryck, barnäktenskap, könsstympning, tvångsgifte',
      { mode: 'LEVEL', finest: 'MUNICIPALITY' },
    ],
  ]),
  ...group('EVE', 'OPEN', 'POINT', [
    ['01', 'Evenemang', 'festival, konsert, marknad, match, valborg, arrangemang'],
    ['02', 'Demonstration', 'manifestation, protest, allmän sammankomst, torgmöte, tåg'],
    ['03', 'Lov eller skolavslutning', 'sportlov, höstlov, påsklov, sommarlov, skolslut, studenten'],
    ['04', 'Byggprojekt', 'bygge, avstängning, vägarbete, ombyggnad, byggarbetsplats'],
    ['05', 'Nationell händelse', 'terrorhot, kris, val, höjd hotnivå, nyhet, beredskap'],
  ]),
  ...group('POS', 'OPEN', 'POINT', [
    [
      '01',
      'Trygghetsskapande aktivitet',
      'nattvandring, föräldravandring, öppet hus, trygghetsvandring, grannsamverkan',
    ],
    ['02', 'Platsen upplevs bättre', 'lugnare, förbättring, tryggare, bättre, upprustad'],
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
