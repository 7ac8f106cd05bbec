import { formatWeek } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { type HubFormData, READ_HUB_RELAY } from './hub.graphql';
import { subjectWord } from './hub-words';

type Relay = HubFormData['relays'][number];

/** What has come back, the unread first. */
export function ReceivedRelays({ relays }: { relays: readonly Relay[] }) {
  const unread = relays.filter(({ readAt }) => readAt === null);
  const read = relays.filter(({ readAt }) => readAt !== null);
  return (
    <ul className="hub-relays">
      {[...unread, ...read].map((relay) => (
        <ReceivedRelay key={relay.id} relay={relay} />
      ))}
    </ul>
  );
}

function ReceivedRelay({ relay }: { relay: Relay }) {
  const { day, moment } = useFormats();
  const read = useSend(READ_HUB_RELAY, { said: 'Tack, noterat som läst.' });
  return (
    <li className="hub-relay">
      <p className="hub-relay-head">
        <Badge tone={relay.readAt === null ? 'info' : 'neutral'}>{subjectWord(relay.about)}</Badge>
        <span className="muted">{`${formatWeek(relay.week)} · ${relay.sentBy}, ${day(relay.sentAt)}`}</span>
      </p>
      <p className="hub-relay-text">{relay.text}</p>
      {relay.readAt === null ? (
        <Button
          icon="check"
          className="hub-read"
          busy={read.isPending}
          onClick={() => read.mutate({ id: relay.id })}
        >
          Läst
        </Button>
      ) : (
        <p className="muted">
          <Icon name="check" /> {`Läst ${moment(relay.readAt)}`}
        </p>
      )}
    </li>
  );
}
