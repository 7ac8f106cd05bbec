import { categoryOf } from '@samlad/domain/incident-categories.js';
import type { PastedRow, Sureness } from '@samlad/domain/pasted-rows/read-pasted.js';
import { newClientKey } from '@/lib/client-key';
import {
  draftFaults,
  inputOf,
  newIncident,
  takesPlace,
  type DraftContext,
  type IncidentDraft,
} from './incident-draft';
import type { RowInput, RowReview } from './incident.graphql';
import type { RowFinding } from './row-finding';
import { inWords } from './when-choice';

/** A pasted row being looked through: what it will be recorded as, and what is known of it. */
export interface PasteDraft {
  key: string;
  row: PastedRow;
  draft: IncidentDraft;
  /** Whether it is to be recorded. */
  isTaken: boolean;
  /** Whether the reader has said yes or no to it herself. */
  isChosen: boolean;
  /** The own incident that it is like, told in words. */
  like: string | null;
  /** What may point at somebody in its words. */
  found: RowFinding | null;
}

/** What rows that do not say it themselves are given. */
export interface PasteDefaults {
  areaCode: string | null;
  when: string;
}

/** Rows as drafts: what was read, then the defaults, then what the server knows of their places. */
export function draftsOf(
  rows: readonly PastedRow[],
  reviews: readonly RowReview[] | null,
  defaults: PasteDefaults,
  { now, week }: DraftContext & { now: string },
  tellLike: (like: NonNullable<RowReview['like']>) => string,
): PasteDraft[] {
  return rows.map((row, index) => {
    const review = reviews?.[index];
    const [place] = review?.places ?? [];
    const like = review?.like ? tellLike(review.like) : null;
    return {
      key: newClientKey(),
      row,
      draft: {
        ...newIncident(week, now.slice(0, 10), row.area?.code ?? place?.areaCode ?? defaults.areaCode),
        categoryCode: row.category?.code ?? null,
        when: inWords(row.time?.words ?? (row.timeFault === null ? defaults.when : ''), now),
        ...(place && placed(place, row)),
        count: row.count,
        text: row.text,
      },
      isTaken: row.refusal === null && like === null,
      isChosen: false,
      like,
      found: null,
    };
  });
}

type Place = RowReview['places'][number];

/** A place that the row names, unless the row says another area. */
function placed(place: Place, { area }: PastedRow): Partial<IncidentDraft> {
  if (area !== null && place.areaCode !== null && area.code !== place.areaCode) return {};
  const { name, placeType, longitude, latitude } = place;
  const position = longitude === null || latitude === null ? null : { longitude, latitude };
  return { placeWay: 'SEARCH', placeName: name, placeType, position };
}

/** A row with what the guard found in its words: it is left until somebody has looked at it. */
export const withFinding = (one: PasteDraft, found: RowFinding | null, context: DraftContext): PasteDraft => {
  const next = { ...one, found };
  const isWhole = rowFault(next, context) === null && one.like === null && found === null;
  return { ...next, isTaken: one.isChosen && found === null ? one.isTaken : isWhole };
};

/** Why a row cannot be recorded as it stands; null when it can. */
export function rowFault({ row, draft, found }: PasteDraft, context: DraftContext): string | null {
  if (row.refusal !== null) return row.refusal;
  if (found?.mayBeKept === false) return `Texten får inte sparas: ${found.what}. Skriv utan det.`;
  const [fault] = Object.values(draftFaults(draft, context));
  return fault ?? null;
}

/** The least sure of what was read, for a word beside the row. */
export function surenessOf({ row }: PasteDraft): Sureness {
  const all = [row.category?.sureness, row.time?.sureness, row.area?.sureness];
  if (all.includes('GUESS') || row.category === null) return 'GUESS';
  return all.includes('LIKELY') ? 'LIKELY' : 'SURE';
}

/** The rows that will be recorded: taken, and whole. */
export const readyRows = (drafts: readonly PasteDraft[], context: DraftContext): PasteDraft[] =>
  drafts.filter((one) => one.isTaken && rowFault(one, context) === null);

/** A row as the API takes it. */
export function rowInput({ key, draft }: PasteDraft, context: DraftContext): RowInput {
  return { ...inputOf(draft, context), rowKey: key };
}

/** Where a row will be kept, in words. */
export function toldWhere({ placeWay, placeName, categoryCode }: IncidentDraft): string {
  const isKept =
    placeWay === 'SEARCH' && takesPlace(categoryCode === null ? undefined : categoryOf(categoryCode));
  return isKept ? placeName : '';
}
