import { isoWeekOf, weekIndexOf } from '@samlad/domain/week.js';
import { ids, number, sum, text, type View } from '../rules/view.js';
import { once, OPEN_MEASURES, standing } from '../rules/figures.js';
import { areaOf, type Row } from '../world/world.js';
import { type Answer, type Asked, type Expectation, pluck, READERS } from './expectation.js';

const CURSOR = /^-?\d+\|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00\|[0-9a-f-]{36}$/;

/** The incidents that a filter is about, of those the reader may read. */
function filtered(view: View, filter: Answer): Row[] {
  const [from, to] = [weekIndexOf(filter.fromWeek), weekIndexOf(filter.toWeek)];
  const among = (list: string[] | null | undefined, value: unknown) =>
    !list || list.length === 0 || list.includes(String(value));
  const codes = new Map(view.town.areas.map(({ id, code }) => [id, code]));
  return standing(view).filter((row) => {
    const { values } = row;
    return (
      number(row, 'week') >= from &&
      number(row, 'week') <= to &&
      among(filter.categoryCodes, values['category_code']) &&
      among(filter.partyIds, row.owner) &&
      among(filter.secrecyLevels, row.level) &&
      among(filter.placeTypes, values['place_type']) &&
      (!filter.areaCodes?.length ||
        (values['area_ids'] as string[]).some((id) => filter.areaCodes.includes(codes.get(id)))) &&
      (filter.severityAtLeast == null || number(row, 'severity') >= filter.severityAtLeast)
    );
  });
}

const reversed = ({ filter }: Answer) => weekIndexOf(filter.toWeek) < weekIndexOf(filter.fromWeek);

const keyOf = (row: Row): [number, string, string] => [
  number(row, 'week'),
  text(row, 'occurred_from'),
  row.id,
];

function byKey(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** What a cursor stands for; null when it was never given out. */
function keyIn(cursor: string): [number, string, string] | null {
  const said = Buffer.from(cursor, 'base64url').toString();
  if (!CURSOR.test(said)) return null;
  const [week, at, id] = said.split('|') as [string, string, string];
  return [Number(week), at.replace(' ', 'T').replace('+00', 'Z'), id];
}

export const incidents: Expectation = {
  roles: [...READERS, 'REPORTER'],
  mayRefuse: ({ args }) => reversed(args) || (Boolean(args.after) && keyIn(args.after) === null),
  check: ({ view, args, answer, judge }) => {
    const all = filtered(view, args.filter);
    const after = args.after ? keyIn(args.after) : null;
    const left = all
      .filter((row) => after === null || byKey(keyOf(row), after) < 0)
      .sort((a, b) => byKey(keyOf(b), keyOf(a)));
    judge.lists('.nodes', pluck(answer.nodes), ids(left.slice(0, args.first)));
    judge.same('.totalCount', answer.totalCount, all.length);
    judge.same('.hasMore', answer.hasMore, left.length > args.first);
    const last = left[Math.min(left.length, args.first) - 1];
    judge.same(
      '.endCursor',
      answer.endCursor === null ? null : keyIn(answer.endCursor),
      last ? keyOf(last) : null,
    );
  },
};

/** Compares columns of points with the incidents they must be. */
export function points({ judge }: Pick<Asked, 'judge'>, path: string, columns: Answer, rows: Row[]): void {
  const drawn = rows.filter(({ values }) => values['longitude'] !== null);
  judge.holds(`${path}.ids`, columns.ids, ids(drawn));
  for (const row of drawn) {
    const at = columns.ids.indexOf(row.id);
    if (at < 0) continue;
    judge.same(`${path}.counts`, columns.counts[at], row.values['count']);
    judge.same(`${path}.longitudes`, columns.longitudes[at], row.values['longitude']);
    judge.same(`${path}.latitudes`, columns.latitudes[at], row.values['latitude']);
    judge.same(`${path}.categoryCodes`, columns.categoryCodes[at], row.values['category_code']);
  }
}

export const incidentMap: Expectation = {
  roles: READERS,
  mayRefuse: ({ args }) => reversed(args),
  check: (asked) => {
    const { view, args, answer, judge } = asked;
    const all = filtered(view, args.filter);
    const rows = once(view, all, all);
    const { west, south, east, north } = args.viewport;
    const inside = rows.filter(({ values }) => {
      const [longitude, latitude] = [Number(values['longitude']), Number(values['latitude'])];
      return (
        values['longitude'] !== null &&
        longitude >= west &&
        longitude <= east &&
        latitude >= south &&
        latitude <= north
      );
    });
    const unplaced = rows.filter(({ values }) => values['longitude'] === null);
    points(asked, '.points', answer.points, inside);
    judge.same('.inViewport', answer.inViewport, sum(inside, 'count'));
    judge.same('.total', answer.total, sum(rows, 'count'));
    judge.same('.withoutPosition', answer.withoutPosition, sum(unplaced, 'count'));
    judge.same('.withPosition', answer.withPosition, sum(rows, 'count') - sum(unplaced, 'count'));
    judge.same('.cells', answer.cells.counts, []);
    for (const { week, count } of answer.perWeek) {
      const those = rows.filter((row) => isoWeekOf(number(row, 'week')) === week);
      judge.same('.perWeek', count, sum(those, 'count'));
    }
    for (const { areaCode, count, withoutPosition } of answer.perArea) {
      const of = (list: Row[]) => list.filter((row) => districtCode(view, row) === areaCode);
      judge.same('.perArea.count', count, sum(of(rows), 'count'));
      judge.same('.perArea.withoutPosition', withoutPosition, sum(of(unplaced), 'count'));
    }
    const open = view.of('measure').filter((row) => OPEN_MEASURES.includes(text(row, 'state')));
    judge.holds('.measures', pluck(answer.measures), ids(open));
  },
};

/** The district that an incident counts to; what is known to a place counts to the place's. */
function districtCode({ town }: View, row: Row): string {
  const area = areaOf(town, text(row, 'area_id'));
  return area.kind === 'PLACE' && area.parent !== null ? areaOf(town, area.parent).code : area.code;
}
