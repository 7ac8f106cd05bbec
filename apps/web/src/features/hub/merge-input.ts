import type { Trend } from '@samlad/domain/source-types.js';
import type { Inbox } from './hub-inbox.graphql';

interface Accepted {
  areaCode: string;
  level: number;
  trend: Trend;
  text: string;
}

/** The forms of an area that are weighed: those sent and not left out. */
export const sentOf = ({ units }: Inbox, areaCode: string) =>
  units.flatMap(({ areaCode: where, form }) =>
    where === areaCode && form !== null && form.state !== 'NOT_INCLUDED' ? [form] : [],
  );

/** What accepting areas sends: what is to be said, and each form in the version that was looked at. */
export function mergeOf(inbox: Inbox, areas: readonly Accepted[]) {
  return {
    hubId: inbox.hub.id,
    week: inbox.week,
    expectedVersion: inbox.reportVersion,
    raise: [],
    areas: areas.map((area) => ({
      ...area,
      forms: sentOf(inbox, area.areaCode).map(({ id, version }) => ({ id, expectedVersion: version })),
    })),
  };
}
