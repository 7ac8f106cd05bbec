import { HUB_KIND } from '@samlad/domain/hub-kinds.js';
import { useFormats } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { Tabs } from '@/ui/tabs';
import type { Inbox } from './hub-inbox.graphql';
import { InboxAnswers } from './inbox-answers';
import { InboxMerge } from './inbox-merge';
import { InboxRelays } from './inbox-relays';
import { InboxUnits } from './inbox-units';
import './hub-form.css';
import './hub-inbox.css';

const VIEWS = ['svar', 'vag-samman', 'aterkoppla', 'enheter'] as const;
type View = (typeof VIEWS)[number];

/** The contact's week: who has answered, weighed together, carried back. */
export function InboxView({ inbox }: { inbox: Inbox }) {
  const [address, setAddress] = useAddress();
  const { moment } = useFormats();
  const view = VIEWS.find((one) => one === address.get('vy')) ?? 'svar';
  const { unit: words } = HUB_KIND[inbox.hub.kind];
  const asked = inbox.units.filter(({ retired }) => !retired);
  const count = (...standings: string[]) =>
    asked.filter(({ standing }) => standings.includes(standing)).length;
  const waiting = asked.filter(({ form }) => form?.state === 'SENT').length;
  const unread = inbox.relays
    .flatMap(({ receipts }) => receipts)
    .filter(({ readAt }) => readAt === null).length;
  const tabs: { key: View; label: string }[] = [
    { key: 'svar', label: `Svar (${count('ANSWERED', 'NOTHING')} av ${asked.length})` },
    { key: 'vag-samman', label: waiting > 0 ? `Väg samman (${waiting})` : 'Väg samman' },
    { key: 'aterkoppla', label: unread > 0 ? `Återkoppla (${unread} olästa)` : 'Återkoppla' },
    { key: 'enheter', label: words.many.charAt(0).toLocaleUpperCase('sv-SE') + words.many.slice(1) },
  ];
  return (
    <div className="stack hub-inbox">
      <p className="hub-lead">
        {`${count('ANSWERED', 'NOTHING')} av ${asked.length} ${words.many} har svarat, varav ${count('NOTHING')} inget att rapportera. `}
        {count('LATE') > 0
          ? `${count('LATE')} är sena (svar senast ${moment(inbox.dueAt)}).`
          : `Svar senast ${moment(inbox.dueAt)}.`}
      </p>
      <Tabs label="Vyer" tabs={tabs} active={view} onChange={(vy) => setAddress({ vy })}>
        {view === 'svar' && <InboxAnswers inbox={inbox} />}
        {view === 'vag-samman' && <InboxMerge inbox={inbox} />}
        {view === 'aterkoppla' && <InboxRelays inbox={inbox} />}
        {view === 'enheter' && <InboxUnits inbox={inbox} areas={inbox.reportingAreas} />}
      </Tabs>
    </div>
  );
}
