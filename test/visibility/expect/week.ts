import { isoWeekOf, mondayOfWeek, weekIndexOf } from '@samlad/domain/week.js';
import {
  areaFigures,
  expected,
  inArea,
  inWeek,
  isJoint,
  isOver,
  jointLevel,
  OPEN_COMMITMENTS,
  once,
  OPEN_MEASURES,
  standing,
} from '../rules/figures.js';
import { ids, number, sum, text, type View } from '../rules/view.js';
import { areaOf, type Row } from '../world/world.js';
import type { Judge } from '../walk/judge.js';
import { type Answer, type Asked, type Expectation, pluck, READERS, VOICES } from './expectation.js';
import { points } from './incidents.js';
import { byPlace } from './plans.js';

const ENDED = ['EVALUATED', 'CLOSED'];
const SHOWN_WEEKS = 104;
/** States of an insats in which åtaganden may still be answered. */
const TAKE_COMMITMENTS = ['PROPOSED', 'AGREED', 'PLANNED', 'ONGOING'];

const isOpened = ({ view, args }: { view: View; args: Answer }): boolean =>
  args.week == null || view.town.weeks.some(({ week }) => isoWeekOf(week) === args.week);

/** The rows of areas in a week: every figure, and every party's level. */
function areaRows({ view, judge }: Asked, path: string, rows: Answer[], week: number): void {
  for (const row of rows) {
    const area = row.area.id;
    for (const [field, want] of Object.entries(areaFigures(view, area, week))) {
      if (field in row) judge.same(`${path}.${field}`, row[field], want);
    }
    judge.same(`${path}.expected`, row.expected, expected(view, area, week));
    const told = view.current('area_assessment', week).filter(({ values }) => values['area_id'] === area);
    for (const level of row.levels ?? []) {
      const own = told.find(({ owner }) => owner === level.partyId);
      judge.same(`${path}.levels.level`, level.level, own?.values['level']);
      judge.same(`${path}.levels.trend`, level.trend, own?.values['trend']);
      judge.same(`${path}.levels.text`, level.text, own ? textOf(view, own) : null);
    }
  }
}

/** What a party writes of the area of an assessment, as far as the reader may read it. */
function textOf(view: View, { values }: Row): unknown {
  const said = view
    .of('report_part')
    .find(
      (row) =>
        row.values['field_key'] === 'assessments' &&
        ['report_id', 'number', 'area_id'].every((column) => row.values[column] === values[column]),
    );
  return said?.values['content'] ?? null;
}

/** Assessments as a page lists them: the area, the party and what it writes. */
const told = (view: View, rows: readonly Row[]): string[] =>
  rows.map((row) => [areaOf(view.town, text(row, 'area_id')).code, row.owner, textOf(view, row)].join(' '));

/** Compares a page's assessments with those it must list; the party is not always asked for. */
function listed(judge: Judge, path: string, list: Answer[] | undefined, want: string[], code?: string): void {
  if (list === undefined || list.some(({ party }) => party === undefined)) return;
  const got = list.map(({ areaCode, party, text: said }) => [areaCode ?? code, party.id, said].join(' '));
  judge.holds(path, got, want);
}

/** Which parties have handed in, as everybody who reads the picture may know. */
function parties({ view, judge }: Asked, rows: Answer[], week: number): void {
  for (const { party, reportId, versionNumber } of rows) {
    const report = view
      .of('party_report')
      .find(
        (row) =>
          row.owner === party.id &&
          number(row, 'week') === week &&
          number(row, 'current_number') > 0 &&
          text(row, 'state') !== 'WITHDRAWN',
      );
    judge.same('.parties.reportId', reportId, report?.id);
    judge.same('.parties.versionNumber', versionNumber, report?.values['current_number']);
  }
}

const notices = (view: View, week: number) => ids(view.of('police_notice').filter(inWeek(week)));

export const weekOverview: Expectation = {
  roles: READERS,
  mayRefuse: (asked) => !isOpened(asked),
  check: (asked) => {
    const { view, answer, judge } = asked;
    const week = weekIndexOf(answer.week);
    const now = once(view, standing(view)).filter(inWeek(week));
    judge.same('.municipalityCount', answer.municipalityCount, sum(now.filter(isJoint), 'count'));
    const beside = now.filter((row) => !isJoint(row));
    judge.same('.overlayCount', answer.overlayCount, sum(beside, 'count'));
    const unplaced = now.filter(({ values }) => values['longitude'] === null);
    judge.same('.withoutPosition', answer.withoutPosition, unplaced.length);
    for (const [kind, rows] of Object.entries(own(view, week))) {
      const item = answer.toDo?.find((one: Answer) => one.kind === kind);
      if (item) judge.same(`.toDo.${kind}`, item.count, rows.length);
      else if (answer.toDo && kind === 'ANSWER_COMMITMENTS' && VOICES.includes(view.reader.role))
        judge.same(`.toDo.${kind}`, 0, rows.length);
    }
    if (answer.points) points(asked, '.points', answer.points, now);
    if (answer.areas) areaRows(asked, '.areas', answer.areas, week);
    if (answer.parties) parties(asked, answer.parties, week);
    if (answer.policeNotices) {
      judge.holds('.policeNotices', pluck(answer.policeNotices), notices(view, week));
    }
    if (answer.measures) {
      judge.holds('.measures', pluck(answer.measures), ids(onMap(view, week)));
      for (const measure of answer.measures) {
        const late = view.of('commitment').some((row) => row.parent?.id === measure.id && isOver(row));
        judge.same('.measures.overdue', measure.overdue, late);
      }
    }
  },
};

/** The own åtaganden that are to be answered or reported on, in insatser that the reader may read. */
function own(view: View, week: number): Record<string, Row[]> {
  const those = view.of('commitment').filter((row) => view.isOwn(row));
  const measureOf = (row: Row) => view.find('measure', row.values['measure_id']);
  return {
    ANSWER_COMMITMENTS: those.filter(
      (row) =>
        text(row, 'state') === 'PROPOSED' &&
        TAKE_COMMITMENTS.includes(String(measureOf(row)?.values['state'])),
    ),
    REPORT_DOSAGE: those.filter((row) => {
      const measure = measureOf(row);
      return (
        ['ACCEPTED', 'ONGOING'].includes(text(row, 'state')) &&
        measure !== null &&
        measure.values['agreed_in_week'] !== null &&
        number(measure, 'agreed_in_week') < week &&
        !view.of('dosage').some((dose) => dose.parent === row && number(dose, 'week') === week)
      );
    }),
  };
}

/** The insatser that a week's map draws: agreed by then and not over before it. */
function onMap(view: View, week: number): Row[] {
  const monday = mondayOfWeek(isoWeekOf(week));
  return view.of('measure').filter((row) => {
    const state = text(row, 'state');
    const counts = OPEN_MEASURES.includes(state) || (ENDED.includes(state) && text(row, 'ends_on') >= monday);
    return counts && number(row, 'agreed_in_week') <= week;
  });
}

export const areaOverview: Expectation = {
  roles: READERS,
  mayRefuse: (asked) =>
    !isOpened(asked) || !asked.view.town.areas.some(({ code }) => code === asked.args.code),
  check: (asked) => {
    const { view, answer, judge } = asked;
    const week = weekIndexOf(answer.week);
    const area = answer.area.id as string;
    const there = once(view, standing(view)).filter(inArea(area));
    const joint = there.filter(isJoint);
    const shown = joint.filter(
      (row) => number(row, 'week') > week - SHOWN_WEEKS && number(row, 'week') <= week,
    );
    answer.weeks.forEach((name: string, index: number) => {
      const at = weekIndexOf(name as never);
      judge.same('.totals', answer.totals[index], sum(joint.filter(inWeek(at)), 'count'));
      judge.same('.jointLevels', answer.jointLevels[index], jointLevel(view, area, at));
      if (week - at < 16)
        judge.same('.expectedMedian', answer.expectedMedian[index], expected(view, area, at)?.['median']);
    });
    for (const { categoryCode, total } of answer.categories ?? []) {
      const of = shown.filter(({ values }) => values['category_code'] === categoryCode);
      judge.same('.categories.total', total, sum(of, 'count'));
    }
    const timed = shown.filter((row) => ['MINUTE', 'HOUR'].includes(text(row, 'time_precision')));
    judge.same(
      '.dayHour',
      answer.dayHour.flat().reduce((a: number, b: number) => a + b, 0),
      sum(timed, 'count'),
    );
    judge.same('.dayHourUnknown', answer.dayHourUnknown, sum(shown, 'count') - sum(timed, 'count'));
    if (answer.points) points(asked, '.points', answer.points, there.filter(inWeek(week)));
    if (answer.row) areaRows(asked, '.row', [answer.row], week);
    if (answer.policeNotices) {
      judge.holds('.policeNotices', pluck(answer.policeNotices), notices(view, week));
    }
    const here = (row: Row) => row.values['area_id'] === area;
    if (answer.problems)
      judge.holds('.problems', pluck(answer.problems), ids(view.of('problem').filter(here)));
    if (answer.measures)
      judge.holds('.measures', pluck(answer.measures), ids(view.of('measure').filter(here)));
    const current = view.current('area_assessment', week).filter(here);
    listed(judge, '.texts', answer.texts, told(view, current), answer.area.code);
    for (const { party, weeks, levels } of answer.levelHistory ?? []) {
      weeks.forEach((name: string, index: number) => {
        const own = view
          .current('area_assessment', weekIndexOf(name as never))
          .find((row) => here(row) && row.owner === party.id);
        judge.same('.levelHistory', levels[index], own?.values['level']);
      });
    }
  },
};

export const meetingPage: Expectation = {
  roles: READERS,
  mayRefuse: (asked) => !isOpened(asked),
  check: (whole) => {
    const asked = whole.args.hall === true ? { ...whole, view: whole.view.inHall() } : whole;
    const { view, answer, judge } = asked;
    const week = weekIndexOf(answer.week);
    const texts = (rows: Row[]) => rows.map((row) => text(row, 'text'));
    if (answer.areas) areaRows(asked, '.areas', answer.areas, week);
    if (answer.points)
      points(asked, '.points', answer.points, once(view, standing(view)).filter(inWeek(week)));
    if (answer.parties) parties(asked, answer.parties, week);
    listed(judge, '.texts', answer.texts, told(view, view.newest('area_assessment', week)));
    if (answer.needs) judge.holds('.needs', pluck(answer.needs, 'text'), texts(view.newest('need', week)));
    const decided = view
      .of('decision')
      .filter((row) => inWeek(week)(row) && row.values['removed_at'] === null);
    if (answer.decisions) judge.holds('.decisions', pluck(answer.decisions), ids(decided));
    const numbered = decided
      .filter(({ level }) => level === 'OPEN' || level === 'SHARED')
      .sort((a, b) => number(a, 'position') - number(b, 'position'));
    for (const decision of answer.decisions ?? []) {
      const place = numbered.findIndex(({ id }) => id === decision.id);
      judge.same('.decisions.number', decision.number, place === -1 ? undefined : place + 1);
    }
    const open = view.of('problem').filter((row) => text(row, 'state') === 'OPEN');
    if (answer.problems) judge.lists('.problems', pluck(answer.problems), ids(byPlace(view, open)));
    const underWay = view
      .of('measure')
      .filter((row) => ['PROPOSED', ...OPEN_MEASURES].includes(text(row, 'state')));
    if (answer.measures) judge.holds('.measures', pluck(answer.measures), ids(underWay));
    if (answer.lastWeekCommitments) {
      const due = view.of('commitment').filter((row) => isDue(view, row));
      judge.holds('.lastWeekCommitments', pluck(answer.lastWeekCommitments), ids(due));
    }
    const minutes = view.of('minutes').find(inWeek(week));
    judge.same('.minutesVersion', answer.minutesVersion, minutes ? number(minutes, 'version') : 0);
    if (minutes) judge.same('.minutesText', answer.minutesText, text(minutes, 'text'));
  },
};

/** Whether an åtagande is still to be done in an insats under way that the reader may read. */
function isDue(view: View, row: Row): boolean {
  const measure = view.find('measure', row.values['measure_id']);
  return (
    measure !== null &&
    OPEN_MEASURES.includes(text(measure, 'state')) &&
    OPEN_COMMITMENTS.includes(text(row, 'state'))
  );
}
