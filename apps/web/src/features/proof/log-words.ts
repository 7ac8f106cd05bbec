import { ACTING_ROLE_LABEL, type ActingRole } from '@samlad/domain/permissions.js';
import { type Purpose, PURPOSE_LABEL } from '@samlad/domain/purposes.js';
import { formatCount } from '@/i18n/format';

const KIND: Record<string, string> = {
  ORDINARY: 'Läsning',
  RESTRICTED: 'Begränsat material',
  DENIED: 'Nekad',
};

/** What was asked for, as the user knows it. */
const OPERATION: Record<string, string> = {
  'POST /export/log': 'Utdrag ur loggen',
  'POST /export/import-findings': 'Rader i en inläsning, som fil',
  'GET /kalender': 'Egen kalender',
  'POST /export/import-file': 'Inläst fil',
  'GET /import/upload/:id': 'Hur mycket av en fil som kommit',
  agreement: 'En överenskommelse',
  agreementGround: 'Parter och områden att välja bland',
  agreements: 'Överenskommelser',
  areaOverview: 'Sidan Område',
  assignments: 'Personer och roller',
  auditVerification: 'Kontroll av kedjan',
  boundaryPreview: 'Förhandsvisning av områdesgränser',
  circleCandidates: 'Personer att lägga till i en krets',
  circles: 'Kretsar',
  claimRulePreview: 'Förhandsvisning av koppling',
  claimRules: 'Kopplingar',
  importFindings: 'Rader i en inläsning',
  importJob: 'En inläsning på gång',
  incident: 'En händelse',
  incidentMap: 'Kartan',
  incidentDesk: 'Ny händelse',
  incidentRowReview: 'Granskning av en inklistrad lista',
  incidents: 'Lista över händelser',
  invitations: 'Inbjudningar',
  hubForm: 'Enhetens formulär',
  hubInbox: 'Enheternas formulär',
  levelChanges: 'Ändrade sekretessnivåer',
  logParties: 'Parter i loggens filter',
  changeLog: 'Ändringsloggen',
  measure: 'En insats',
  measures: 'Insatser',
  meetingPage: 'Mötet',
  myAssignments: 'Egna uppdrag',
  notices: 'Egna påminnelser',
  noticeChoices: 'Val av påminnelser',
  ownImports: 'Partens inläsningar',
  mailStatus: 'E-post, hur det går',
  myMail: 'Eget val av e-post',
  myCalendarFeed: 'Egen kalenderlänk',
  mySessions: 'Egna sessioner',
  placeSearch: 'Sökning efter plats',
  problem: 'Ett problem',
  problems: 'Problem',
  connectedSystems: 'Anslutna system',
  readLog: 'Läsloggen',
  readersOfOurMaterial: 'Läsningar av eget material',
  reportPage: 'Egen rapport',
  reportPreview: 'Så här ser de andra',
  reportVersion: 'En inskickad rapport',
  rhythmPage: 'Veckans rytm',
  protectionPage: 'Skyddet av små tal',
  pictureReview: 'Granskning av bilden',
  roleProposals: 'Roller att bekräfta',
  session: 'Vem som är inloggad',
  settingsPage: 'Inställningar',
  guardSettings: 'Textskyddets inställningar',
  importSettings: 'Bevarande av inlästa filer',
  guardTerms: 'Vad texter läses mot',
  keptFindings: 'Skäl för det som behölls i texten',
  sharingMatrix: 'Vem läser vem',
  units: 'Enheter',
  userSessions: 'En persons inloggningar',
  weekOverview: 'Sidan Veckan',
  fixedTable: 'Läget i siffror',
  sameEventPage: 'Rapporter om samma händelse',
};

const THING: Record<string, [one: string, more: string]> = {
  INCIDENT: ['händelse', 'händelser'],
  PROBLEM: ['problem', 'problem'],
  MEASURE: ['insats', 'insatser'],
  COMMITMENT: ['åtagande', 'åtaganden'],
  DECISION: ['beslut', 'beslut'],
  REPORT_PART: ['rapport', 'rapporter'],
};

export const kindWord = (kind: string): string => KIND[kind] ?? kind;
export const operationWord = (operation: string): string => OPERATION[operation] ?? operation;
export const purposeWord = (purpose: string | null): string =>
  purpose === null ? '–' : (PURPOSE_LABEL[purpose as Purpose] ?? purpose);
export const roleWord = (role: ActingRole | null): string => (role === null ? '–' : ACTING_ROLE_LABEL[role]);

/** `3 händelser`, `1 insats`, `12 objekt`. */
export function thingsRead(count: number, type: string | null): string {
  const [one, more] = THING[type ?? ''] ?? ['objekt', 'objekt'];
  return formatCount(count, one, more);
}

/** `2 410 poster`; a count that the server gave up is `fler än 10 000 poster`. */
export function countWord(total: number): string {
  return total > 10_000 ? 'fler än 10 000 poster' : formatCount(total, 'post', 'poster');
}
