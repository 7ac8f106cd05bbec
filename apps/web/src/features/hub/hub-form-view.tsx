import { HUB_KIND } from '@samlad/domain/hub-kinds.js';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { formatCount, formatWeek } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { Badge } from '@/ui/badge';
import { Notice, Skeleton } from '@/ui/states';
import type { HubFormData } from './hub.graphql';
import { HubFormReceipt } from './hub-form-receipt';
import { HubFormWriter } from './hub-form-writer';
import { outcomeOf, stateWord } from './hub-words';
import { TooLate } from './hub-form-too-late';
import { ReceivedRelays } from './received-relays';
import { useKeptHubForms, type FoundHubDraft } from './use-hub-draft';
import { useLeftSending, type HubSending } from './use-hub-sending';
import './hub-form.css';

/** A unit's week: what is asked, what came back, and what earlier weeks led to. */
export function HubFormView({ page }: { page: HubFormData }) {
  const found = useKeptHubForms(page.week);
  const left = useLeftSending(page.week);
  if (found === undefined || left === undefined) return <Skeleton height="24rem" />;
  return <Week page={page} found={found} left={left} />;
}

interface WeekProps {
  page: HubFormData;
  found: readonly FoundHubDraft[];
  left: HubSending | null;
}

function Week({ page, found, left }: WeekProps) {
  const { moment } = useFormats();
  const isUnsent = found.length > 0 || left !== null;
  const [isEditing, setEditing] = useState(isUnsent || page.form === null || page.form.state === 'DRAFT');
  const [wasTooLate] = useState(!page.mayFill);
  const stopEditing = useCallback(() => setEditing(false), []);
  const { form } = page;
  const showsReceipt = form !== null && form.state !== 'DRAFT' && !(isEditing && page.mayFill);
  const unread = page.relays.filter(({ readAt }) => readAt === null);
  return (
    <div className="hub-form">
      {page.nudgedAt !== null && !showsReceipt && page.mayFill && (
        <Notice tone="warning">{`${capital(HUB_KIND[page.hub.kind].theContact)} har påmint, ${moment(page.nudgedAt)}.`}</Notice>
      )}
      {unread.length > 0 && (
        <a href="#hub-unread" className="hub-jump">
          {formatCount(unread.length, 'nytt svar till er', 'nya svar till er')}
        </a>
      )}
      {wasTooLate && <TooLate page={page} found={found} />}
      {showsReceipt ? (
        <HubFormReceipt page={page} form={form} onEdit={() => setEditing(true)} />
      ) : page.mayFill ? (
        <HubFormWriter page={page} found={found} left={left} onSent={stopEditing} />
      ) : (
        <Notice title="Veckan är avslutad">
          Mötet om veckan har beslutat. Skriv i formuläret för nästa vecka.
        </Notice>
      )}
      {unread.length > 0 && (
        <section aria-labelledby="hub-unread">
          <h2 id="hub-unread">Till er</h2>
          <ReceivedRelays relays={unread} />
        </section>
      )}
      {page.history.length > 0 && (
        <section aria-labelledby="hub-history">
          <h2 id="hub-history">Vad det ledde till</h2>
          <ul className="hub-history">
            {page.history.map((outcome) => (
              <li key={outcome.week}>
                <Link to={`${HUB_KIND[page.hub.kind].formAddress}/${outcome.week}`}>
                  {formatWeek(outcome.week)}
                </Link>
                <Badge tone={outcome.leftOutReason === null ? 'neutral' : 'warning'}>
                  {outcome.nothingToReport ? 'Inget att rapportera' : stateWord(outcome.state)}
                </Badge>
                <span className="hub-outcome">{outcomeOf(outcome)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {page.relays.length > unread.length && (
        <section aria-labelledby="hub-read">
          <h2 id="hub-read">Läst</h2>
          <ReceivedRelays relays={page.relays.filter(({ readAt }) => readAt !== null).slice(0, 8)} />
        </section>
      )}
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv-SE') + text.slice(1);
