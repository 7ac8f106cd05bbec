import { Badge } from '@/ui/badge';
import { OwnSystem } from './own-system';

interface Reported {
  party: { id: string; shortName: string };
  sameEvent: readonly { party: { id: string; shortName: string } }[];
  fromOwnSystem: boolean;
}

/** Small marks on a row: that a system delivered it, and that other rows tell of the same event; nothing for the rest. */
export function ReportedBy({ party, sameEvent, fromOwnSystem }: Reported) {
  const parties = new Map(
    [party, ...sameEvent.map((other) => other.party)].map((one) => [one.id, one.shortName]),
  );
  const words =
    parties.size > 1 ? `rapporterad av ${parties.size} parter` : `${sameEvent.length + 1} rapporter`;
  return (
    <>
      {fromOwnSystem && <OwnSystem />}
      {sameEvent.length > 0 && (
        <Badge tone="info" title={`Samma händelse, räknas en gång: ${[...parties.values()].join(', ')}`}>
          {words}
        </Badge>
      )}
    </>
  );
}
