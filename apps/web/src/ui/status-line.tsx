import { useEffect, useState, useSyncExternalStore } from 'react';
import { currentAnnouncement, dismissAnnouncement, subscribeToAnnouncements } from './announce';
import { Button } from './button';
import { classNames } from './class-names';
import './status-line.css';

const SHOWN_MS = 8_000;
const SHOWN_WITH_UNDO_MS = 20_000;

/** The one live region of the page: shows what `announce` says, with "Ångra" where there is a way back. */
export function StatusLine() {
  const said = useSyncExternalStore(subscribeToAnnouncements, currentAnnouncement);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!said || held || said.tone === 'danger') return;
    const timer = setTimeout(dismissAnnouncement, said.undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said, held]);

  return (
    <div
      className={classNames('status-line', said && `status-line-${said.tone}`)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status" className="status-line-text">
        {said && <span key={said.id}>{said.text}</span>}
      </div>
      {said?.undo && (
        <Button
          size="small"
          icon="undo"
          onClick={() => {
            said.undo?.();
            dismissAnnouncement();
          }}
        >
          {said.undoLabel}
        </Button>
      )}
      {said && (
        <Button size="small" tone="quiet" icon="close" iconOnly onClick={dismissAnnouncement}>
          Stäng meddelandet
        </Button>
      )}
    </div>
  );
}
