import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { HUB_KIND, HUB_KINDS } from '@samlad/domain/hub-kinds.js';
import { NotFoundPage } from './pages/not-found-page';
import { SignInPage } from './pages/sign-in-page';
import { HomeRedirect, WeekRedirect } from './shell/home-redirect';
import { RouteError } from './shell/route-error';
import type { PageHandle } from './shell/shell';
import { SignedIn } from './shell/signed-in';
import { Skeleton } from './ui/states';

function page(path: string, load: () => Promise<ComponentType>, handle: PageHandle = {}): RouteObject {
  return { path, handle, lazy: async () => ({ Component: await load() }) };
}

/** A page for those who are not signed in, or are on their way. */
const outside = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  ErrorBoundary: RouteError,
  HydrateFallback: () => <Skeleton height="60vh" />,
  lazy: async () => ({ Component: await load() }),
});

const redirectToWeek = (path: string, handle: PageHandle): RouteObject => ({
  path,
  handle,
  Component: WeekRedirect,
});

const week: PageHandle = { permission: 'situation.read' };
const report: PageHandle = { permission: 'report.readOwn' };
const preview: PageHandle = { permission: 'report.preview' };
const reading: PageHandle = { permission: 'report.read' };
const map: PageHandle = { permission: 'situation.read', fullBleed: true };
const meeting: PageHandle = { permission: 'meeting.read' };
const figures: PageHandle = { permission: 'figures.read' };
const measure: PageHandle = { permission: 'measure.read' };
const logs: PageHandle = { permission: 'audit.verify' };
const readers: PageHandle = { permission: 'readLog.own' };
const settings: PageHandle = { permission: 'settings.read' };
const anySettings: PageHandle = { permission: 'circle.read' };
const access: PageHandle = { permission: 'access.read' };
const rhythm: PageHandle = { permission: 'rhythm.administer' };
const protection: PageHandle = { permission: 'protection.administer' };
const review: PageHandle = { permission: 'week.review' };
const mail: PageHandle = { permission: 'mail.administer' };
const systems: PageHandle = { permission: 'token.manage' };
const agreements: PageHandle = { permission: 'agreement.read' };
const hubForm: PageHandle = { permission: 'hub.fill' };
const hub: PageHandle = { permission: 'hub.manage' };

/** The two pages of each kind of hub, at the addresses that its kind says. */
const hubPages = HUB_KINDS.flatMap((kind) => [
  page(
    `${HUB_KIND[kind].formAddress}/:week?`,
    () => import('./pages/hub-form-page').then((m) => m.HubFormPage),
    hubForm,
  ),
  page(`${HUB_KIND[kind].address}/:week?`, () => import('./pages/hub-page').then((m) => m.HubPage), hub),
]);

const pages: RouteObject[] = [
  { path: '/', Component: HomeRedirect },
  redirectToWeek('/vecka', week),
  redirectToWeek('/rapport', report),
  redirectToWeek('/mote', meeting),
  page('/vecka/:week', () => import('./pages/week-page').then((m) => m.WeekPage), week),
  page(
    '/vecka/:week/granskning',
    () => import('./pages/picture-review-page').then((m) => m.PictureReviewPage),
    review,
  ),
  page('/omrade/:code', () => import('./pages/area-page').then((m) => m.AreaPage), week),
  page('/rapport/:week', () => import('./pages/report-page').then((m) => m.ReportPage), report),
  page(
    '/rapport/:week/sa-ser-de-andra',
    () => import('./pages/report-preview-page').then((m) => m.ReportPreviewPage),
    preview,
  ),
  page(
    '/rapport/:week/granska/:reportId',
    () => import('./pages/report-review-page').then((m) => m.ReportReviewPage),
    reading,
  ),
  ...hubPages,
  page('/karta', () => import('./pages/map-page').then((m) => m.MapPage), map),
  page('/mote/:week', () => import('./pages/meeting-page').then((m) => m.MeetingPage), meeting),
  page('/laget-i-siffror', () => import('./pages/figures-page').then((m) => m.FiguresPage), figures),
  page('/insatser', () => import('./pages/measures-page').then((m) => m.MeasuresPage), measure),
  page('/insatser/:id', () => import('./pages/measure-page').then((m) => m.MeasurePage), measure),
  page('/installningar', () => import('./pages/settings-page').then((m) => m.SettingsPage), anySettings),
  page(
    '/installningar/textskydd',
    () => import('./pages/guard-settings-page').then((m) => m.GuardSettingsPage),
    settings,
  ),
  page(
    '/installningar/skydd',
    () => import('./pages/protection-page').then((m) => m.ProtectionPage),
    protection,
  ),
  page(
    '/installningar/filer',
    () => import('./pages/import-settings-page').then((m) => m.ImportSettingsPage),
    settings,
  ),
  page('/installningar/rytm', () => import('./pages/rhythm-page').then((m) => m.RhythmPage), rhythm),
  page('/installningar/personer', () => import('./pages/people-page').then((m) => m.PeoplePage), access),
  page(
    '/installningar/inbjudningar',
    () => import('./pages/invitations-page').then((m) => m.InvitationsPage),
    access,
  ),
  page(
    '/installningar/roller',
    () => import('./pages/role-proposals-page').then((m) => m.RoleProposalsPage),
    access,
  ),
  page('/installningar/enheter', () => import('./pages/units-page').then((m) => m.UnitsPage), access),
  page('/installningar/kopplingar', () => import('./pages/claims-page').then((m) => m.ClaimsPage), access),
  page(
    '/installningar/overenskommelser',
    () => import('./pages/agreements-page').then((m) => m.AgreementsPage),
    agreements,
  ),
  page(
    '/installningar/kretsar',
    () => import('./pages/circles-page').then((m) => m.CirclesPage),
    anySettings,
  ),
  page('/installningar/e-post', () => import('./pages/mail-page').then((m) => m.MailPage), mail),
  page('/installningar/system', () => import('./pages/systems-page').then((m) => m.SystemsPage), systems),
  page('/installningar/omraden', () => import('./pages/areas-page').then((m) => m.AreasPage), settings),
  page('/installningar/import', () => import('./pages/import-page').then((m) => m.ImportPage), settings),
  page('/mina-paminnelser', () => import('./pages/my-reminders-page').then((m) => m.MyRemindersPage)),
  page('/mina-inloggningar', () => import('./pages/my-sessions-page').then((m) => m.MySessionsPage)),
  page('/installningar/lasningar', () => import('./pages/readers-page').then((m) => m.ReadersPage), readers),
  page('/loggar', () => import('./pages/logs-page').then((m) => m.LogsPage), logs),
  { path: '*', Component: NotFoundPage },
];

export const router = createBrowserRouter([
  { path: '/logga-in', Component: SignInPage, ErrorBoundary: RouteError },
  outside('/utloggad', () => import('./pages/signed-out-page').then((m) => m.SignedOutPage)),
  outside('/oppet/:code', () => import('./pages/open-figures-page').then((m) => m.OpenFiguresPage)),
  outside('/inbjudan', () => import('./pages/invitation-page').then((m) => m.InvitationPage)),
  outside('/bekrafta', () => import('./pages/step-up-pages').then((m) => m.StepUpPage)),
  outside('/bekraftat', () => import('./pages/step-up-pages').then((m) => m.SteppedUpPage)),
  {
    Component: SignedIn,
    ErrorBoundary: RouteError,
    HydrateFallback: () => <Skeleton height="60vh" />,
    children: [{ ErrorBoundary: RouteError, children: pages }],
  },
]);
