import { hasReached } from '@samlad/domain/week-states.js';
import { useMay } from '@/lib/session';
import { Button } from '@/ui/button';
import type { MeetingPage } from './meeting.graphql';
import { MinutesEditor } from './minutes-editor';
import { MinutesPaper } from './minutes-paper';

/** The minutes: written by the secretary until somebody has approved them, read by everybody. */
export function MinutesItem({ page, readOnly }: { page: MeetingPage; readOnly: boolean }) {
  const mayRun = useMay()('meeting.run');
  const isOpen = hasReached(page.state, 'IN_MEETING') && !hasReached(page.state, 'APPROVED');
  const isSigned = page.signatures.some(({ purpose }) => purpose === 'MINUTES');
  const mayWrite = mayRun && isOpen && !isSigned && !readOnly;
  return (
    <>
      <p className="meeting-minutes-status">
        <span className="muted">{standingOf(page, isSigned)}</span>
        <Button className="no-print" size="small" icon="print" onClick={() => print()}>
          Skriv ut
        </Button>
      </p>
      {mayWrite ? <MinutesEditor page={page} /> : <MinutesPaper page={page} text={page.minutesText} />}
    </>
  );
}

function standingOf({ state, minutesVersion }: MeetingPage, isSigned: boolean): string {
  if (hasReached(state, 'APPROVED'))
    return 'Justerat av två. Protokollet är en upprättad handling och ändras inte.';
  if (isSigned) return 'Justerat av en person. Texten är låst tills en till har justerat.';
  if (hasReached(state, 'MINUTES_DRAFT')) return 'Framlagt för justering av två personer.';
  if (minutesVersion > 0) return 'Sparat, inte framlagt än.';
  return hasReached(state, 'IN_MEETING')
    ? 'Förslag ur besluten. Inget är sparat än.'
    : 'Så ser protokollet ut med det som är känt nu. Det skrivs när mötet har startat.';
}
