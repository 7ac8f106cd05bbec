import type { Permission } from './permissions.js';

/** Why something is read or changed, as the logs say it, with the words for the page. Source: R20. */
export const PURPOSE_LABEL = {
  SITUATION: 'Lägesbild',
  MEASURES: 'Insatser',
  MEETING: 'Möte och beslut',
  ADMINISTRATION: 'Administration',
  SUPERVISION: 'Tillsyn',
  SESSION: 'Inloggning',
} as const satisfies Record<string, string>;

export type Purpose = keyof typeof PURPOSE_LABEL;

/** What each permission is for: one entry a permission, the compiler asks for it. */
const PURPOSE_OF: Record<Permission, Purpose> = {
  'session.own': 'SESSION',
  'session.end': 'SESSION',
  'situation.read': 'SITUATION',
  'incident.read': 'SITUATION',
  'incident.record': 'SITUATION',
  'incident.share': 'SITUATION',
  'report.readOwn': 'SITUATION',
  'report.write': 'SITUATION',
  'report.submit': 'SITUATION',
  'report.preview': 'SITUATION',
  'report.read': 'SITUATION',
  'report.withdraw': 'SITUATION',
  'report.return': 'SITUATION',
  'week.advance': 'SITUATION',
  'week.review': 'SITUATION',
  'picture.assess': 'SITUATION',
  'picture.keep': 'SITUATION',
  'event.link': 'SITUATION',
  'figures.read': 'SITUATION',
  'problem.read': 'MEASURES',
  'problem.write': 'MEASURES',
  'measure.read': 'MEASURES',
  'measure.propose': 'MEASURES',
  'measure.agree': 'MEASURES',
  'measure.advance': 'MEASURES',
  'commitment.propose': 'MEASURES',
  'commitment.answer': 'MEASURES',
  'meeting.read': 'MEETING',
  'meeting.run': 'MEETING',
  'minutes.approve': 'MEETING',
  'settings.read': 'ADMINISTRATION',
  'guard.read': 'SITUATION',
  'guard.keep': 'SITUATION',
  'guard.set': 'ADMINISTRATION',
  'rhythm.administer': 'ADMINISTRATION',
  'protection.administer': 'ADMINISTRATION',
  'area.import': 'ADMINISTRATION',
  'incident.import': 'SITUATION',
  'level.change': 'ADMINISTRATION',
  'agreement.read': 'ADMINISTRATION',
  'agreement.administer': 'ADMINISTRATION',
  'agreement.accept': 'ADMINISTRATION',
  'hub.fill': 'SITUATION',
  'hub.manage': 'SITUATION',
  'hub.relay': 'MEETING',
  'circle.read': 'ADMINISTRATION',
  'circle.manage': 'ADMINISTRATION',
  'audit.read': 'SUPERVISION',
  'audit.verify': 'SUPERVISION',
  'readLog.search': 'SUPERVISION',
  'readLog.own': 'SUPERVISION',
  'access.read': 'ADMINISTRATION',
  'access.administer': 'ADMINISTRATION',
  'access.confirm': 'ADMINISTRATION',
  'token.manage': 'ADMINISTRATION',
  'incident.deliver': 'SITUATION',
  'report.deliver': 'SITUATION',
  'delivery.read': 'SITUATION',
};

/** The purpose of what was done with a permission; null when none was asked for, as in a job. */
export const purposeOf = (permission: Permission | undefined): Purpose | null =>
  permission === undefined ? null : PURPOSE_OF[permission];
