import { useRef } from 'react';
import { Link } from 'react-router';
import { useShortcut } from '@/lib/shortcuts';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { EmptyState, Notice } from '@/ui/states';
import { AreaMerge } from './area-merge';
import { type Inbox, MERGE_HUB } from './hub-inbox.graphql';
import { mergeOf, sentOf } from './merge-input';

/** The areas one under another, each accepted by itself or all proposals at once; `j` and `k` walk between them. */
export function InboxMerge({ inbox }: { inbox: Inbox }) {
  const box = useRef<HTMLDivElement>(null);
  const merge = useSend(MERGE_HUB, { said: (_, { areas }) => `${areas.length} områden är med i utkastet.` });
  const ready = inbox.areas.filter(
    ({ area, level, tooFew }) =>
      level !== null && !tooFew && sentOf(inbox, area.code).some(({ state }) => state === 'SENT'),
  );
  const handleAll = () =>
    merge.mutate(
      mergeOf(
        inbox,
        ready.map(({ area, level, trend }) => ({ areaCode: area.code, level: level ?? 0, trend, text: '' })),
      ),
    );
  const walk = (step: number) => {
    const areas = [...(box.current?.querySelectorAll<HTMLElement>('[data-area]') ?? [])];
    const at = areas.findIndex((area) => area.contains(document.activeElement));
    areas[Math.min(areas.length - 1, Math.max(0, at + step))]?.focus();
  };
  useShortcut('j', 'Nästa område', () => walk(1));
  useShortcut('k', 'Föregående område', () => walk(-1));
  if (inbox.areas.length === 0)
    return <EmptyState title="Inga enheter än">Lägg till dem under Enheter.</EmptyState>;
  return (
    <div className="stack" ref={box}>
      {!inbox.mayMerge && <Notice>Mötet om veckan har beslutat. Rapporten ändras inte längre.</Notice>}
      {inbox.reportSent && inbox.mayMerge && (
        <Notice>
          Rapporten är inskickad. Det du tar in nu blir en rättelse, som du skickar från{' '}
          <Link to={`/rapport/${inbox.week}`}>rapporten</Link>.
        </Notice>
      )}
      <div className="hub-actions">
        {ready.length > 0 && inbox.mayMerge && (
          <Button tone="primary" icon="check" busy={merge.isPending} onClick={handleAll}>
            {`Ta in alla förslag (${ready.length})`}
          </Button>
        )}
        <Link to={`/rapport/${inbox.week}`}>Öppna rapporten</Link>
      </div>
      {inbox.areas.map((proposal) => (
        <AreaMerge
          key={`${inbox.week} ${proposal.area.code} ${proposal.level} ${proposal.trend}`}
          inbox={inbox}
          proposal={proposal}
        />
      ))}
    </div>
  );
}
