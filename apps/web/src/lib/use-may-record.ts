import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import { useMay, useSession } from './session';

/** Whether the signed-in role records incidents and its party reports them. */
export function useMayRecord(): boolean {
  const { party } = useSession();
  const mayDo = useMay();
  return mayDo('incident.record') && PARTY_KIND[party.kind].mayReportIncidents;
}
