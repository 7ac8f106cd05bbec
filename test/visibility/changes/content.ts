import { emptyAnswers } from '@samlad/report-forms/answers.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { isoWeekOf, weekIndexOf } from '@samlad/domain/week.js';
import { areaOf } from '../world/world.js';
import { type At, hasState, of, own, type Recipe, seen, TEXT, WEEK, weekIn } from './recipe.js';

const DISTRICTS = ['D-0', 'D-1', 'D-2', 'D-3'];
const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [17.91, 59.202],
      [17.915, 59.202],
      [17.915, 59.206],
      [17.91, 59.202],
    ],
  ],
};
const TALKING = ['IN_MEETING', 'DECIDED', 'MINUTES_DRAFT'];
const NEXT: Record<string, string> = {
  DUE: 'COMPILED',
  REVIEWED: 'IN_MEETING',
  IN_MEETING: 'DECIDED',
  DECIDED: 'MINUTES_DRAFT',
  APPROVED: 'CLOSED',
};
const LEVELS = ['OPEN', 'SHARED', 'OWN'];
const THINGS: Record<string, string> = { incident: 'INCIDENT', problem: 'PROBLEM', decision: 'DECISION' };

const incident = () => ({
  categoryCode: 'ORD-01',
  occurredFrom: '2026-11-24T20:30:00Z',
  timePrecision: 'HOUR',
  placePrecision: 'AREA_ONLY',
  areaCode: 'D-0',
  count: 2,
  text: TEXT,
  week: WEEK,
});

const measure = {
  title: TEXT,
  kind: 'PRESENCE',
  cause: TEXT,
  expectedEffect: TEXT,
  polygon: SQUARE,
  startsOn: '2026-11-26',
  endsOn: '2026-12-20',
};

const commitment = (at: At) => ({
  partyId: at.view.reader.party.id,
  what: TEXT,
  responsibleFunction: TEXT,
  dueOn: '2026-12-10',
  dosageUnit: 'SHIFTS',
});

const isOut = (removed: boolean) => (row: { values: Record<string, unknown> }) =>
  (row.values['removed_at'] !== null) === removed && row.values['week'] === weekIndexOf(WEEK);

const emptyReport = ({ view }: At) =>
  JSON.parse(JSON.stringify(emptyAnswers(reportFormFor(view.reader.party.kind), DISTRICTS)));

const ownReport = (at: At) => own(at, 'party_report', ({ values }) => values['week'] === weekIndexOf(WEEK));
const reportVersion = (at: At) => Number(ownReport(at)?.values['version'] ?? 0);

const inMeeting = (at: At): string | null => {
  const week = weekIn(at, 'IN_MEETING');
  return week === null ? null : isoWeekOf(week.week);
};

/** How every change of content is made so that it is accepted. */
export const CONTENT: Record<string, Recipe> = {
  recordIncident: incident,
  editIncident: (at) => of(own(at, 'incident', isOut(false)), incident()),
  shareIncident: (at) => of(own(at, 'incident', (row) => isOut(false)(row) && !row.values['shared'])),
  removeIncident: (at) => of(own(at, 'incident', isOut(false))),
  restoreIncident: (at) => of(own(at, 'incident', isOut(true))),
  importIncidentList: () => ({
    file: {
      fileName: 'lista.csv',
      contentBase64: Buffer.from(
        `id;kategori;tid;område\n${crypto.randomUUID()};ORD-01;2026-11-24 10:00;D-0\n`,
      ).toString('base64'),
      secrecyLevel: 'SHARED',
    },
  }),
  changeLevel: (at) => {
    const kind = at.stage.draw.pick(Object.keys(THINGS));
    const level = at.stage.draw.pick(LEVELS);
    const row = own(at, kind, (one) => one.level !== level);
    return of(row, { objectType: THINGS[kind], level, reason: TEXT });
  },
  saveReportDraft: (at) => ({ week: WEEK, expectedVersion: reportVersion(at), answers: emptyReport(at) }),
  submitReport: (at) => ({ week: WEEK, expectedVersion: reportVersion(at), nothingToReport: true }),
  returnReport: (at) => of(seen(at, 'party_report', hasState('SUBMITTED')), { comment: TEXT }),
  recordProblem: () => ({ title: TEXT, areaCode: 'D-1', week: WEEK }),
  editProblem: (at) => of(own(at, 'problem', hasState('OPEN')), { title: TEXT, areaCode: 'D-1', week: WEEK }),
  scoreProblem: (at) => {
    const row = seen(at, 'problem', hasState('OPEN'));
    const score = at.view.of('problem_score').find((one) => one.parent === row && at.view.isOwn(one));
    return row && { problemId: row.id, need: 3, influence: 4, expectedVersion: score ? 1 : 0 };
  },
  moveProblem: (at) => of(own(at, 'problem', hasState('OPEN')), { to: 'CLOSED' }),
  proposeMeasure: (at) => {
    const row = seen(at, 'problem', hasState('OPEN'));
    return row && { ...measure, problemId: row.id, areaCode: 'D-1', commitments: [commitment(at)] };
  },
  editMeasure: (at) => of(own(at, 'measure', hasState('PROPOSED', 'AGREED')), measure),
  agreeMeasure: (at) => {
    const week = inMeeting(at);
    return week === null ? null : of(seen(at, 'measure', hasState('PROPOSED')), { week });
  },
  moveMeasure: (at) => of(own(at, 'measure', hasState('AGREED')), { to: 'PLANNED' }),
  addCommitment: (at) => {
    const row = seen(at, 'measure', hasState('PROPOSED', 'AGREED', 'ONGOING'));
    return row && { measureId: row.id, commitment: commitment(at) };
  },
  answerCommitment: (at) => of(own(at, 'commitment', hasState('PROPOSED')), { accept: true }),
  moveCommitment: (at) => of(own(at, 'commitment', hasState('ACCEPTED')), { to: 'ONGOING' }),
  logDosage: (at) => {
    const row = own(at, 'commitment', hasState('ACCEPTED', 'ONGOING'));
    return row && { commitmentId: row.id, week: WEEK, amount: 1, note: TEXT };
  },
  recordDecision: (at) => {
    const week = inMeeting(at);
    return week === null
      ? null
      : { week, kind: 'OTHER', text: TEXT, responsiblePartyId: at.view.reader.party.id };
  },
  editDecision: (at) => {
    const row = seen(at, 'decision', ({ values }) => values['measure_id'] === null);
    return of(row, { week: isoWeekOf(Number(row?.values['week'] ?? 0)), kind: 'OTHER', text: TEXT });
  },
  removeDecision: (at) => of(seen(at, 'decision', ({ values }) => values['removed_at'] === null)),
  saveMinutes: (at) => {
    const week = weekIn(at, ...TALKING);
    const known = at.view.of('minutes').find(({ values }) => values['week'] === week?.week);
    return week && { week: isoWeekOf(week.week), text: TEXT, expectedVersion: known ? 1 : 0 };
  },
  setJointAssessment: (at) => {
    const week = weekIn(at, 'DUE', 'COMPILED', 'REVIEWED', ...TALKING);
    const area = at.stage.draw.pick(at.stage.town.areas.filter(({ kind }) => kind === 'DISTRICT'));
    const known = at.view
      .of('joint_assessment')
      .find(({ values }) => values['week'] === week?.week && values['area_id'] === area.id);
    const { code } = areaOf(at.stage.town, area.id);
    return (
      week && {
        week: isoWeekOf(week.week),
        areaCode: code,
        level: 2,
        text: TEXT,
        expectedVersion: known ? 1 : 0,
      }
    );
  },
  advanceWeek: (at) => {
    const week = at.stage.town.weeks.find(({ state }) => state in NEXT);
    return week?.state === undefined
      ? null
      : { week: isoWeekOf(week.week), to: NEXT[week.state], expectedVersion: week.version };
  },
  signWeek: (at) => {
    const week = weekIn(at, 'COMPILED', 'MINUTES_DRAFT');
    const state = at.stage.town.weeks.find((one) => one === week)?.state;
    const purpose = state === 'COMPILED' ? 'REVIEW' : 'MINUTES';
    return week && { week: isoWeekOf(week.week), purpose, expectedVersion: week.version };
  },
};
