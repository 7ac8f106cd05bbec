import { HUB_SUBJECT_LABEL } from '@samlad/domain/hub-form.js';
import { HUB_KIND } from '@samlad/domain/hub-kinds.js';
import { useState } from 'react';
import { useFormats } from '@/lib/session';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import { EmptyState } from '@/ui/states';
import type { Inbox } from './hub-inbox.graphql';
import { RelayDialog } from './relay-dialog';

type Decision = Inbox['decisions'][number];

/** The meeting's decisions to carry on, and who has read what was sent. */
export function InboxRelays({ inbox }: { inbox: Inbox }) {
  const [chosen, setChosen] = useState<Decision | 'NONE' | null>(null);
  const { moment } = useFormats();
  const { unit: words } = HUB_KIND[inbox.hub.kind];
  return (
    <div className="stack">
      <section aria-labelledby="hub-decisions">
        <h2 id="hub-decisions">Beslut att föra vidare</h2>
        {inbox.decisions.length === 0 ? (
          <p className="muted">Mötet har inte fattat några beslut som får föras vidare än.</p>
        ) : (
          <ul className="hub-relays">
            {inbox.decisions.map((decision) => (
              <li key={decision.id} className="hub-relay">
                <p className="hub-relay-head">
                  <Badge>{HUB_SUBJECT_LABEL[decision.about]}</Badge>
                  {decision.area && <span className="muted">{decision.area.name}</span>}
                </p>
                <p>{decision.text}</p>
                <Button size="small" icon="send" onClick={() => setChosen(decision)}>
                  {`För vidare till ${words.theMany}`}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <p className="hub-write">
          <Button onClick={() => setChosen('NONE')}>{`Skriv till ${words.theMany} utan beslut`}</Button>
        </p>
      </section>
      <section aria-labelledby="hub-sent">
        <h2 id="hub-sent">Skickat</h2>
        {inbox.relays.length === 0 ? (
          <EmptyState title="Inget skickat än">{`Här syns vilka ${words.many} som har läst.`}</EmptyState>
        ) : (
          <ul className="hub-relays">
            {inbox.relays.map(({ id, about, text, sentAt, receipts }) => {
              const read = receipts.filter(({ readAt }) => readAt !== null);
              const unread = receipts.filter(({ readAt }) => readAt === null);
              return (
                <li key={id} className="hub-relay">
                  <p className="hub-relay-head">
                    <Badge>{HUB_SUBJECT_LABEL[about]}</Badge>
                    <span className="muted">{moment(sentAt)}</span>
                    <span>{`${read.length} av ${receipts.length} har läst`}</span>
                  </p>
                  <p className="hub-relay-text">{text}</p>
                  <Disclosure summary="Vilka">
                    <p>{`Läst: ${read.map(({ unitName }) => unitName).join(', ') || 'ingen än'}.`}</p>
                    <p>{`Inte läst: ${unread.map(({ unitName }) => unitName).join(', ') || 'ingen'}.`}</p>
                  </Disclosure>
                </li>
              );
            })}
          </ul>
        )}
      </section>
      {chosen !== null && (
        <RelayDialog
          inbox={inbox}
          decision={chosen === 'NONE' ? null : chosen}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}
