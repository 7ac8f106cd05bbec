import type { ReactNode } from 'react';
import { SettingsNav } from '@/features/settings/settings-nav';
import { useSession } from '@/lib/session';
import { PageHeader } from '@/ui/page-header';

interface SettingsFrameProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** What every page of the settings has: the title, the municipality and the way to the others. */
export function SettingsFrame({ title, actions, children }: SettingsFrameProps) {
  const { municipality } = useSession();
  return (
    <>
      <PageHeader title={title} description={municipality.name} actions={actions} />
      <SettingsNav />
      {children}
    </>
  );
}
