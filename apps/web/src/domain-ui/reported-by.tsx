import { Badge } from '@/ui/badge';

interface Reported {
  party: { id: string; shortName: string };
  sameEvent: readonly { party: { id: string; shortName: string } }[];
}

/** A small mark on a row that tells of the same event as other parties' rows; nothing for the rest. */
export function ReportedBy({ party, sameEvent }: Reported) {
  const parties = new Map(
    [party, ...sameEvent.map((other) => other.party)].map((one) => [one.id, one.shortName]),
  );
  if (sameEvent.length === 0) return null;
  const words =
    parties.size > 1 ? `rapporterad av ${parties.size} parter` : `${sameEvent.length + 1} rapporter`;
  return (
    <Badge tone="info" title={`Samma händelse, räknas en gång: ${[...parties.values()].join(', ')}`}>
      {words}
    </Badge>
  );
}
