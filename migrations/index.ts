import { RolesAndActorSettings1763870001000 } from './1763870001000-roles-and-actor-settings.js';
import { StatesMayOnlyMoveAsTheDomainSays1763870002000 } from './1763870002000-states-may-only-move-as-the-domain-says.js';
import { MunicipalitiesPartiesAndPeople1763870003000 } from './1763870003000-municipalities-parties-and-people.js';
import { AreasAndWeeks1763870004000 } from './1763870004000-areas-and-weeks.js';
import { ReportsAndIncidents1763870005000 } from './1763870005000-reports-and-incidents.js';
import { ProblemsMeasuresAndMeetings1763870006000 } from './1763870006000-problems-measures-and-meetings.js';
import { RowsAreClosedByDefault1763870007000 } from './1763870007000-rows-are-closed-by-default.js';
import { SignaturesNameWhatTheySign1763870008000 } from './1763870008000-signatures-name-what-they-sign.js';
import { AScoreHasAVersion1763870009000 } from './1763870009000-a-score-has-a-version.js';
import { APartyBeginsItsOwnRows1763870010000 } from './1763870010000-a-party-begins-its-own-rows.js';
import { AgreementsAndCircles1763870011000 } from './1763870011000-agreements-and-circles.js';
import { RowsFollowAgreements1763870011100 } from './1763870011100-rows-follow-agreements.js';
import { ASessionIsReachedByWhatNamesIt1763870012000 } from './1763870012000-a-session-is-reached-by-what-names-it.js';
import { PeopleComeByInvitation1763870013000 } from './1763870013000-people-come-by-invitation.js';
import { TheLogIsAChainAndReadsAreKept1763870014000 } from './1763870014000-the-log-is-a-chain-and-reads-are-kept.js';
import { ThePartsOfAReportHaveLevels1763870016000 } from './1763870016000-the-parts-of-a-report-have-levels.js';
import { ARowStaysItsAuthors1763870017000 } from './1763870017000-a-row-stays-its-authors.js';
import { ARoleIsGivenByAnother1763870022000 } from './1763870022000-a-role-is-given-by-another.js';
import { NoTokenIsKept1763870023000 } from './1763870023000-no-token-is-kept.js';
import { ProposalsMeetNoHiddenRow1763870024000 } from './1763870024000-proposals-meet-no-hidden-row.js';
import { ADecisionFollowsItsInsats1763870024100 } from './1763870024100-a-decision-follows-its-insats.js';
import { ADoseIsReadWithItsAatagande1763870024200 } from './1763870024200-a-dose-is-read-with-its-aatagande.js';
import { DecisionsHaveAnOrderAndNoNumber1763870024300 } from './1763870024300-decisions-have-an-order-and-no-number.js';
import { ARoleWritesWhatItMay1763870025000 } from './1763870025000-a-role-writes-what-it-may.js';
import { ARhythmHasVersions1763870026000 } from './1763870026000-a-rhythm-has-versions.js';
import { TheGuardKeepsReasonsAndSettings1763870027000 } from './1763870027000-the-guard-keeps-reasons-and-settings.js';
import { ADeviceHasItsKeys1763870028000 } from './1763870028000-a-device-has-its-keys.js';
import { AReportMayBeTakenBack1763870028100 } from './1763870028100-a-report-may-be-taken-back.js';
import { APlaceHasOtherNames1763870029000 } from './1763870029000-a-place-has-other-names.js';
import { ReportsOfOneEvent1763870030000 } from './1763870030000-reports-of-one-event.js';
import { FilesAreReadInByJobs1763870031000 } from './1763870031000-files-are-read-in-by-jobs.js';
import { AHubGathersTheFormsOfUnits1763870032000 } from './1763870032000-a-hub-gathers-the-forms-of-units.js';
import { AHubAnswersItsUnits1763870032100 } from './1763870032100-a-hub-answers-its-units.js';
import { TablesForThoseWithoutRows1763870033000 } from './1763870033000-tables-for-those-without-rows.js';
import { APartyHasSystemsOfItsOwn1763870034000 } from './1763870034000-a-party-has-systems-of-its-own.js';
import { APersonIsToldInSamlad1763870035000 } from './1763870035000-a-person-is-told-in-samlad.js';
import { APersonIsToldByMail1763870036000 } from './1763870036000-a-person-is-told-by-mail.js';
import { APersonHasACalendar1763870036100 } from './1763870036100-a-person-has-a-calendar.js';
import { APictureIsTestedBeforeItIsSigned1763870037000 } from './1763870037000-a-picture-is-tested-before-it-is-signed.js';
import { EverybodyMayHaveTables1763870037100 } from './1763870037100-everybody-may-have-tables.js';
import { FilesComeInPiecesAndAreKeptAsDecided1763870039000 } from './1763870039000-files-come-in-pieces-and-are-kept-as-decided.js';
import { AListOfPlacesMayBeTakenBack1763870040000 } from './1763870040000-a-list-of-places-may-be-taken-back.js';
import { WhatASystemHasTold1763870041000 } from './1763870041000-what-a-system-has-told.js';
import { WhatWasTakenBackIsThePartysOwn1763870049000 } from './1763870049000-what-was-taken-back-is-the-partys-own.js';

/** Every migration in the order it runs; forward only. */
export const migrations = [
  RolesAndActorSettings1763870001000,
  StatesMayOnlyMoveAsTheDomainSays1763870002000,
  MunicipalitiesPartiesAndPeople1763870003000,
  AreasAndWeeks1763870004000,
  ReportsAndIncidents1763870005000,
  ProblemsMeasuresAndMeetings1763870006000,
  RowsAreClosedByDefault1763870007000,
  SignaturesNameWhatTheySign1763870008000,
  AScoreHasAVersion1763870009000,
  APartyBeginsItsOwnRows1763870010000,
  AgreementsAndCircles1763870011000,
  RowsFollowAgreements1763870011100,
  ASessionIsReachedByWhatNamesIt1763870012000,
  PeopleComeByInvitation1763870013000,
  TheLogIsAChainAndReadsAreKept1763870014000,
  ThePartsOfAReportHaveLevels1763870016000,
  ARowStaysItsAuthors1763870017000,
  ARoleIsGivenByAnother1763870022000,
  NoTokenIsKept1763870023000,
  ProposalsMeetNoHiddenRow1763870024000,
  ADecisionFollowsItsInsats1763870024100,
  ADoseIsReadWithItsAatagande1763870024200,
  DecisionsHaveAnOrderAndNoNumber1763870024300,
  ARoleWritesWhatItMay1763870025000,
  ARhythmHasVersions1763870026000,
  TheGuardKeepsReasonsAndSettings1763870027000,
  ADeviceHasItsKeys1763870028000,
  AReportMayBeTakenBack1763870028100,
  APlaceHasOtherNames1763870029000,
  ReportsOfOneEvent1763870030000,
  FilesAreReadInByJobs1763870031000,
  AHubGathersTheFormsOfUnits1763870032000,
  AHubAnswersItsUnits1763870032100,
  TablesForThoseWithoutRows1763870033000,
  APartyHasSystemsOfItsOwn1763870034000,
  APersonIsToldInSamlad1763870035000,
  APersonIsToldByMail1763870036000,
  APersonHasACalendar1763870036100,
  APictureIsTestedBeforeItIsSigned1763870037000,
  EverybodyMayHaveTables1763870037100,
  FilesComeInPiecesAndAreKeptAsDecided1763870039000,
  AListOfPlacesMayBeTakenBack1763870040000,
  WhatASystemHasTold1763870041000,
  WhatWasTakenBackIsThePartysOwn1763870049000,
];
