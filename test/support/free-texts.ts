import type { GraphClient } from './graph-client.js';
import type { TestApi } from './start-api.js';
import { answersAt, key, mutation, record, save, told } from './told.js';
import { PRESENT_WEEK, REPORT_WEEK } from './world.js';

/** One way in for free text: who sends it, with what, and whether it is only a draft that others are not shown. */
export interface WayIn {
  name: string;
  user: string;
  isDraft?: boolean;
  /** Sends the text and gives the first error's extensions; null when it was taken. */
  send(api: TestApi, text: string): Promise<Record<string, unknown> | null>;
}

type Input = Record<string, unknown>;

async function sent(client: GraphClient, name: string, type: string, input: Input) {
  const { errors } = await client.raw(mutation(name, type), { input: { clientKey: key(), ...input } });
  return errors?.[0]?.extensions ?? null;
}

const way = (
  name: string,
  type: string,
  user: string,
  input: (text: string, api: TestApi) => Input | Promise<Input>,
  isDraft = false,
): WayIn => ({
  name,
  user,
  isDraft,
  send: async (api, text) => sent(await api.as(user), name, type, await input(text, api)),
});

const AREA = { areaCode: 'HUD-FLE' };
const none = '00000000-0000-4000-8000-000000000000';

async function party(api: TestApi, user: string): Promise<string> {
  return (await (await api.as(user)).ask('{ session { party { id } } }')).session.party.id as string;
}

/** A problem of the police, and an insats of theirs with an åtagande, each made anew. */
async function problem(api: TestApi) {
  const input = { clientKey: key(), title: 'Problem', ...AREA, week: REPORT_WEEK };
  return save(await api.as('polis'), 'recordProblem', 'ProblemInput', input);
}

async function measure(api: TestApi) {
  const input = {
    clientKey: key(),
    problemId: (await problem(api)).id,
    ...AREA,
    title: 'Insats',
    kind: 'PRESENCE',
    commitments: [],
  };
  return save(await api.as('polis'), 'proposeMeasure', 'ProposeMeasureInput', input);
}

const commitmentOf = async (api: TestApi, what: string) => ({
  partyId: await party(api, 'polis'),
  what,
  responsibleFunction: 'Gruppchef',
  dueOn: '2026-12-10',
  dosageUnit: 'SHIFTS',
});

async function commitment(api: TestApi) {
  const input = {
    clientKey: key(),
    measureId: (await measure(api)).id,
    commitment: await commitmentOf(api, 'Gå där'),
  };
  return save(await api.as('samordnare'), 'addCommitment', 'AddCommitmentInput', input);
}

const edited = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

const draftVersion = async (api: TestApi, user: string): Promise<number> => {
  const page = await (
    await api.as(user)
  ).ask('query ($week: IsoWeek!) { reportPage(week: $week) { report { version } } }', { week: REPORT_WEEK });
  return (page.reportPage.report?.version as number | undefined) ?? 0;
};

/** A list whose only row has the text. */
export const listOf = (text: string) =>
  `id;kategori;tid;område;beskrivning\n${key()};ORD-01;2026-11-18 10:00;HUD-FLE;"${text}"\n`;

/** Every way in for free text that the API has, beside those of the administration. */
export const WAYS_IN: readonly WayIn[] = [
  ...['outlook', 'sourcesUsed', 'secrecyNote'].map((field) =>
    way(
      'saveReportDraft',
      'SaveReportInput',
      'raddning',
      async (text, api) => ({
        week: REPORT_WEEK,
        expectedVersion: await draftVersion(api, 'raddning'),
        answers: answersAt('RESCUE', 1, { [field]: text }),
      }),
      true,
    ),
  ),
  way('submitReport', 'SubmitReportInput', 'kultur', async (text, api) => {
    const answers = answersAt('CULTURE_LEISURE', 1);
    return {
      week: REPORT_WEEK,
      expectedVersion: await draftVersion(api, 'kultur'),
      nothingToReport: false,
      answers: {
        ...answers,
        assessments: { ...answers.assessments, 'HUD-FLE': { level: 1, trend: 'STABLE', text } },
        needs: [{ toPartyKind: 'ANY', areaCode: null, text: 'Mer ljus.' }],
      },
    };
  }),
  way('returnReport', 'ReturnReportInput', 'samordnare', (comment) => ({
    id: none,
    expectedVersion: 1,
    comment,
  })),
  ...['text', 'actionTaken', 'placeName'].map((field) =>
    way('recordIncident', 'IncidentInput', 'polis', (text) => told({ [field]: oneLine(field, text) }), true),
  ),
  way('editIncident', 'IncidentInput', 'polis', async (text, api) => {
    const client = await api.as('polis');
    const own = await record(client, { text: 'Bråk.' });
    const shared = await save(client, 'shareIncident', 'VersionedInput', {
      ...edited(own),
      clientKey: key(),
    });
    return { ...told({ text }), ...edited(shared) };
  }),
  way('recordProblem', 'ProblemInput', 'polis', (description) => ({
    title: 'Problem',
    description,
    ...AREA,
    week: REPORT_WEEK,
  })),
  way('editProblem', 'ProblemInput', 'polis', async (title, api) => ({
    ...edited(await problem(api)),
    title,
    ...AREA,
    week: REPORT_WEEK,
  })),
  way('proposeMeasure', 'ProposeMeasureInput', 'polis', async (cause, api) => ({
    problemId: (await problem(api)).id,
    ...AREA,
    title: 'Insats',
    kind: 'PRESENCE',
    cause,
    commitments: [],
  })),
  way('proposeMeasure', 'ProposeMeasureInput', 'polis', async (what, api) => ({
    problemId: (await problem(api)).id,
    ...AREA,
    title: 'Insats',
    kind: 'PRESENCE',
    commitments: [await commitmentOf(api, what)],
  })),
  way('editMeasure', 'EditMeasureInput', 'polis', async (expectedEffect, api) => ({
    ...edited(await measure(api)),
    title: 'Insats',
    kind: 'PRESENCE',
    expectedEffect,
  })),
  way('addCommitment', 'AddCommitmentInput', 'samordnare', async (what, api) => ({
    measureId: (await measure(api)).id,
    commitment: await commitmentOf(api, what),
  })),
  way('answerCommitment', 'AnswerCommitmentInput', 'polis', async (comment, api) => ({
    ...edited(await commitment(api)),
    accept: false,
    reason: 'RESOURCE',
    comment,
  })),
  way('logDosage', 'DosageInput', 'polis', async (note, api) => ({
    commitmentId: (await commitment(api)).id,
    week: PRESENT_WEEK,
    amount: 1,
    note,
  })),
  way('changeLevel', 'ChangeLevelInput', 'polis', async (reason, api) => ({
    ...edited(await problem(api)),
    objectType: 'PROBLEM',
    level: 'OPEN',
    reason,
  })),
  way('setJointAssessment', 'JointAssessmentInput', 'samordnare', (text) => ({
    week: REPORT_WEEK,
    ...AREA,
    level: 2,
    text,
    expectedVersion: 0,
  })),
  way('recordDecision', 'DecisionInput', 'samordnare', (text) => ({
    week: REPORT_WEEK,
    kind: 'OTHER',
    text,
  })),
  way('saveMinutes', 'MinutesInput', 'samordnare', (text) => ({
    week: REPORT_WEEK,
    text,
    expectedVersion: 0,
  })),
  way('registerAgreement', 'AgreementInput', 'samordnare', async (title, api) => ({
    title,
    purposes: ['SITUATION'],
    allAreas: true,
    areaCodes: [],
    validFrom: '2026-11-01',
    partyIds: [await party(api, 'polis'), await party(api, 'raddning')],
  })),
  way('endAgreement', 'EndAgreementInput', 'samordnare', (reason) => ({
    id: none,
    expectedVersion: 1,
    reason,
  })),
  way('saveUnit', 'UnitInput', 'drift', async (name, api) => ({ partyId: await party(api, 'polis'), name })),
  way('saveCircle', 'CircleInput', 'polis', (purpose) => ({ name: 'Krets', purpose })),
  way('keepFindings', 'KeepFindingsInput', 'polis', (text) => ({
    text,
    level: 'SHARED',
    findings: [{ rule: 'LINK', start: 0, end: 5, reason: 'Skäl' }],
  })),
  way('keepFindings', 'KeepFindingsInput', 'polis', (reason) => ({
    text: 'Se www.exempel.se.',
    level: 'SHARED',
    findings: [{ rule: 'LINK', start: 3, end: 17, reason }],
  })),
];

const oneLine = (field: string, text: string) => (field === 'placeName' ? text.replaceAll('\n', ' ') : text);
