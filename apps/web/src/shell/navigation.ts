import type { Permission } from '@samlad/domain/permissions.js';

export interface NavigationEntry {
  path: string;
  label: string;
  keys?: string;
  permission: Permission;
  /** Other rights that lead to some part of the page. */
  or?: readonly Permission[];
}

/** Whether a page of the top bar is for somebody with these rights. */
export const leadsTo = (entry: NavigationEntry, mayDo: (permission: Permission) => boolean): boolean =>
  [entry.permission, ...(entry.or ?? [])].some(mayDo);

/** The pages of the top bar, in order, with the right that each needs. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { path: '/vecka', label: 'Veckan', keys: 'g v', permission: 'situation.read' },
  { path: '/rapport', label: 'Rapport', keys: 'g r', permission: 'report.readOwn' },
  { path: '/karta', label: 'Karta', keys: 'g k', permission: 'situation.read' },
  { path: '/mote', label: 'Möte', keys: 'g m', permission: 'meeting.read' },
  { path: '/insatser', label: 'Insatser', keys: 'g i', permission: 'measure.read' },
  { path: '/laget-i-siffror', label: 'Siffror', keys: 'g s', permission: 'figures.read' },
  { path: '/loggar', label: 'Loggar', keys: 'g l', permission: 'audit.verify' },
  { path: '/installningar', label: 'Inställningar', permission: 'settings.read', or: ['access.read'] },
];
