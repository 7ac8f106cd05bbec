import { HUB_KIND, type HubKind } from './hub-kinds.js';
import {
  dateWords,
  momentWords,
  named,
  type NoticeFactName,
  type NoticeFacts,
  type NoticeNames,
} from './notice-facts.js';
import { type Permission, type Role, roleMay, ROLES } from './permissions.js';
import { isoWeekOf, type WeekIndex } from './week.js';

/** How soon something must be done about it, the least first. */
export const NOTICE_URGENCIES = ['CALM', 'SOON', 'ACUTE'] as const;
export type NoticeUrgency = (typeof NOTICE_URGENCIES)[number];

/** What a notice waits for; once it has come, the notice is dealt with whether it has been read or not. */
export const NOTICE_WAITS = ['REPORT_SENT', 'FORM_SENT', 'COMMITMENT_ANSWERED', 'COMMITMENT_DONE'] as const;
export type NoticeWait = (typeof NOTICE_WAITS)[number];

/** A row with a secrecy level of its own that a notice can be about. */
export type NoticeRow = 'LEVEL_OF_AREA';

type FactsOf<Carries extends readonly NoticeFactName[]> = Pick<Required<NoticeFacts>, Carries[number]>;

interface KindSpec<Carries extends readonly NoticeFactName[]> {
  /** What a person chooses among when she says what she wants to be told. */
  label: string;
  /** Whoever it is sent to must hold it, when it is sent and whenever it is read. */
  permission: Permission;
  /** The facts that it carries and no others. */
  carries: Carries;
  sentence(facts: FactsOf<Carries>, names: NoticeNames): string;
  /** The page where something is done about it. */
  link(facts: FactsOf<Carries>): string;
  urgency: NoticeUrgency;
  /** Whether those who have not said otherwise get it by e-mail too. */
  byMail: boolean;
  /** Whether it can be turned off in the app. */
  mayMute: boolean;
  waitsFor?: NoticeWait;
  /** The row that whoever is told of it must be able to read, when it is sent and whenever it is read. */
  about?: NoticeRow;
}

/** What is the same whatever a kind carries. */
export type NoticeKindEntry = Omit<KindSpec<readonly NoticeFactName[]>, 'sentence' | 'link'>;

const kind = <const Carries extends readonly NoticeFactName[]>(spec: KindSpec<Carries>) => spec;

const inWeek = (week: WeekIndex): string => `vecka ${Number(isoWeekOf(week).slice(6))}`;
const reportPage = ({ week }: { week: WeekIndex }) => `/rapport/${isoWeekOf(week)}`;
const weekPage = ({ week }: { week: WeekIndex }) => `/vecka/${isoWeekOf(week)}`;
const meetingPage = ({ week }: { week: WeekIndex }) => `/mote/${isoWeekOf(week)}`;
const formPage = ({ hub, week }: { hub: HubKind; week: WeekIndex }) =>
  `${HUB_KIND[hub].formAddress}/${isoWeekOf(week)}`;
const measurePage = ({ measureId }: { measureId: string }) => `/insatser/${measureId}`;

/**
 * Everything that Samlad tells a person of by itself. A new kind is an entry here and one `notices.tell` where it happens.
 * A notice says that something waits and where, never what a report or a row says. Source: domain guide §4, §5.
 */
export const NOTICE_KINDS = {
  REPORT_DUE_SOON: kind({
    label: 'Rapporten ska snart vara inne',
    permission: 'report.write',
    carries: ['week', 'at'],
    sentence: ({ week, at }, names) =>
      `Er rapport för ${inWeek(week)} är inte inskickad. Den ska vara inne ${momentWords(at, names)}.`,
    link: reportPage,
    urgency: 'SOON',
    byMail: true,
    mayMute: true,
    waitsFor: 'REPORT_SENT',
  }),
  REPORT_LATE: kind({
    label: 'Rapporten är sen',
    permission: 'report.write',
    carries: ['week', 'at'],
    sentence: ({ week, at }, names) =>
      `Er rapport för ${inWeek(week)} är sen. Den skulle ha varit inne ${momentWords(at, names)}.`,
    link: reportPage,
    urgency: 'SOON',
    byMail: true,
    mayMute: false,
    waitsFor: 'REPORT_SENT',
  }),
  REPORTS_LATE: kind({
    label: 'Vilka parter som inte har rapporterat i tid',
    permission: 'week.advance',
    carries: ['week', 'partyIds'],
    sentence: ({ week }, { parties }) =>
      `Rapport för ${inWeek(week)} saknades vid tidsgränsen från ${named(parties)}.`,
    link: weekPage,
    urgency: 'CALM',
    byMail: true,
    mayMute: true,
  }),
  REPORT_RETURNED: kind({
    label: 'Rapporten har lämnats tillbaka',
    permission: 'report.write',
    carries: ['week'],
    sentence: ({ week }) =>
      `Er rapport för ${inWeek(week)} har lämnats tillbaka med en kommentar. Rätta den och skicka den igen.`,
    link: reportPage,
    urgency: 'SOON',
    byMail: true,
    mayMute: false,
    waitsFor: 'REPORT_SENT',
  }),
  WEEK_COMPILED: kind({
    label: 'Veckans bild är sammanställd',
    permission: 'situation.read',
    carries: ['week'],
    sentence: ({ week }) => `Bilden för ${inWeek(week)} är sammanställd.`,
    link: weekPage,
    urgency: 'CALM',
    byMail: false,
    mayMute: true,
  }),
  EVENTS_SUGGESTED: kind({
    label: 'Händelser kan vara samma i flera rapporter',
    permission: 'event.link',
    carries: ['week'],
    sentence: ({ week }) =>
      `I ${inWeek(week)} kan händelser i flera parters rapporter vara samma. Koppla ihop dem eller säg att de är olika.`,
    link: weekPage,
    urgency: 'CALM',
    byMail: false,
    mayMute: true,
  }),
  MEETING_READY: kind({
    label: 'Underlaget till mötet är granskat',
    permission: 'meeting.read',
    carries: ['week'],
    sentence: ({ week }) => `Underlaget till mötet om ${inWeek(week)} är granskat och klart.`,
    link: meetingPage,
    urgency: 'CALM',
    byMail: true,
    mayMute: true,
  }),
  MINUTES_READY: kind({
    label: 'Protokollet väntar på justering',
    permission: 'minutes.approve',
    carries: ['week'],
    sentence: ({ week }) => `Protokollet från mötet om ${inWeek(week)} är framlagt och väntar på justering.`,
    link: meetingPage,
    urgency: 'CALM',
    byMail: true,
    mayMute: true,
  }),
  AREA_ACUTE: kind({
    label: 'En part har rapporterat akut läge',
    permission: 'situation.read',
    carries: ['week', 'partyId', 'areaId', 'reportId'],
    sentence: ({ week }, { party, area }) =>
      `${party ?? 'En part'} har rapporterat akut läge i ${area ?? 'ett område'} för ${inWeek(week)}. Samordnaren kan kalla till extra möte.`,
    link: weekPage,
    urgency: 'ACUTE',
    byMail: true,
    mayMute: false,
    about: 'LEVEL_OF_AREA',
  }),
  COMMITMENT_GIVEN: kind({
    label: 'Er part har fått ett åtagande att svara på',
    permission: 'commitment.answer',
    carries: ['measureId', 'commitmentId', 'dueOn'],
    sentence: ({ dueOn }) =>
      `Er part har fått ett åtagande att svara på. Det ska vara klart ${dateWords(dueOn)}.`,
    link: measurePage,
    urgency: 'SOON',
    byMail: true,
    mayMute: true,
    waitsFor: 'COMMITMENT_ANSWERED',
  }),
  COMMITMENT_DUE_SOON: kind({
    label: 'Ett åtagande ska snart vara klart',
    permission: 'commitment.answer',
    carries: ['measureId', 'commitmentId', 'dueOn'],
    sentence: ({ dueOn }) => `Ett åtagande som er part har tagit på sig ska vara klart ${dateWords(dueOn)}.`,
    link: measurePage,
    urgency: 'SOON',
    byMail: true,
    mayMute: true,
    waitsFor: 'COMMITMENT_DONE',
  }),
  HUB_DUE_SOON: kind({
    label: 'Enhetens formulär ska snart vara inne',
    permission: 'hub.fill',
    carries: ['hub', 'week', 'at'],
    sentence: ({ week, at }, names) =>
      `Formuläret för ${inWeek(week)} är inte skickat. Det ska vara inne ${momentWords(at, names)}.`,
    link: formPage,
    urgency: 'SOON',
    byMail: true,
    mayMute: true,
    waitsFor: 'FORM_SENT',
  }),
  HUB_NUDGED: kind({
    label: 'Kontakten ber om enhetens formulär',
    permission: 'hub.fill',
    carries: ['hub', 'week'],
    sentence: ({ hub, week }) =>
      `${capital(HUB_KIND[hub].theContact)} väntar på formuläret för ${inWeek(week)}.`,
    link: formPage,
    urgency: 'SOON',
    byMail: true,
    mayMute: false,
    waitsFor: 'FORM_SENT',
  }),
  HUB_FORM_MERGED: kind({
    label: 'Enhetens formulär har tagits med',
    permission: 'hub.fill',
    carries: ['hub', 'week'],
    sentence: ({ week }) => `Formuläret för ${inWeek(week)} har tagits med i rapporten.`,
    link: formPage,
    urgency: 'CALM',
    byMail: false,
    mayMute: true,
  }),
  HUB_FORM_LEFT_OUT: kind({
    label: 'Enhetens formulär togs inte med',
    permission: 'hub.fill',
    carries: ['hub', 'week'],
    sentence: ({ week }) => `Formuläret för ${inWeek(week)} togs inte med i rapporten. Läs varför.`,
    link: formPage,
    urgency: 'CALM',
    byMail: false,
    mayMute: true,
  }),
  HUB_RELAYED: kind({
    label: 'Svar tillbaka till enheten',
    permission: 'hub.fill',
    carries: ['hub', 'week'],
    sentence: ({ hub, week }) =>
      `${capital(HUB_KIND[hub].theContact)} har skickat ett svar om ${inWeek(week)}.`,
    link: formPage,
    urgency: 'CALM',
    byMail: true,
    mayMute: true,
  }),
  IMPORT_FINISHED: kind({
    label: 'En inläsning är klar',
    permission: 'incident.import',
    carries: [],
    sentence: () => 'Filen som du läste in är klar. Se vad som togs emot och vad som inte gick.',
    link: () => '/installningar/import',
    urgency: 'CALM',
    byMail: false,
    mayMute: true,
  }),
  IMPORT_FAILED: kind({
    label: 'En inläsning gick inte',
    permission: 'incident.import',
    carries: [],
    sentence: () => 'Filen som du läste in gick inte att läsa till slut. Ingenting togs emot.',
    link: () => '/installningar/import',
    urgency: 'SOON',
    byMail: true,
    mayMute: true,
  }),
} as const;

export type NoticeKind = keyof typeof NOTICE_KINDS;
export const NOTICE_KIND_CODES = Object.keys(NOTICE_KINDS) as NoticeKind[];

/** What a kind carries. */
export type FactsOfKind<Kind extends NoticeKind> = FactsOf<(typeof NOTICE_KINDS)[Kind]['carries']>;

/** The entry of a kind, as far as it does not depend on what it carries. */
export const noticeKind = (code: NoticeKind): NoticeKindEntry => NOTICE_KINDS[code];

/** The roles that may be told of a kind. */
export const noticeRoles = (code: NoticeKind): Role[] =>
  ROLES.filter((role) => roleMay(role, NOTICE_KINDS[code].permission));

/** The sentence of a notice, and the page that it leads to. */
export function noticeWords(
  code: NoticeKind,
  facts: NoticeFacts,
  names: NoticeNames,
): { text: string; link: string } {
  const entry = NOTICE_KINDS[code] as unknown as KindSpec<readonly NoticeFactName[]>;
  const carried = facts as Required<NoticeFacts>;
  return { text: entry.sentence(carried, names), link: entry.link(carried) };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv-SE') + text.slice(1);
}
