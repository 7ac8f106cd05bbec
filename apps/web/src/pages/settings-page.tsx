import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { Answer } from '@/domain-ui/answer';
import { SETTINGS_PAGE } from '@/features/settings/settings.graphql';
import { firstSection } from '@/features/settings/settings-nav';
import { SettingsView } from '@/features/settings/settings-view';
import { graphqlQuery } from '@/lib/query-client';
import { useMay } from '@/lib/session';
import { SettingsFrame } from './settings-frame';

/** Inställningar: what the municipality has set up, or the first section that the role may see. */
export function SettingsPage() {
  const mayDo = useMay();
  if (!mayDo('settings.read')) return <Navigate to={firstSection(mayDo)} replace />;
  return (
    <SettingsFrame title="Inställningar">
      <Overview />
    </SettingsFrame>
  );
}

function Overview() {
  const query = useQuery(graphqlQuery(SETTINGS_PAGE, {}));
  return (
    <Answer query={query} height="60vh">
      {({ settingsPage }) => <SettingsView page={settingsPage} />}
    </Answer>
  );
}
