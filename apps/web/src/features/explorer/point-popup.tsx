import { useQuery } from '@tanstack/react-query';
import { whenOf } from '@/domain-ui/incident-when';
import { ReportedBy } from '@/domain-ui/reported-by';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { POINT_INCIDENT } from './explorer.graphql';

/** What is known of the incident behind a point: when, whose, and where the row comes from. */
export function PointPopup({ id }: { id: string }) {
  const formats = useFormats();
  const incident = useQuery(graphqlQuery(POINT_INCIDENT, { id })).data?.incident;
  if (!incident) return null;
  return (
    <>
      <p>{whenOf(incident, formats)}</p>
      <p>
        {incident.party.shortName} <ReportedBy {...incident} />
      </p>
    </>
  );
}
