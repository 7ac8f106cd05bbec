import { categoryOf } from '@samlad/domain/incident-categories.js';
import { kinship } from './kinship.js';
import type { EventReport, HoldingArea } from './report.js';
import { SAME_EVENT, type PartOfScore } from './weights.js';

/** How well one side of two reports agrees, 0–1, and why in words; 0 means that they cannot be the same. */
export interface Share {
  share: number;
  text: string;
}

interface Span {
  from: number;
  to: number;
}

const MINUTE = 60_000;
const { place, time } = SAME_EVENT;

/** Metres between two reports that both have a position. */
const metresBetween = (a: NonNullable<EventReport['point']>, b: NonNullable<EventReport['point']>): number =>
  Math.hypot(a.easting - b.easting, a.northing - b.northing);

function placeShare(a: EventReport, b: EventReport): Share {
  if (a.point === null || b.point === null) return areaShare(a, b);
  const metres = metresBetween(a.point, b.point);
  const beyond = Math.max(0, metres - place.tolerance[a.placePrecision] - place.tolerance[b.placePrecision]);
  return {
    share: beyond > place.mostMetres ? 0 : 2 ** (-beyond / place.halfMetres),
    text: metres < 10 ? samePoint(a, b) : `${roundedMetres(metres)} ifrån varandra`,
  };
}

const samePoint = (...both: EventReport[]): string =>
  both.some(({ placePrecision }) => placePrecision === 'SNAPPED')
    ? 'i samma ruta på 250 m'
    : 'på samma punkt';

const roundedMetres = (metres: number): string =>
  metres < 1_000
    ? `${Math.round(metres / 10) * 10} m`
    : `${(metres / 1_000).toFixed(1).replace('.', ',')} km`;

function areaShare(a: EventReport, b: EventReport): Share {
  const there = new Set(b.areas.map(({ code }) => code));
  const common = a.areas.filter(({ code }) => there.has(code));
  const weighed = common.map((area): [number, HoldingArea] => [place.sameArea[area.kind], area]);
  const [share, area] = weighed.sort(
    ([one, x], [other, y]) => other - one || (x.code < y.code ? -1 : 1),
  )[0] ?? [0];
  return {
    share,
    text: share === 0 ? 'utan gemensamt område' : `båda i ${area?.name}, men utan punkt att jämföra`,
  };
}

const written = ({ occurredFrom, occurredTo }: EventReport): Span => {
  const from = Date.parse(occurredFrom);
  return { from, to: occurredTo === null ? from : Date.parse(occurredTo) };
};

/** When it may have been: what is said, and as much more as the precision leaves open. */
export function possible(report: EventReport): Span {
  const { from, to } = written(report);
  const [before, after] = time.slack[report.timePrecision];
  return { from: from - before, to: to + (report.occurredTo === null ? after : before) };
}

const between = (a: Span, b: Span): number => Math.max(a.from, b.from) - Math.min(a.to, b.to);

function timeShare(a: EventReport, b: EventReport): Share {
  const [one, other] = [possible(a), possible(b)];
  const gap = Math.max(0, between(one, other));
  const longest = Math.max(one.to - one.from, other.to - other.from, time.sharp);
  const sharpness = (time.sharp / longest) ** time.dullness;
  return {
    share: gap > time.mostGap ? 0 : sharpness * 2 ** (-gap / time.halfGap),
    text: timeText(written(a), written(b), gap),
  };
}

function timeText(a: Span, b: Span, gap: number): string {
  const apart = between(a, b);
  const isOneLonger = a.to - a.from !== b.to - b.from;
  if (Math.abs(apart) < MINUTE) return isOneLonger ? 'den ena tiden ryms i den andra' : 'samma tid';
  if (apart < 0) return `tiderna överlappar ${duration(-apart)}`;
  return gap === 0 ? `${duration(apart)} emellan, inom tidernas noggrannhet` : `${duration(apart)} emellan`;
}

function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} tim` : `${Math.round(hours / 24)} dygn`;
}

const label = (code: string): string => (categoryOf(code)?.label ?? code).toLowerCase();

function categoryShare(a: EventReport, b: EventReport): Share {
  const share = kinship(a.categoryCode, b.categoryCode);
  const [one, other] = [label(a.categoryCode), label(b.categoryCode)].sort();
  if (share === 1) return { share, text: `båda skriver ${one}` };
  return {
    share,
    text: `${one} och ${other} är ${share >= 0.7 ? 'nära' : share > 0 ? 'besläktade' : 'olika saker'}`,
  };
}

function countShare(a: EventReport, b: EventReport): Share {
  const [least, most] = [Math.min(a.count, b.count), Math.max(a.count, b.count)];
  return { share: least / most, text: least === most ? 'lika många' : `${least} mot ${most} till antalet` };
}

/** One entry for each part of the score, in the order they are told. */
export const SHARES: Record<PartOfScore, (a: EventReport, b: EventReport) => Share> = {
  PLACE: placeShare,
  TIME: timeShare,
  CATEGORY: categoryShare,
  COUNT: countShare,
};
