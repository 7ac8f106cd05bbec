/** What the change log can be narrowed to: the label, and how the actions of the kind begin. */
export const AUDIT_GROUP = {
  SESSION: { label: 'Inloggning och sessioner', prefixes: ['session.', 'signIn.', 'identity.'] },
  DENIED: { label: 'Nekad åtkomst', prefixes: ['access.denied'] },
  ACCESS: {
    label: 'Behörigheter och avtal',
    prefixes: [
      'assignment.',
      'invitation.',
      'user.',
      'unit.',
      'claims.',
      'agreement.',
      'circle.',
      'provider.',
    ],
  },
  LEVEL: { label: 'Ändrad sekretessnivå', prefixes: ['level.'] },
  INCIDENT: { label: 'Händelser', prefixes: ['incident.'] },
  REPORT: { label: 'Rapporter', prefixes: ['report.'] },
  WEEK: { label: 'Veckan och lägesbilden', prefixes: ['week.', 'picture.'] },
  MEASURE: {
    label: 'Problem, insatser och åtaganden',
    prefixes: ['problem.', 'measure.', 'commitment.', 'dosage.'],
  },
  MEETING: { label: 'Möten, beslut och protokoll', prefixes: ['meeting.', 'decision.', 'minutes.'] },
  TRANSFER: {
    label: 'Inläsning och uttag',
    prefixes: ['area.import', 'police.import', 'incident.import', 'log.export'],
  },
  LOG: { label: 'Loggen själv', prefixes: ['audit.', 'log.', 'readLog.'] },
  INSTALLATION: { label: 'Installationen', prefixes: ['municipality.', 'demo.', 'settings.'] },
} as const satisfies Record<string, { label: string; prefixes: readonly string[] }>;

export type AuditGroup = keyof typeof AUDIT_GROUP;
export const AUDIT_GROUPS = Object.keys(AUDIT_GROUP) as AuditGroup[];

/** What was done, in words. */
const ACTION_LABEL: Record<string, string> = {
  'access.denied': 'Nekad åtkomst',
  'agreement.accept': 'Överenskommelse godkänd av parten',
  'agreement.change': 'Överenskommelse ändrad',
  'agreement.end': 'Överenskommelse avslutad',
  'agreement.leave': 'Part har lämnat överenskommelsen',
  'agreement.register': 'Överenskommelse registrerad',
  'area.import': 'Områdesgränser inlästa',
  'assignment.confirm': 'Roll bekräftad av en andra person',
  'assignment.decline': 'Roll inte bekräftad',
  'assignment.end': 'Tilldelning avslutad',
  'assignment.pauseByClaims': 'Tilldelning vilar, hemorganisationens uppgifter räcker inte',
  'assignment.endByClaims': 'Tilldelning avslutad av hemorganisationens uppgifter',
  'assignment.followClaims': 'Part enligt hemorganisationens uppgifter',
  'assignment.grant': 'Roll tilldelad',
  'assignment.move': 'Tilldelning ändrad',
  'assignment.releaseFromClaims': 'Part följer inte längre hemorganisationens uppgifter',
  'assignment.propose': 'Roll föreslagen, väntar på en andra person',
  'audit.key': 'Nyckel för signerade huvuden tagen i bruk',
  'audit.verify': 'Kedjan kontrollerad',
  'circle.addMember': 'Person tillagd i krets',
  'circle.close': 'Krets avslutad',
  'circle.create': 'Krets skapad',
  'circle.edit': 'Krets ändrad',
  'circle.removeMember': 'Person borttagen ur krets',
  'claims.add': 'Koppling tillagd',
  'claims.edit': 'Koppling ändrad',
  'claims.remove': 'Koppling borttagen',
  'commitment.accept': 'Åtagande accepterat',
  'commitment.decline': 'Åtagande avböjt',
  'commitment.move': 'Åtagande i nytt läge',
  'commitment.propose': 'Åtagande föreslaget',
  'decision.edit': 'Beslut ändrat',
  'decision.record': 'Beslut antecknat',
  'decision.remove': 'Beslut borttaget',
  'demo.seed': 'Demo inläst',
  'dosage.log': 'Utfört arbete antecknat',
  'incident.edit': 'Händelse ändrad',
  'incident.import': 'Händelselista inläst',
  'incident.record': 'Händelse registrerad',
  'incident.remove': 'Händelse borttagen',
  'incident.restore': 'Händelse återställd',
  'incident.share': 'Händelse delad',
  'invitation.accept': 'Inbjudan antagen',
  'invitation.resend': 'Inbjudan skickad igen',
  'invitation.send': 'Inbjudan skickad',
  'invitation.withdraw': 'Inbjudan återtagen',
  'level.lower': 'Sekretessnivå sänkt',
  'level.move': 'Krets eller bestämmelse ändrad',
  'level.raise': 'Sekretessnivå höjd',
  'log.export': 'Utdrag ur loggen',
  'measure.agree': 'Insats överenskommen',
  'measure.edit': 'Insats ändrad',
  'measure.move': 'Insats i nytt läge',
  'measure.propose': 'Insats föreslagen',
  'minutes.save': 'Protokoll sparat',
  'municipality.add': 'Kommun tillagd',
  'picture.assess': 'Gemensam nivå satt',
  'police.import': 'Polisens notiser inlästa',
  'problem.edit': 'Problem ändrat',
  'problem.move': 'Problem i nytt läge',
  'problem.record': 'Problem registrerat',
  'problem.score': 'Problem poängsatt',
  'readLog.who': 'Läsningar av ett objekt framtagna',
  'report.return': 'Rapport återsänd',
  'report.saveDraft': 'Rapportutkast sparat',
  'report.submit': 'Rapport inskickad',
  'session.deny': 'Inloggning nekad',
  'session.end': 'Egen session avslutad',
  'session.endByAdministrator': 'Session avslutad av administratör',
  'session.endByProvider': 'Session avslutad av hemorganisationen',
  'session.endOthers': 'Egna andra sessioner avslutade',
  'session.open': 'Inloggning',
  'session.releaseDeviceKeys': 'Nyckel till utkast på en enhet lämnad',
  'session.signOut': 'Utloggning',
  'session.switch': 'Byte av uppdrag',
  'session.stepUp': 'Stark legitimation bekräftad',
  'unit.add': 'Enhet tillagd',
  'unit.rename': 'Enhet omdöpt',
  'user.disable': 'Användare avstängd',
  'user.enable': 'Användare öppnad igen',
  'user.rename': 'Namn enligt hemorganisationens uppgifter',
  'week.advance': 'Veckan i nytt läge',
  'week.compile': 'Veckan sammanställd',
  'week.open': 'Vecka öppnad',
  'week.sign': 'Underskrift',
};

/** The group of an action, or null for one that belongs to none. */
const groupOf = (action: string): AuditGroup | null =>
  AUDIT_GROUPS.find((group) => AUDIT_GROUP[group].prefixes.some((prefix) => action.startsWith(prefix))) ??
  null;

/** What an action means, in words: its own, else its group's with the code. */
export function actionLabel(action: string): string {
  const own = ACTION_LABEL[action];
  if (own !== undefined) return own;
  const group = groupOf(action);
  return group === null ? action : `${AUDIT_GROUP[group].label} (${action})`;
}
