import { Navigate, useLocation } from 'react-router';
import { useSession } from '@/lib/session';
import { EmptyState } from '@/ui/states';
import { useNavigation } from './use-navigation';

/** From `/` to the first page that the role may see. */
export function HomeRedirect() {
  const [first] = useNavigation();
  if (first) return <Navigate to={first.path} replace />;
  return (
    <EmptyState title="Det finns inget att visa för din roll än">
      Rollen ser inget innehåll i veckans arbete. Dina sidor kommer i en senare version.
    </EmptyState>
  );
}

/** From `/vecka` to the week that is worked on now, `/vecka/2026-W47`. */
export function WeekRedirect() {
  const { homeWeek } = useSession();
  const { pathname, search } = useLocation();
  return <Navigate to={`${pathname.replace(/\/$/, '')}/${homeWeek}${search}`} replace />;
}
