import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { ROLES, readsContent, roleMay, type Permission } from '@samlad/domain/permissions.js';
import { buildSchema, getNamedType, type GraphQLNamedType, isObjectType, isUnionType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ANYONE } from '../../apps/api/src/access/requires.js';
import { waysIn } from '../../apps/api/src/schema/ways-in.js';

/**
 * Every number, and every value without a form of its own, that whoever may open no row can be told, by why it is no figure of
 * incidents whose rows she may not open. A new one is a decision. R13.
 */
const TOLD: Record<string, readonly string[]> = {
  'is a cell of the fixed tables, or says which table it is': [
    'FigureRow.values',
    'FigureTable.weeks',
    'FigureColumn.minimum',
    'FixedTable.protectionNumber',
  ],
  'is where an area lies': ['FigureArea.geometry', 'FigureArea.labelLatitude', 'FigureArea.labelLongitude'],
  'counts changes of one thing': [
    'Agreement.version',
    'AgreementEvent.number',
    'AgreementEvent.sequence',
    'Assignment.version',
    'CalendarFeed.version',
    'Circle.version',
    'ClaimRule.version',
    'FeedReceipt.version',
    'HubFormPage.formVersion',
    'Invitation.version',
    'InvitationReceipt.version',
    'MailReceipt.version',
    'NoticeChoice.version',
    'OwnHubForm.number',
    'OwnHubForm.version',
    'OwnMail.version',
    'Receipt.version',
    'RoleProposal.version',
    'Unit.version',
  ],
  'counts people, agreements, circles or mails': [
    'AgreementConnection.totalCount',
    'AssignmentConnection.totalCount',
    'CircleConnection.totalCount',
    'ClaimRule.people',
    'ClaimRulePreview.count',
    'InvitationConnection.totalCount',
    'MailStatus.failed',
    'MailStatus.sent',
    'MailStatus.waiting',
    'Unit.people',
  ],
  'counts what waits for the reader herself': [
    'NoticeActivity.unread',
    'NoticePage.totalCount',
    'NoticePage.unreadCount',
    'Session.unreadNotices',
  ],
  'is how strongly a session was confirmed': ['OwnSession.assuranceLevel', 'Session.assuranceLevel'],
  'counts lines of the logs, which name neither place nor category; only supervision reads them': [
    'AuditVerification.brokenAt',
    'AuditVerification.heads',
    'AuditVerification.sequence',
    'ChangeLogEntry.sequence',
    'ChangeLogPage.totalCount',
    'ReadLogEntry.objectCount',
    'ReadLogPage.totalCount',
  ],
  'is what the unit itself has answered': ['HubFormPage.previousAnswers', 'OwnHubForm.answers'],
};

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const OPERATIONS = ['Query', 'Mutation', 'Subscription'];

const LOOSE = ['Int', 'Float', 'Json', 'GeoJson'];

/** The numbers and formless values below a type, as `Type.field`. */
function numbersBelow(type: GraphQLNamedType, seen = new Set<string>()): string[] {
  if (seen.has(type.name)) return [];
  seen.add(type.name);
  if (isUnionType(type)) return type.getTypes().flatMap((one) => numbersBelow(one, seen));
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    return LOOSE.includes(of.name) ? [`${type.name}.${field.name}`] : numbersBelow(of, seen);
  });
}

const answerOf = (kind: string, name: string): GraphQLNamedType => {
  const root = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const field = root.find((one) => one?.name === kind)?.getFields()[name];
  if (!field) throw new Error(`${kind} ${name} is not in the schema.`);
  return getNamedType(field.type);
};

describe('whoever may open no row', () => {
  const without = ROLES.filter((role) => !readsContent(role));
  const ways = waysIn().filter(
    ({ kind, permission }) =>
      OPERATIONS.includes(kind) &&
      (permission === ANYONE || without.some((role) => roleMay(role, permission as Permission))),
  );

  it('is told numbers by the fixed tables, and else only these', () => {
    const told = new Set(ways.flatMap(({ kind, name }) => numbersBelow(answerOf(kind, name))));
    expect(without).toEqual(['UNIT_REPORTER', 'LEADERSHIP', 'DATA_PROTECTION', 'OPERATOR']);
    expect([...told].sort()).toEqual(Object.values(TOLD).flat().sort());
  });
});
