import { useState } from 'react';
import { Outlet, ScrollRestoration, useMatches } from 'react-router';
import type { Permission } from '@samlad/domain/permissions.js';
import { useMay, useSession } from '@/lib/session';
import { ShortcutProvider } from '@/lib/shortcuts';
import { useOnline } from '@/lib/use-online';
import { classNames } from '@/ui/class-names';
import { OfflineBanner } from '@/ui/states';
import { PageHeader } from '@/ui/page-header';
import { StatusLine } from '@/ui/status-line';
import { NewIncident } from './new-incident';
import { ShellHeader } from './shell-header';
import { ShortcutHelp } from './shortcut-help';
import { useNavigation } from './use-navigation';
import { useFocusOnNavigation } from './use-focus-on-navigation';
import './shell.css';

/** What a route says about its page. */
export interface PageHandle {
  permission?: Permission;
  /** The page fills the window to its edges, as the map does. */
  fullBleed?: boolean;
}

/** The frame around every page of the signed-in part. */
export function Shell() {
  const main = useFocusOnNavigation();
  const online = useOnline();
  const [helpOpen, setHelpOpen] = useState(false);
  const { demo } = useSession();
  const mayDo = useMay();
  const handle = (useMatches().at(-1)?.handle ?? {}) as PageHandle;
  const allowed = handle.permission === undefined || mayDo(handle.permission);
  return (
    <ShortcutProvider>
      <a className="skip-link" href="#innehall">
        Hoppa till innehållet
      </a>
      <div className={classNames('shell', handle.fullBleed && 'shell-full-bleed')}>
        {demo && (
          <aside className="demo-band" aria-label="Om uppgifterna">
            Demo: alla uppgifter är påhittade.
          </aside>
        )}
        <ShellHeader onShowShortcuts={() => setHelpOpen(true)} />
        <OfflineBanner online={online} />
        <main id="innehall" ref={main} tabIndex={-1} className="shell-main">
          {allowed ? <Outlet /> : <NoRight />}
        </main>
      </div>
      <NewIncident />
      <StatusLine />
      <ShortcutHelp open={helpOpen} onChange={setHelpOpen} />
      <ScrollRestoration />
    </ShortcutProvider>
  );
}

function NoRight() {
  const { roleLabel } = useSession();
  const role = roleLabel.toLocaleLowerCase('sv-SE');
  const hasPages = useNavigation().length > 0;
  return (
    <>
      <PageHeader title="Du har inte rätt att se den här sidan" />
      <p>
        {hasPages
          ? `Din roll är ${role}. Behöver du sidan i ditt arbete, tala med samordnaren.`
          : `Din roll är ${role}. Det finns ingen sida för den rollen än, eftersom den inte ska läsa veckans innehåll. Behöver du något, tala med samordnaren.`}
      </p>
    </>
  );
}
