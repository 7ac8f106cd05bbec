import { boundaryPreview, levelChanges } from './administration.js';
import { importFindings, importJob, importSettings, ownImports } from './imports.js';
import type { Expectation } from './expectation.js';
import { guardSettings, guardTerms, keptFindings } from './guard.js';
import { hubForm, hubInbox } from './hubs.js';
import { incidentMap, incidents } from './incidents.js';
import {
  incidentDesk,
  incidentRowReview,
  placeSearch,
  reportPage,
  reportPreview,
  reportVersion,
  rhythmPage,
  session,
  settingsPage,
} from './own.js';
import { noticeChoices, notices } from './notices.js';
import { incident, measure, measures, problem, problems } from './plans.js';
import {
  assignments,
  claimRulePreview,
  claimRules,
  connectedSystems,
  invitations,
  mailStatus,
  myAssignments,
  myCalendarFeed,
  myMail,
  mySessions,
  roleProposals,
  units,
  userSessions,
} from './people.js';
import { auditVerification, changeLog, logParties, readersOfOurMaterial, readLog } from './logs.js';
import {
  agreement,
  agreementGround,
  agreements,
  circleCandidates,
  circles,
  sharingMatrix,
} from './together.js';
import { fixedTable, pictureReview, protectionPage } from './publication.js';
import { sameEventPage } from './same-event.js';
import { areaOverview, meetingPage, weekOverview } from './week.js';

/** What each query promises, and to whom; `test/contract/walk.spec.ts` asks for one for each. */
export const EXPECTATIONS: Record<string, Expectation> = {
  agreement,
  agreementGround,
  areaOverview,
  auditVerification,
  boundaryPreview,
  changeLog,
  circles,
  guardSettings,
  guardTerms,
  keptFindings,
  hubForm,
  hubInbox,
  importFindings,
  importJob,
  importSettings,
  connectedSystems,
  incident,
  incidentDesk,
  incidentRowReview,
  incidentMap,
  incidents,
  levelChanges,
  logParties,
  measure,
  measures,
  meetingPage,
  pictureReview,
  placeSearch,
  problem,
  problems,
  readersOfOurMaterial,
  readLog,
  reportPage,
  reportPreview,
  reportVersion,
  protectionPage,
  rhythmPage,
  session,
  settingsPage,
  agreements,
  assignments,
  circleCandidates,
  claimRulePreview,
  claimRules,
  invitations,
  mailStatus,
  myCalendarFeed,
  myMail,
  myAssignments,
  noticeChoices,
  notices,
  ownImports,
  mySessions,
  roleProposals,
  fixedTable,
  sameEventPage,
  sharingMatrix,
  units,
  userSessions,
  weekOverview,
};
