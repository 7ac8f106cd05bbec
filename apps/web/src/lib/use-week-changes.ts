import type { IsoWeek } from '@samlad/domain/week.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { graphql } from './graphql';
import { listen } from './live';

const WEEK_CHANGED = graphql(`
  subscription weekChanged($week: IsoWeek!) {
    weekChanged(week: $week) {
      week
      version
    }
  }
`);

/** Several changes at once become one reading. */
const GATHER_MS = 250;

/** Reads the named operation again when somebody has changed what the page of a week shows. */
export function useWeekChanges(week: IsoWeek | undefined, operation: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (week === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listen(WEEK_CHANGED, { week }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void queries.invalidateQueries({ queryKey: [operation] }), GATHER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries, week, operation]);
}
