import { emptyAnswers } from '@samlad/report-forms/answers.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { isoWeekOf, weekIndexOf } from '@samlad/domain/week.js';
import { areaOf, type Row } from '../world/world.js';
import { type At, circleOf, hasState, of, own, type Recipe, seen, TEXT, WEEK, weekIn } from './recipe.js';

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
const LEVELS = ['OPEN', 'SHARED', 'OWN', 'RESTRICTED'];
const THINGS: Record<string, string> = {
  incident: 'INCIDENT',
  problem: 'PROBLEM',
  measure: 'MEASURE',
  commitment: 'COMMITMENT',
  decision: 'DECISION',
};
const CATEGORIES = ['ORD-01', 'VLD-02', 'EGE-01', 'EGE-01', 'VLD-05', 'VLD-11'];
const KEPT = ['VLD-05', 'VLD-11'];
const DECIMALS = 1e6;

/** A level that a party may give an own thing, with a circle when it asks for one. */
function markFor(at: At, levels: readonly string[]): { level: string; circleId: string | null } {
  const level = at.stage.draw.pick(levels);
  const circleId = level === 'RESTRICTED' ? circleOf(at) : null;
  return level === 'RESTRICTED' && circleId === null ? { level: 'OWN', circleId: null } : { level, circleId };
}

/** The mark of a new thing: the usual one, or one that is asked for. */
function marked(at: At): Record<string, unknown> | null {
  return at.stage.draw.chance(0.4) ? null : { ...markFor(at, LEVELS), reason: TEXT };
}

/** An exact point in one of the districts, or the district alone. */
function somewhere({ stage: { draw, town } }: At) {
  const district = draw.pick(town.areas.filter(({ kind }) => kind === 'DISTRICT'));
  if (draw.chance(0.25)) return { placePrecision: 'AREA_ONLY', areaCode: district.code };
  const [west, south] = district.box;
  const from = (low: number, most: number) => Math.round(low * DECIMALS + draw.int(1_000, most)) / DECIMALS;
  return { placePrecision: 'POINT', longitude: from(west, 19_000), latitude: from(south, 9_000) };
}

function incident(at: At) {
  const categoryCode = at.stage.draw.pick(CATEGORIES);
  const { level, circleId } = markFor(
    at,
    KEPT.includes(categoryCode) ? ['RESTRICTED', 'OWN'] : ['SHARED', 'SHARED', 'RESTRICTED', 'OWN'],
  );
  return {
    categoryCode,
    occurredFrom: '2026-11-24T20:30:00Z',
    timePrecision: 'HOUR',
    ...somewhere(at),
    placeType: at.stage.draw.pick(['SQUARE', 'HOUSING', null]),
    count: 2,
    text: TEXT,
    week: WEEK,
    secrecyLevel: level,
    circleId,
    levelReason: TEXT,
  };
}

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
  partyId: at.stage.draw.chance(0.4) ? at.view.reader.party.id : at.stage.draw.pick(at.stage.town.parties).id,
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

/** Whether a decision stands, in a week whose meeting may still change it. */
const isTalkedOf =
  ({ stage }: At) =>
  ({ values }: { values: Record<string, unknown> }): boolean =>
    values['removed_at'] === null &&
    stage.town.weeks.some(({ week, state }) => week === values['week'] && TALKING.includes(state));

const inMeeting = (at: At): string | null => {
  const week = weekIn(at, 'IN_MEETING');
  return week === null ? null : isoWeekOf(week.week);
};

/** How every change of content is made so that it is accepted. */
export const CONTENT: Record<string, Recipe> = {
  recordIncident: incident,
  editIncident: (at) => of(own(at, 'incident', isOut(false)), incident(at)),
  shareIncident: (at) => of(own(at, 'incident', (row) => isOut(false)(row) && !row.values['shared'])),
  removeIncident: (at) => of(own(at, 'incident', isOut(false))),
  restoreIncident: (at) => of(own(at, 'incident', isOut(true))),
  recordIncidents: (at) => {
    const row = incident(at);
    return row && { incidents: [{ ...row, rowKey: crypto.randomUUID() }] };
  },
  removeIncidents: (at) => {
    const row = of(own(at, 'incident', isOut(false)));
    return row && { incidents: [row] };
  },
  previewImport: (at) => {
    const file = own(at, 'import_file');
    return file && { fileId: file.id };
  },
  runImport: (at) => {
    const preview = own(at, 'import_job', hasState('DONE'));
    return preview && { previewId: preview.id };
  },
  cancelImport: (at) => {
    const job = own(at, 'import_job', hasState('WAITING'));
    return job && { jobId: job.id };
  },
  undoImport: (at) => {
    const list = own(at, 'import_batch', ({ values }) => values['kind'] === 'INCIDENT_LIST');
    return list && { importId: list.id };
  },
  changeLevel: (at) => {
    const kind = at.stage.draw.pick(Object.keys(THINGS));
    const mark = markFor(at, LEVELS);
    const row = own(at, kind, (one) => one.level !== mark.level);
    return of(row, { objectType: THINGS[kind], ...mark, reason: TEXT });
  },
  saveReportDraft: (at) => ({ week: WEEK, expectedVersion: reportVersion(at), answers: emptyReport(at) }),
  submitReport: (at) => ({ week: WEEK, expectedVersion: reportVersion(at), nothingToReport: true }),
  withdrawReport: (at) => {
    const week = weekIn(at, 'COLLECTING', 'DUE');
    const row =
      week &&
      own(at, 'party_report', (one) => hasState('SUBMITTED')(one) && one.values['week'] === week.week);
    return row && { week: isoWeekOf(week.week), expectedVersion: Number(row.values['version']) };
  },
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
      : { week, kind: 'OTHER', text: TEXT, responsiblePartyId: at.view.reader.party.id, mark: marked(at) };
  },
  editDecision: (at) => {
    const row = seen(at, 'decision', (one) => isTalkedOf(at)(one) && one.values['measure_id'] === null);
    return of(row, { week: isoWeekOf(Number(row?.values['week'] ?? 0)), kind: 'OTHER', text: TEXT });
  },
  removeDecision: (at) => of(seen(at, 'decision', isTalkedOf(at))),
  saveMinutes: (at) => {
    const week = weekIn(at, ...TALKING);
    const known = at.view.of('minutes').find(({ values }) => values['week'] === week?.week);
    return (
      week && {
        week: isoWeekOf(week.week),
        text: TEXT,
        expectedVersion: Number(known?.values['version'] ?? 0),
      }
    );
  },
  judgeSameEvent: (at) => {
    const isTold = (row: Row) => isOut(false)(row) && row.values['shared'] === true && row.level !== 'OWN';
    const first = seen(at, 'incident', isTold);
    const second = first && seen(at, 'incident', (row) => isTold(row) && row.owner !== first.owner);
    if (first === null || second === null) return null;
    const said = at.view
      .of('event_link')
      .find(({ values }) =>
        [first.id, second.id].every((id) => [values['first_id'], values['second_id']].includes(id)),
      );
    return {
      firstId: first.id,
      secondId: second.id,
      verdict: at.stage.draw.pick(['SAME', 'OPEN']),
      expectedVersion: Number(said?.values['version'] ?? 0),
    };
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
  /** In a drawn world nothing is told of anybody, so there is nothing to decide. */
  decidePictureFindings: () => null,
  signWeek: (at) => {
    const week = weekIn(at, 'COMPILED', 'MINUTES_DRAFT');
    const state = at.stage.town.weeks.find((one) => one === week)?.state;
    const purpose = state === 'COMPILED' ? 'REVIEW' : 'MINUTES';
    return week && { week: isoWeekOf(week.week), purpose, expectedVersion: week.version };
  },
};
