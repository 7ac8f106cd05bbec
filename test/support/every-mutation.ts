import { DEFAULT_RHYTHM } from '@samlad/domain/rhythm.js';
import { USUAL_PROTECTION } from '@samlad/suppression/protection.js';
import { administration } from './every-administration.js';
import { everyHub } from './every-hub.js';
import { boundaryFile } from './boundary-files.js';
import { RawDoor } from './raw-door.js';
import type { TestApi } from './start-api.js';
import { answersAt, key, save, type Saved, told } from './told.js';
import { WeekDriver } from './week-driver.js';
import { PRESENT_WEEK, REPORT_WEEK, WORLD_NOW } from './world.js';

const TEXT = 'Provtext';
const POLYGON = {
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

export interface DoneMutation extends Saved {
  clientKey: string;
  user: string;
}

/** Does every mutation of the API once, as somebody who may; gives the receipt of each by its name. */
export async function everyMutation(api: TestApi): Promise<Map<string, DoneMutation>> {
  const done = new Map<string, DoneMutation>();
  const week = new WeekDriver(api);
  const party = (await (await api.as('polis')).ask('{ session { party { id } } }')).session.party
    .id as string;

  async function act(
    name: string,
    type: string,
    user: string,
    values: Record<string, unknown>,
  ): Promise<{ id: string; expectedVersion: number }> {
    const clientKey = key();
    const receipt = await save(await api.as(user), name, type, { ...values, clientKey });
    done.set(name, { ...receipt, clientKey, user });
    return { id: receipt.id, expectedVersion: receipt.version };
  }

  const incident = told({ text: TEXT });
  let own = await act('recordIncident', 'IncidentInput', 'polis', incident);
  own = await act('editIncident', 'IncidentInput', 'polis', { ...incident, ...own });
  own = await act('shareIncident', 'VersionedInput', 'polis', own);
  own = await act('removeIncident', 'VersionedInput', 'polis', own);
  await act('restoreIncident', 'VersionedInput', 'polis', own);
  const { clientKey: _, ...row } = incident;
  const listed = await act('recordIncidents', 'RecordIncidentsInput', 'polis', {
    incidents: [{ ...row, rowKey: key() }],
  });
  await act('removeIncidents', 'RemoveIncidentsInput', 'polis', { incidents: [listed] });

  await everyHub(api, act);
  const others = told({ categoryCode: 'VLD-01' });
  const theirs = await save(await api.as('raddning'), 'recordIncident', 'IncidentInput', others);
  await save(await api.as('raddning'), 'shareIncident', 'VersionedInput', {
    clientKey: key(),
    id: theirs.id,
    expectedVersion: theirs.version,
  });
  await act('judgeSameEvent', 'SameEventInput', 'samordnare', {
    firstId: own.id,
    secondId: theirs.id,
    verdict: 'SAME',
    expectedVersion: 0,
  });

  const answers = answersAt('RESCUE', 2, { outlook: TEXT });
  const draft = { week: REPORT_WEEK, expectedVersion: 0, answers };
  const { expectedVersion } = await act('saveReportDraft', 'SaveReportInput', 'raddning', draft);
  const sent = { ...draft, expectedVersion, nothingToReport: false };
  const report = await act('submitReport', 'SubmitReportInput', 'raddning', sent);
  const { id: reportId, ...sentReport } = report;
  const taken = await act('withdrawReport', 'WithdrawReportInput', 'raddning', {
    week: REPORT_WEEK,
    ...sentReport,
  });
  const resent = await act('submitReport', 'SubmitReportInput', 'raddning', {
    ...sent,
    expectedVersion: taken.expectedVersion,
  });
  await act('returnReport', 'ReturnReportInput', 'samordnare', {
    ...resent,
    id: reportId,
    comment: TEXT,
  });

  const problem = { title: TEXT, areaCode: 'HUD-FLE', week: REPORT_WEEK };
  let known = await act('recordProblem', 'ProblemInput', 'polis', problem);
  known = await act('editProblem', 'ProblemInput', 'polis', { ...problem, ...known });
  const score = { problemId: known.id, need: 3, influence: 4, expectedVersion: 0 };
  const level = { ...known, objectType: 'PROBLEM', level: 'OPEN', reason: TEXT };
  known = await act('changeLevel', 'ChangeLevelInput', 'polis', level);
  await act('scoreProblem', 'ProblemScoreInput', 'polis', score);

  const values = {
    title: TEXT,
    kind: 'PRESENCE',
    cause: TEXT,
    expectedEffect: TEXT,
    polygon: POLYGON,
    startsOn: '2026-11-26',
    endsOn: '2026-12-20',
  };
  const proposal = { ...values, problemId: known.id, areaCode: 'HUD-FLE', commitments: [] };
  let measure = await act('proposeMeasure', 'ProposeMeasureInput', 'polis', proposal);
  measure = await act('editMeasure', 'EditMeasureInput', 'polis', { ...values, ...measure });
  let commitment = await act('addCommitment', 'AddCommitmentInput', 'samordnare', {
    measureId: measure.id,
    commitment: {
      partyId: party,
      what: TEXT,
      responsibleFunction: 'Gruppchef',
      dueOn: '2026-12-10',
      dosageUnit: 'SHIFTS',
    },
  });
  commitment = await act('answerCommitment', 'AnswerCommitmentInput', 'polis', {
    ...commitment,
    accept: true,
  });
  await act('moveCommitment', 'MoveCommitmentInput', 'polis', { ...commitment, to: 'ONGOING' });
  await act('logDosage', 'DosageInput', 'polis', {
    commitmentId: commitment.id,
    week: REPORT_WEEK,
    amount: 1,
    note: TEXT,
  });

  const seen = await save(await api.as('polis'), 'recordIncident', 'IncidentInput', {
    ...told({ text: 'En man med röd jacka.' }),
    clientKey: key(),
  });
  await save(await api.as('polis'), 'shareIncident', 'VersionedInput', {
    id: seen.id,
    expectedVersion: seen.version,
    clientKey: key(),
  });
  await week.take('COMPILED');
  await act('setJointAssessment', 'JointAssessmentInput', 'samordnare', {
    week: REPORT_WEEK,
    areaCode: 'HUD-FLE',
    level: 2,
    text: TEXT,
    expectedVersion: 0,
  });
  const review = await (
    await api.as('samordnare')
  ).ask(`query ($week: IsoWeek!) { pictureReview(week: $week) { version findings { fingerprint } } }`, {
    week: REPORT_WEEK,
  });
  await act('decidePictureFindings', 'DecidePictureFindingsInput', 'samordnare', {
    week: REPORT_WEEK,
    expectedVersion: review.pictureReview.version,
    fingerprints: review.pictureReview.findings.map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    ),
    kept: true,
    reason: TEXT,
  });
  const signing = { week: REPORT_WEEK, purpose: 'REVIEW', expectedVersion: (await week.now()).version };
  await act('signWeek', 'SignWeekInput', 'samordnare', signing);
  await week.sign('REVIEW', 'polis');
  const step = { week: REPORT_WEEK, to: 'IN_MEETING', expectedVersion: (await week.now()).version };
  await act('advanceWeek', 'AdvanceWeekInput', 'samordnare', step);

  measure = await act('agreeMeasure', 'AgreeMeasureInput', 'samordnare', { ...measure, week: REPORT_WEEK });
  await act('moveMeasure', 'MoveMeasureInput', 'polis', { ...measure, to: 'PLANNED' });
  const decision = { week: REPORT_WEEK, kind: 'OTHER', text: TEXT, responsiblePartyId: party };
  let decided = await act('recordDecision', 'DecisionInput', 'samordnare', decision);
  decided = await act('editDecision', 'DecisionInput', 'samordnare', { ...decision, ...decided });
  await act('removeDecision', 'VersionedInput', 'samordnare', decided);
  const minutes = { week: REPORT_WEEK, text: TEXT, expectedVersion: 0 };
  await act('saveMinutes', 'MinutesInput', 'samordnare', minutes);
  await act('moveProblem', 'MoveProblemInput', 'polis', { ...known, to: 'CLOSED' });

  await RawDoor.of(api, 'kultur');
  const { mySessions } = await (await api.as('kultur')).ask('{ mySessions { id current } }');
  const other = (mySessions as { id: string; current: boolean }[]).find(({ current }) => !current);
  await act('endMySession', 'EndSessionInput', 'kultur', { id: other?.id });
  await act('endMyOtherSessions', 'EndOtherSessionsInput', 'kultur', {});
  await act('chooseMail', 'ChooseMailInput', 'kultur', { expectedVersion: 0, manner: 'DAILY' });
  const feed = await act('makeCalendarFeed', 'MakeFeedInput', 'kultur', { expectedVersion: 0 });
  await act('endCalendarFeed', 'VersionedInput', 'kultur', feed);

  await act('readNotices', 'ReadNoticesInput', 'kultur', { until: WORLD_NOW });
  await act('chooseNotice', 'ChooseNoticeInput', 'kultur', {
    kind: 'WEEK_COMPILED',
    inApp: false,
    byMail: true,
    expectedVersion: 0,
  });

  const link = 'Bilder finns på www.exempel.se.';
  await act('keepFindings', 'KeepFindingsInput', 'polis', {
    text: link,
    level: 'SHARED',
    findings: [{ rule: 'LINK', start: 16, end: link.length - 1, reason: TEXT }],
  });
  await act('saveImportSettings', 'ImportSettingsInput', 'samordnare', { expectedVersion: 0, keepDays: 30 });
  await act('saveGuardSettings', 'GuardSettingsInput', 'samordnare', {
    expectedVersion: 0,
    route: { text: TEXT },
    stricter: [],
  });

  await administration(api, act);

  const rows = 'id;kategori;tid;område\n1;ORD-01;2026-11-18 10:00;HUD-FLE\n';
  const sending = (await api.as('polis')).upload('lista.csv', Buffer.from(rows), 'application/octet-stream');
  const { id: fileId } = (await sending).body as { id: string };
  const preview = await act('previewImport', 'PreviewImportInput', 'polis', { fileId });
  await api.sql(`update import_job set state = 'DONE', outcome = '{}' where id = $1`, [preview.id]);
  const running = await act('runImport', 'RunImportInput', 'polis', { previewId: preview.id });
  await act('cancelImport', 'ImportJobInput', 'polis', { jobId: running.id });
  const [list] = await api.sql<{ id: string }>(
    `insert into import_batch (municipality_id, id, kind, party_id, file_name, accepted, refused, duplicates, source, imported_at)
     select municipality_id, gen_random_uuid(), 'INCIDENT_LIST', id, 'lista.csv', 0, 0, 0, 'LIST:lista', now()
     from party where municipality_id = $1 and kind = 'POLICE' returning id`,
    [api.municipalityId],
  );
  await act('undoImport', 'UndoImportInput', 'polis', { importId: list?.id });
  await act('changeRhythm', 'ChangeRhythmInput', 'samordnare', {
    expectedVersion: 1,
    settings: DEFAULT_RHYTHM,
  });
  await act('changeProtection', 'ChangeProtectionInput', 'samordnare', {
    expectedVersion: 0,
    settings: { ...USUAL_PROTECTION, k: 4 },
    reason: TEXT,
  });
  await act('importBoundaries', 'ImportBoundariesInput', 'samordnare', {
    file: {
      fileName: 'gränser.geojson',
      mode: 'REPLACE',
      fromWeek: PRESENT_WEEK,
      geoJson: boundaryFile({ A: [17.9, 59.2, 17.97, 59.21], B: [17.97, 59.2, 18.04, 59.21] }),
    },
  });
  return done;
}
