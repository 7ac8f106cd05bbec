import { useAddress } from '@/lib/use-address';
import { useMay } from '@/lib/session';
import { Tabs } from '@/ui/tabs';
import { ChainCheck } from './chain-check';
import { ChangeLog } from './change-log';
import { LogExport } from './log-export';
import { LogFilters } from './log-filters';
import { ReadLog } from './read-log';
import { useLogFilter } from './use-log-filter';
import './proof.css';

const TABS = [
  { key: 'READS', label: 'Läsningar' },
  { key: 'CHANGES', label: 'Ändringar' },
] as const;
type Log = (typeof TABS)[number]['key'];

/** The logs for whoever watches over them: is the chain whole, and who did and read what. */
export function LogsView() {
  const mayDo = useMay();
  return (
    <div className="stack">
      <ChainCheck />
      {mayDo('readLog.search') && <LogSearch />}
    </div>
  );
}

function LogSearch() {
  const [address, change] = useAddress();
  const shown: Log = address.get('logg') === 'andringar' ? 'CHANGES' : 'READS';
  const all = useLogFilter();
  const filter = shown === 'READS' ? { ...all, group: null } : all;
  return (
    <section className="panel" aria-labelledby="proof-search">
      <div className="proof-search-head">
        <h2 id="proof-search">Sök i loggarna</h2>
        <LogExport log={shown} filter={filter} />
      </div>
      <Tabs
        label="Logg"
        tabs={TABS}
        active={shown}
        onChange={(log) => change({ logg: log === 'CHANGES' ? 'andringar' : null })}
      >
        <LogFilters withGroups={shown === 'CHANGES'} />
        {shown === 'CHANGES' ? <ChangeLog filter={filter} /> : <ReadLog filter={filter} />}
      </Tabs>
    </section>
  );
}
