import type { Permission } from '@samlad/domain/permissions.js';
import { useMay } from '@/lib/session';
import { TabLinks } from '@/ui/tab-links';

interface Section {
  path: string;
  label: string;
  permission: Permission;
}

const SECTIONS: readonly Section[] = [
  { path: '/installningar', label: 'Översikt', permission: 'settings.read' },
  { path: '/installningar/rytm', label: 'Rytm', permission: 'rhythm.administer' },
  { path: '/installningar/skydd', label: 'Små tal', permission: 'protection.administer' },
  { path: '/installningar/textskydd', label: 'Textskydd', permission: 'settings.read' },
  { path: '/installningar/filer', label: 'Inlästa filer', permission: 'settings.read' },
  { path: '/installningar/personer', label: 'Personer', permission: 'access.read' },
  { path: '/installningar/inbjudningar', label: 'Inbjudningar', permission: 'access.read' },
  { path: '/installningar/roller', label: 'Roller att bekräfta', permission: 'access.read' },
  { path: '/installningar/overenskommelser', label: 'Överenskommelser', permission: 'agreement.read' },
  { path: '/installningar/kretsar', label: 'Kretsar', permission: 'circle.read' },
  { path: '/installningar/e-post', label: 'E-post', permission: 'mail.administer' },
  { path: '/installningar/system', label: 'Anslutna system', permission: 'token.manage' },
  { path: '/installningar/enheter', label: 'Enheter', permission: 'access.read' },
  { path: '/installningar/kopplingar', label: 'Kopplingar', permission: 'access.read' },
];

/** The sections of the settings that the role may see. */
export function SettingsNav() {
  const mayDo = useMay();
  return <TabLinks label="Inställningar" links={SECTIONS.filter(({ permission }) => mayDo(permission))} />;
}

/** Where the settings begin for somebody. */
export function firstSection(mayDo: (permission: Permission) => boolean): string {
  return SECTIONS.find(({ permission }) => mayDo(permission))?.path ?? '/';
}
