import type { ReportFormKind } from '@samlad/domain/party-kinds.js';
import type { AreaAssessment, ReportAnswers } from './answers.js';
import type { AnswerContext } from './field-schema.js';

export const COMMITMENT = '5b7f6d0e-43a2-4c57-9a1b-0f2f6f1e7c11';
export const CONTEXT: AnswerContext = { areaCodes: ['HUD-FLE', 'HUD-VAR'], commitmentIds: [COMMITMENT] };
export const NAMES = { 'HUD-FLE': 'Flemingsberg', 'HUD-VAR': 'Vårby', [COMMITMENT]: 'Nattvandring' };

const assessment = (given: Partial<AreaAssessment>): AreaAssessment => ({
  level: 1,
  trend: 'STABLE',
  text: '',
  ...given,
});

/** A full common part with what a form adds. */
export function fullAnswers(added: Record<string, unknown>): ReportAnswers {
  return {
    assessments: {
      'HUD-FLE': assessment({ level: 2, trend: 'RISING', text: 'Fler bråk vid centrum på kvällarna.' }),
      'HUD-VAR': assessment({}),
    },
    outlook: 'Lugnare efter lovet.',
    needs: [{ toPartyKind: 'SAFETY_OFFICE', areaCode: 'HUD-FLE', text: 'Lagad belysning i gångtunneln.' }],
    dosage: [{ commitmentId: COMMITMENT, amount: 2.5, note: 'Ett pass ställdes in.' }],
    presence: [{ who: 'Fältteam', areaCode: 'HUD-VAR', when: 'Fredag kl. 18–24' }],
    substitute: 'Biträdande enhetschef',
    sourcesUsed: 'Eget ärendesystem.',
    sourcesLeftOut: 'Sociala medier.',
    secrecyNote: '',
    added,
  };
}

/** What each form adds, every field answered. */
export const ADDED: Record<ReportFormKind, Record<string, unknown>> = {
  police: {
    offenceBasis: 'COMMITTED',
    offenceCounts: { 'HUD-FLE': { VIOLENCE: 3, THEFT: 12, TRAFFIC: null }, 'HUD-VAR': { DAMAGE: 0 } },
    patterns: [{ areaCode: 'HUD-FLE', what: 'Katalysatorer stjäls.', when: 'Vardagar' }],
    helpWanted: 'Öppna elskåp.',
  },
  rescue: {
    eventTypes: { 1: { COUNT: 1 }, 14: { COUNT: 9 } },
    fireCauses: { WASTE: { DELIBERATE: 3, UNKNOWN: 1 } },
    fireRisks: 'Eldningsförbud väntas.',
    falseAlarms: { 'HUD-VAR': { AUTOMATIC: 4, PRANK: 0 } },
    obstructions: [{ areaCode: 'HUD-FLE', kind: 'BLOCKED', count: 2, text: 'Felparkerade bilar.' }],
  },
  school: {
    schools: { 'HUD-FLE': { ANSWERED: 3, ASKED: 4 } },
    aggregates: { 'HUD-FLE': { CONFLICTS: 2, OUTSIDERS: 5, VANDALISM: 1, FIRE_ATTEMPTS: 0 } },
    levels: { 'HUD-VAR': { ATTENDANCE: 1, VIOLATIONS: 0, RUMOURS: 2 } },
    rumours: 'Rykte om uppgörelse på fredag.',
    schoolNeeds: { 'HUD-VAR': 'Vuxna vid busstorget.' },
  },
  'culture-leisure': {
    openings: [{ venue: 'Vårby fritidsgård', areaCode: 'HUD-VAR', hours: 'tis–fre 15–21', status: 'USUAL' }],
    visitorLevel: { 'HUD-FLE': 'MORE', 'HUD-VAR': 'USUAL' },
    activities: [
      { what: 'Nattfotboll', areaCode: 'HUD-VAR', place: 'Bollplanen', when: 'lör 20–23', participants: 35 },
    ],
    venueIncidents: { 'HUD-FLE': { LIBRARY: 3 } },
    atmosphere: 'Oro inför nyår.',
  },
  'social-services': {
    concernLevels: { 'HUD-FLE': { YOUTH: 2, SUBSTANCES: 1, HOMELESSNESS: 0 } },
    fieldTrend: { 'HUD-FLE': 'UNEASIER' },
    arenas: { 'HUD-FLE': ['STATION', 'ONLINE'] },
    supportNeeds: { 'HUD-FLE': ['ADULTS'] },
  },
  'safety-office': {
    tours: [{ areaCode: 'HUD-FLE', tours: 5, hours: 12.25, observations: 'Lugnt.' }],
    camerasOutOfOrder: [{ areaCode: 'HUD-FLE', count: 1, since: '2026-11-18', note: 'Reservdel beställd' }],
    faultReports: { 'HUD-VAR': { LIGHTING: 6 } },
    events: [{ what: 'Julmarknad', areaCode: 'HUD-FLE', date: '2026-12-06', visitors: 2000 }],
    citizenViews: { 'HUD-VAR': 'Flera undviker gångtunneln.' },
  },
};
