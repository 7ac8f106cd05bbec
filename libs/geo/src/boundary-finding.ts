/** How much a finding matters: an error keeps the feature (or the file) out, a warning was mended or must be looked at. */
export type FindingSeverity = 'error' | 'warning' | 'note';

interface FindingKind {
  severity: FindingSeverity;
  /** The sentence: what it is about (an area, say) and a detail (a number, a place, a name). */
  sentence: (what: string, detail: string) => string;
}

const HOW_TO_EXPORT = 'Exportera filen som GeoJSON i WGS84 eller SWEREF 99 och försök igen.';

/** Everything that a reading of boundaries may find, with its Swedish sentence. */
const FINDING_KINDS = {
  TOO_LARGE: {
    severity: 'error',
    sentence: (what, detail) => `${what} är för stor: ${detail}. Förenkla gränserna eller dela filen.`,
  },
  NOT_JSON: {
    severity: 'error',
    sentence: () => `Filen går inte att läsa som JSON. ${HOW_TO_EXPORT}`,
  },
  NOT_FEATURE_COLLECTION: {
    severity: 'error',
    sentence: (_, detail) => `Filen är inte en FeatureCollection (${detail}). ${HOW_TO_EXPORT}`,
  },
  NO_FEATURES: {
    severity: 'error',
    sentence: () => 'Filen innehåller inga områden. Kontrollera urvalet vid exporten.',
  },
  CRS_UNSUPPORTED: {
    severity: 'error',
    sentence: (_, detail) => `Filen anger koordinatsystemet ${detail}, som inte kan läsas. ${HOW_TO_EXPORT}`,
  },
  CRS_UNKNOWN: {
    severity: 'error',
    sentence: (_, detail) =>
      `Koordinatsystemet går inte att avgöra av talen (till exempel ${detail}). Ange vilket det är.`,
  },
  CRS_DOES_NOT_FIT: {
    severity: 'error',
    sentence: (what, detail) =>
      `Talen i filen (till exempel ${detail}) kan inte vara ${what}. Ange ett annat koordinatsystem.`,
  },
  CRS_CONTRADICTED: {
    severity: 'warning',
    sentence: (what, detail) =>
      `Filen säger sig vara i ${detail}, men talen visar ${what}. Talen gäller; kontrollera läget på kartan.`,
  },
  CRS_FOUND: {
    severity: 'note',
    sentence: (what) => `Koordinaterna är lästa som ${what}. Kontrollera läget på kartan.`,
  },
  CRS_ASSUMED: {
    severity: 'warning',
    sentence: (what) =>
      `Koordinaterna är antagligen ${what}, men andra lokala zoner har samma tal. Kontrollera läget på kartan.`,
  },
  AXES_SWAPPED: {
    severity: 'warning',
    sentence: (_, detail) => `Filen anger ${detail} först. Axlarna är bytta; kontrollera läget på kartan.`,
  },
  NOT_A_FEATURE: {
    severity: 'error',
    sentence: (what) => `${what} är inte ett GeoJSON-objekt (Feature) och har inte lästs in.`,
  },
  GEOMETRY_MISSING: {
    severity: 'error',
    sentence: (what) => `${what} saknar yta. Rita ytan i kartprogrammet eller ta bort raden.`,
  },
  GEOMETRY_UNSUPPORTED: {
    severity: 'error',
    sentence: (what, detail) =>
      `${what} är ${detail}, inte en yta. Bara Polygon och MultiPolygon kan läsas in.`,
  },
  GEOMETRY_UNREADABLE: {
    severity: 'error',
    sentence: (what, detail) => `${what} har en koordinat som inte går att läsa (${detail}).`,
  },
  COORDINATE_OUT_OF_RANGE: {
    severity: 'error',
    sentence: (what, detail) =>
      `${what} har en koordinat utanför jorden (${detail}). Rätta den i kartprogrammet.`,
  },
  TOO_FEW_POSITIONS: {
    severity: 'error',
    sentence: (what) => `${what} har för få hörn för att vara en yta. En yta behöver minst tre hörn.`,
  },
  RING_DROPPED: {
    severity: 'warning',
    sentence: (what, detail) =>
      `${what}: ${detail} med för få hörn är borttagen. Kontrollera ytan på kartan.`,
  },
  RING_CLOSED: {
    severity: 'warning',
    sentence: (what) =>
      `${what} har en gräns som inte är sluten. Den är sluten med en rak linje; kontrollera på kartan.`,
  },
  WINDING_MENDED: {
    severity: 'note',
    sentence: (_, detail) =>
      `${detail} ritade gränser åt fel håll (RFC 7946 vill ha moturs). De är vända; formen är densamma.`,
  },
  SELF_INTERSECTION: {
    severity: 'warning',
    sentence: (what, detail) =>
      `${what} korsar sin egen gräns vid ${detail}. Ytan är delad där; kontrollera den på kartan eller rätta gränsen.`,
  },
  SELF_INTERSECTION_SEVERE: {
    severity: 'error',
    sentence: (what, detail) =>
      `${what} korsar sin egen gräns (bland annat vid ${detail}) och kan inte lagas. Rita om gränsen.`,
  },
  HOLES: {
    severity: 'note',
    sentence: (what, detail) => `${what} har ${detail}. En plats i ett hål räknas inte till området.`,
  },
  NAME_MISSING: {
    severity: 'warning',
    sentence: (what, detail) =>
      `Område nummer ${what} saknar namn och kallas ”${detail}”. Ge det ett namn innan ni godkänner.`,
  },
  NAME_DUPLICATE: {
    severity: 'warning',
    sentence: (what, detail) =>
      `Namnet ”${what}” finns på flera områden (nummer ${detail}). Ge dem olika namn.`,
  },
  CODE_DUPLICATE: {
    severity: 'error',
    sentence: (what, detail) =>
      `Koden ”${what}” finns på flera områden (nummer ${detail}). Välj en annan egenskap som kod eller rätta filen.`,
  },
  CODES_MADE: {
    severity: 'note',
    sentence: (_, detail) => `${detail} saknar kod. Koden är bildad av namnet.`,
  },
  PROPERTY_MISSING: {
    severity: 'error',
    sentence: (what) => `Egenskapen ”${what}” finns inte i filen. Välj en annan.`,
  },
  OVERLAP: {
    severity: 'warning',
    sentence: (what, detail) =>
      `${what} överlappar med ${detail}. En händelse där räknas till det minsta området.`,
  },
  OVERLAPS_MORE: {
    severity: 'warning',
    sentence: (_, detail) =>
      `${detail} par överlappar också så mycket. En händelse där räknas till det minsta området.`,
  },
  OVERLAPS_SMALL: {
    severity: 'note',
    sentence: (_, detail) =>
      `${detail} överlappar lite längs gränsen. En händelse där räknas till det minsta området.`,
  },
  OVERLAPS_UNMEASURED: {
    severity: 'warning',
    sentence: () =>
      'Överlapp är inte mätta för alla områden, för gränserna är för invecklade. Kontrollera på kartan.',
  },
  GAPS: {
    severity: 'note',
    sentence: (_, detail) =>
      `${detail} mellan områdena. En händelse i en glipa räknas till närmaste område inom 200 m, annars till inget.`,
  },
  FAR_AWAY: {
    severity: 'warning',
    sentence: (what, detail) =>
      `${what} ligger ${detail} från kommunens mitt. Kontrollera att det är rätt fil och koordinatsystem.`,
  },
} as const satisfies Record<string, FindingKind>;

export type BoundaryFindingCode = keyof typeof FINDING_KINDS;

/** Something to know about a boundary file: what, where and how to mend it, in Swedish. */
export interface BoundaryFinding {
  code: BoundaryFindingCode;
  severity: FindingSeverity;
  /** Place of the feature in the file from 0; null when it is about the whole file. */
  featureIndex: number | null;
  sentence: string;
}

/** Makes a finding; `what` and `detail` are put into its sentence. */
export function boundaryFinding(
  code: BoundaryFindingCode,
  featureIndex: number | null = null,
  what = '',
  detail = '',
): BoundaryFinding {
  const kind: FindingKind = FINDING_KINDS[code];
  return { code, severity: kind.severity, featureIndex, sentence: kind.sentence(what, detail) };
}
