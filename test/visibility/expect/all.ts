import { boundaryPreview, levelChanges } from './administration.js';
import type { Expectation } from './expectation.js';
import { incidentMap, incidents } from './incidents.js';
import { placeSearch, reportPage, reportVersion, session, settingsPage } from './own.js';
import { incident, measure, measures, problem, problems } from './plans.js';
import {
  assignments,
  claimRulePreview,
  claimRules,
  invitations,
  myAssignments,
  mySessions,
  roleProposals,
  units,
  userSessions,
} from './people.js';
import { agreements, circleCandidates, circles, sharingMatrix } from './together.js';
import { areaOverview, meetingPage, weekOverview } from './week.js';

/** What each query promises; one that is not here is walked for marks all the same. */
export const EXPECTATIONS: Record<string, Expectation> = {
  areaOverview,
  boundaryPreview,
  circles,
  incident,
  incidentMap,
  incidents,
  levelChanges,
  measure,
  measures,
  meetingPage,
  placeSearch,
  problem,
  problems,
  reportPage,
  reportVersion,
  session,
  settingsPage,
  agreements,
  assignments,
  circleCandidates,
  claimRulePreview,
  claimRules,
  invitations,
  myAssignments,
  mySessions,
  roleProposals,
  sharingMatrix,
  units,
  userSessions,
  weekOverview,
};
