import { weekOfInstant, type IsoWeek } from '@samlad/domain/week.js';
import { useSession } from './session';
import { useNow } from './use-now';

/** The week it is now, on the municipality's clock. */
export function usePresentWeek(): IsoWeek {
  const { timeZone } = useSession().municipality;
  return weekOfInstant(useNow().toISOString(), timeZone);
}
