import { useState } from 'react';
import { formatCount, formatDateYear, formatWeek } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { EmptyState, Notice } from '@/ui/states';
import { RenewDialog, RevokeDialog } from './key-changes';
import { restingWhy, scopeWords, STATE } from './system-words';
import type { System } from './systems.graphql';

interface SystemDialogProps {
  system: System | null;
  onClose: () => void;
  onKey: (secret: string | null) => void;
}

/** One system: how it stands, what it delivered lately, and its key. */
export function SystemDialog({ system, onClose, onKey }: SystemDialogProps) {
  const [open, setOpen] = useState<'renew' | 'revoke' | null>(null);
  const { calendarDate, moment } = useFormats();
  const done = () => setOpen(null);
  if (system === null) {
    return (
      <Dialog open onClose={onClose} place="side" title="Anslutet system">
        <EmptyState title="Systemet finns inte bland partens egna" />
      </Dialog>
    );
  }
  const { label, tone } = STATE[system.state];
  const isLive = system.state !== 'REVOKED';
  return (
    <Dialog open onClose={onClose} place="side" title={system.name}>
      <div className="stack">
        <p className="row">
          <Badge tone={tone}>{label}</Badge>
          {system.earlierUntil !== null && (
            <Badge tone="info">{`Förra nyckeln gäller till ${moment(system.earlierUntil)}`}</Badge>
          )}
        </p>
        {system.state === 'RESTING' && <Notice tone="warning">{restingWhy(system)}</Notice>}
        <dl className="system-facts">
          <dt>Får leverera</dt>
          <dd>{scopeWords(system)}</dd>
          <dt>Svarar för det</dt>
          <dd>{system.answers}</dd>
          <dt>Begärt av</dt>
          <dd>{system.requestedBy}</dd>
          <dt>Anslutet</dt>
          <dd>{`${formatDateYear(calendarDate(system.createdAt))} av ${system.createdBy}`}</dd>
          <dt>Nyckelns sista dag</dt>
          <dd>{formatDateYear(system.lastDay)}</dd>
          <dt>Senast använd</dt>
          <dd>{system.lastUsedOn === null ? 'Aldrig' : formatDateYear(system.lastUsedOn)}</dd>
        </dl>
        <Deliveries system={system} />
        {isLive && (
          <div className="row">
            <Button onClick={() => setOpen('renew')}>Förnya nyckeln …</Button>
            <Button tone="danger" onClick={() => setOpen('revoke')}>
              Återkalla …
            </Button>
          </div>
        )}
      </div>
      {open === 'renew' && <RenewDialog system={system} onClose={done} onKey={onKey} />}
      {open === 'revoke' && <RevokeDialog system={system} onClose={done} />}
    </Dialog>
  );
}

function Deliveries({ system: { deliveries } }: { system: System }) {
  const { moment } = useFormats();
  return (
    <section className="stack">
      <h3>Senaste leveranserna</h3>
      {deliveries.length === 0 ? (
        <p className="muted">Inget har levererats än.</p>
      ) : (
        <ul className="system-deliveries">
          {deliveries.map(({ id, kind, week, receivedAt, created, corrected, unchanged }) => (
            <li key={id}>
              <span>{moment(receivedAt)}</span>
              <span className="muted">
                {kind === 'ANSWERS'
                  ? `Svar i rapporten för ${formatWeek(week ?? '')}`
                  : [
                      formatCount(created, 'ny händelse', 'nya händelser'),
                      formatCount(corrected, 'rättad', 'rättade'),
                      `${unchanged} som redan fanns`,
                    ].join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
