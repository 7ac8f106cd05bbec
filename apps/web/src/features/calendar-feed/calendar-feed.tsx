import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '@/domain-ui/answer';
import { formatDateYear } from '@/i18n/format';
import { errorMessage } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useFormats } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import {
  type CalendarFeedRow,
  END_CALENDAR_FEED,
  MAKE_CALENDAR_FEED,
  MY_CALENDAR_FEED,
} from './calendar-feed.graphql';
import { CalendarLinkDialog } from './calendar-link-dialog';
import './calendar-feed.css';

type Asking = 'renew' | 'end' | null;

/** The link by which a person has Samlad's dates in her own calendar: made, renewed and ended by herself. */
export function CalendarFeed() {
  const query = useQuery(graphqlQuery(MY_CALENDAR_FEED, {}));
  return (
    <section className="panel" aria-labelledby="calendar-feed">
      <h2 id="calendar-feed">I din egen kalender</h2>
      <p className="calendar-feed-lead">
        Med en länk visar Outlook, Google Kalender eller telefonen när rapporten ska vara inne, när bilden
        sammanställs, när ni möts och när partens åtaganden förfaller. Kalendern säger när och var, inget mer.
      </p>
      <Answer query={query} height="6rem">
        {({ myCalendarFeed }) => <Feed feed={myCalendarFeed} />}
      </Answer>
    </section>
  );
}

function Feed({ feed }: { feed: CalendarFeedRow | null }) {
  const { moment } = useFormats();
  const [asking, setAsking] = useState<Asking>(null);
  const [path, setPath] = useState<string | null | undefined>(undefined);
  const make = useSend(MAKE_CALENDAR_FEED, {
    refetch: ['myCalendarFeed'],
    onDone: ({ makeCalendarFeed }) => {
      setAsking(null);
      setPath(makeCalendarFeed.path);
    },
  });
  return (
    <div className="stack">
      {feed === null ? (
        <div>
          <Button
            tone="primary"
            icon="plus"
            busy={make.isPending}
            onClick={() => make.mutate({ expectedVersion: 0 })}
          >
            Skapa kalenderlänk
          </Button>
        </div>
      ) : (
        <>
          <p className="muted">
            {`Du har en länk sedan ${moment(feed.madeAt)}. `}
            {feed.readOn === null
              ? 'Ingen kalender har hämtat den ännu.'
              : `Hämtad senast ${formatDateYear(feed.readOn)}.`}
          </p>
          <div className="row">
            <Button onClick={() => setAsking('renew')}>Byt länk</Button>
            <Button onClick={() => setAsking('end')}>Ta bort länken</Button>
          </div>
        </>
      )}
      {feed !== null && asking === 'renew' && (
        <RenewDialog
          busy={make.isPending}
          error={make.error}
          onRenew={() => make.mutate({ expectedVersion: feed.version })}
          onClose={() => setAsking(null)}
        />
      )}
      {feed !== null && asking === 'end' && <EndDialog feed={feed} onClose={() => setAsking(null)} />}
      {path !== undefined && <CalendarLinkDialog path={path} onClose={() => setPath(undefined)} />}
    </div>
  );
}

interface RenewDialogProps {
  busy: boolean;
  error: Error | null;
  onRenew: () => void;
  onClose: () => void;
}

function RenewDialog({ busy, error, onRenew, onClose }: RenewDialogProps) {
  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title="Byt kalenderlänk?"
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button tone="primary" busy={busy} onClick={onRenew}>
            Byt länk
          </Button>
        </>
      }
    >
      <p>
        Den gamla länken slutar gälla på en gång. Lägg in den nya i din kalender och ta bort den gamla
        prenumerationen där.
      </p>
      {error && (
        <Notice tone="danger" live>
          {errorMessage(error)}
        </Notice>
      )}
    </Dialog>
  );
}

function EndDialog({ feed, onClose }: { feed: CalendarFeedRow; onClose: () => void }) {
  const end = useSend(END_CALENDAR_FEED, {
    refetch: ['myCalendarFeed'],
    said: 'Kalenderlänken är borttagen.',
    onDone: onClose,
  });
  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title="Ta bort kalenderlänken?"
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button
            tone="danger"
            busy={end.isPending}
            onClick={() => end.mutate({ id: feed.id, expectedVersion: feed.version })}
          >
            Ta bort länken
          </Button>
        </>
      }
    >
      <p>Din kalender får inga fler tider från Samlad. Det som redan har hämtats tar du bort i kalendern.</p>
    </Dialog>
  );
}
