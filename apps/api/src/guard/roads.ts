import { categoryOf } from '@samlad/domain/incident-categories.js';
import { SECRECY_LEVELS, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { LevelledThing } from '../access/levels.js';
import type { Transaction } from '../database/transaction.js';
import { hubFormTexts } from './hub-form-texts.js';
import { reportTexts } from './report-texts.js';
import { type Goes, type Road, TO_ALL } from './road.js';
import {
  shownOfDelivered,
  shownOfNewlyShared,
  shownOfOpened,
  shownOfThing,
  whereThingGoes,
} from './things.js';

interface Marked {
  mark?: { level: SecrecyLevel } | null;
}

interface ToldIncident {
  id?: string | null;
  categoryCode: string;
  secrecyLevel?: SecrecyLevel | null;
}

/** An operation whose input holds no free text. */
const NO_TEXT: Road = { fields: {} };

const MARK = { 'mark.reason': 'Varför nivån är satt' };
const REASON = { reason: 'Skäl' };
const FUNCTION = { function: 'Funktion' };

const INCIDENT = {
  text: 'Beskrivning',
  actionTaken: 'Vidtagen åtgärd',
  placeName: 'Platsens namn',
  levelReason: 'Varför nivån är satt',
};
const PROBLEM = { title: 'Problemets namn', description: 'Beskrivning', timePattern: 'När' };
const MEASURE = { title: 'Insatsens namn', cause: 'Orsak', expectedEffect: 'Väntad effekt' };
const COMMITMENT = {
  what: 'Vad parten gör',
  mandateGround: 'Egen rådighet',
  responsibleFunction: 'Ansvarig funktion',
  ...MARK,
};
const AGREEMENT = { title: 'Överenskommelsens namn', reference: 'Diarienummer eller annan hänvisning' };

const within = (prefix: string, fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([path, label]) => [`${prefix}.${path}`, label]));

const always = (goes: Goes) => () => Promise.resolve(goes);

/** A new thing goes where its mark says. */
const asMarked = (_: Transaction, { mark }: Marked): Promise<Goes> =>
  Promise.resolve({ ...TO_ALL, ...(mark ? { level: mark.level } : {}) });

const asStored =
  <Key extends string>(thing: LevelledThing, key: Key) =>
  (tx: Transaction, input: Record<Key, string | null | undefined>): Promise<Goes | null> =>
    whereThingGoes(tx, thing, input[key]);

/** A new incident is its party's own until it is shared. */
const newIncident = (_: Transaction, told: ToldIncident): Promise<Goes> =>
  Promise.resolve({ level: levelOf(told, null), category: told.categoryCode, isDraft: true });

async function editedIncident(tx: Transaction, told: ToldIncident): Promise<Goes | null> {
  const stored = await whereThingGoes(tx, 'INCIDENT', told.id);
  if (stored === null) return null;
  return { ...stored, level: levelOf(told, stored.level), category: told.categoryCode };
}

/** The level that is asked for, else what it had, never more open than its category's. */
function levelOf({ categoryCode, secrecyLevel }: ToldIncident, earlier: SecrecyLevel | null): SecrecyLevel {
  const usual = categoryOf(categoryCode)?.secrecy ?? TO_ALL.level;
  const asked = secrecyLevel ?? earlier ?? usual;
  return SECRECY_LEVELS.indexOf(asked) > SECRECY_LEVELS.indexOf(usual) ? asked : usual;
}

const road = <Input>(one: Road<Input>): Road => one as Road;

const REPORT = { fields: {}, texts: reportTexts, covers: ['answers'] } satisfies Road<{
  answers?: unknown;
}>;

/** What a unit writes in its own words; nobody but whoever gathers the forms reads it, and it is judged as if all did. */
const HUB_FORM = { fields: {}, texts: hubFormTexts, covers: ['answers'] } satisfies Road<{
  answers?: unknown;
}>;

/**
 * Every operation that changes something, and the free text that comes in with it: a new one is a line here, and
 * without it refuses to run. Source: domain rules R11 and R15, security guide §4.
 */
export const ROADS: Readonly<Record<string, Road>> = {
  saveReportDraft: road({ ...REPORT, goesTo: always({ ...TO_ALL, isDraft: true }) }),
  submitReport: road({ ...REPORT, shows: (tx) => shownOfNewlyShared(tx) }),
  withdrawReport: NO_TEXT,
  returnReport: road({ fields: { comment: 'Kommentar' }, goesTo: always({ level: 'RESTRICTED' }) }),

  recordIncident: road<ToldIncident>({ fields: INCIDENT, goesTo: newIncident }),
  editIncident: road<ToldIncident>({ fields: INCIDENT, goesTo: editedIncident }),
  shareIncident: road<{ id: string }>({ fields: {}, shows: (tx, _, id) => shownOfThing(tx, 'INCIDENT', id) }),
  restoreIncident: road<{ id: string }>({
    fields: {},
    shows: (tx, _, id) => shownOfThing(tx, 'INCIDENT', id),
  }),
  releaseDeviceKeys: NO_TEXT,
  removeIncident: NO_TEXT,
  recordIncidents: road({
    fields: within('incidents[]', INCIDENT),
    goesTo: always({ ...TO_ALL, isDraft: true }),
  }),
  removeIncidents: NO_TEXT,
  previewImport: NO_TEXT,
  runImport: NO_TEXT,
  cancelImport: NO_TEXT,
  undoImport: NO_TEXT,
  changeRhythm: road({
    fields: { 'settings.ownDays[].name': 'Dagens namn', 'settings.pauses[].name': 'Uppehållets namn' },
  }),
  changeProtection: road({ fields: REASON }),
  importBoundaries: road({ fields: { 'file.fileName': 'Filens namn' } }),

  deliverIncidents: road({
    fields: { ...within('incidents[]', INCIDENT), 'incidents[].externalId': 'Nyckel' },
    goesTo: always({ ...TO_ALL, isDraft: true }),
    shows: (tx, _, id) => shownOfDelivered(tx, id),
  }),
  deliverAnswers: road({ ...REPORT, goesTo: always({ ...TO_ALL, isDraft: true }) }),

  changeLevel: road<{ objectType: LevelledThing; id: string; level: SecrecyLevel }>({
    fields: REASON,
    goesTo: (_, { level }) => Promise.resolve({ level }),
    shows: (tx, { objectType }, id) => shownOfOpened(tx, objectType, id),
  }),

  recordProblem: road<Marked & { categoryGroup?: string | null }>({
    fields: { ...PROBLEM, ...MARK },
    goesTo: async (tx, input) => ({ ...(await asMarked(tx, input)), category: input.categoryGroup ?? null }),
  }),
  editProblem: road({ fields: { ...PROBLEM, ...MARK }, goesTo: asStored('PROBLEM', 'id') }),
  moveProblem: NO_TEXT,
  scoreProblem: NO_TEXT,

  proposeMeasure: road<Marked>({
    fields: { ...MEASURE, ...MARK, ...within('commitments[]', COMMITMENT) },
    goesTo: asMarked,
  }),
  editMeasure: road({ fields: MEASURE, goesTo: asStored('MEASURE', 'id') }),
  agreeMeasure: NO_TEXT,
  moveMeasure: NO_TEXT,
  addCommitment: road<{ commitment: Marked }>({
    fields: within('commitment', COMMITMENT),
    goesTo: (tx, { commitment }) => asMarked(tx, commitment),
  }),
  answerCommitment: road({ fields: { comment: 'Kommentar' }, goesTo: asStored('COMMITMENT', 'id') }),
  moveCommitment: NO_TEXT,
  logDosage: road({ fields: { note: 'Kommentar' }, goesTo: asStored('COMMITMENT', 'commitmentId') }),

  judgeSameEvent: NO_TEXT,
  decidePictureFindings: road({ fields: REASON }),
  setJointAssessment: road({ fields: { text: 'Gemensam bedömning' } }),
  recordDecision: road<Marked>({ fields: { text: 'Beslutets text', ...MARK }, goesTo: asMarked }),
  editDecision: road({ fields: { text: 'Beslutets text', ...MARK }, goesTo: asStored('DECISION', 'id') }),
  removeDecision: NO_TEXT,
  saveMinutes: road({ fields: { text: 'Protokollets text' } }),
  advanceWeek: NO_TEXT,
  signWeek: NO_TEXT,

  saveHubForm: road({ ...HUB_FORM, goesTo: always({ ...TO_ALL, isDraft: true }) }),
  sendHubForm: road(HUB_FORM),
  withdrawHubForm: NO_TEXT,
  readHubRelay: NO_TEXT,
  nudgeHub: NO_TEXT,
  mergeHub: road({
    fields: { 'areas[].text': 'Kort text', 'raise[].text': 'Behov' },
    goesTo: always({ ...TO_ALL, isDraft: true }),
  }),
  leaveOutHubForm: road({ fields: REASON }),
  relayHub: road({ fields: { text: 'Till enheterna' } }),
  saveHubUnit: road({
    fields: { name: 'Namn', shortName: 'Kort namn' },
    goesTo: always({ ...TO_ALL, isName: true }),
  }),

  registerAgreement: road({ fields: AGREEMENT }),
  changeAgreement: road({ fields: AGREEMENT }),
  acceptAgreement: NO_TEXT,
  leaveAgreement: road({ fields: REASON }),
  endAgreement: road({ fields: REASON }),
  saveCircle: road({ fields: { name: 'Kretsens namn', purpose: 'Vad kretsen är till för' } }),
  addCircleMember: NO_TEXT,
  removeCircleMember: NO_TEXT,
  closeCircle: NO_TEXT,

  inviteUser: road({ fields: FUNCTION }),
  resendInvitation: NO_TEXT,
  withdrawInvitation: NO_TEXT,
  grantRole: road({ fields: FUNCTION }),
  editAssignment: road({ fields: FUNCTION }),
  moveAssignment: road({ fields: FUNCTION }),
  endAssignment: NO_TEXT,
  confirmRole: NO_TEXT,
  declineRole: NO_TEXT,
  disableUser: NO_TEXT,
  enableUser: NO_TEXT,
  saveClaimRule: road({ fields: FUNCTION }),
  removeClaimRule: NO_TEXT,
  saveUnit: road({ fields: { name: 'Namn' }, goesTo: always({ ...TO_ALL, isName: true }) }),
  connectSystem: road({ fields: { name: 'Systemets namn', requestedBy: 'Funktion som begärt det' } }),
  renewKey: NO_TEXT,
  revokeKey: NO_TEXT,
  useKeyFirst: NO_TEXT,
  readNotices: NO_TEXT,
  chooseNotice: NO_TEXT,
  endMySession: NO_TEXT,
  makeCalendarFeed: NO_TEXT,
  chooseMail: NO_TEXT,
  sendTestMail: NO_TEXT,
  mailInvitation: NO_TEXT,
  endCalendarFeed: NO_TEXT,
  endMyOtherSessions: NO_TEXT,
  endUserSessions: NO_TEXT,

  keepFindings: NO_TEXT,
  saveGuardSettings: NO_TEXT,
  saveImportSettings: NO_TEXT,
};
