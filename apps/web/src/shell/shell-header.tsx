import { useState } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { openIncident } from '@/lib/incident-door';
import { useMayRecord } from '@/lib/use-may-record';
import { useSession } from '@/lib/session';
import { ALL_PAGES, useShortcut } from '@/lib/shortcuts';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import type { NavigationEntry } from './navigation';
import { NoticeBell } from './notice-bell';
import { useNavigation } from './use-navigation';
import { UserMenu } from './user-menu';

export function ShellHeader({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const { municipality } = useSession();
  const entries = useNavigation();
  const mayRecord = useMayRecord();
  const { key } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === key;
  return (
    <header className="shell-header">
      <Link to="/" className="shell-brand">
        <img src="/favicon.svg" alt="" width="28" height="28" />
        <span className="shell-brand-name">Samlad</span>
        <span className="shell-brand-place">{municipality.name}</span>
      </Link>
      {mayRecord && (
        <Button
          className="shell-new"
          size="small"
          icon="plus"
          aria-keyshortcuts="n"
          onClick={() => openIncident(null)}
        >
          <span>
            Lägg in<span className="shell-new-what"> händelse</span>
          </span>
        </Button>
      )}
      <NoticeBell />
      <Button
        className="shell-menu-button"
        tone="quiet"
        icon={open ? 'close' : 'menu'}
        aria-expanded={open}
        aria-controls="huvudmeny"
        onClick={() => setOpenAt(open ? null : key)}
      >
        Meny
      </Button>
      <div id="huvudmeny" className={classNames('shell-menu', open && 'shell-menu-open')}>
        <nav aria-label="Huvudmeny">
          <ul className="shell-nav">
            {entries.map((entry) => (
              <NavigationLink key={entry.path} {...entry} />
            ))}
          </ul>
        </nav>
        <UserMenu onShowShortcuts={onShowShortcuts} />
      </div>
    </header>
  );
}

function NavigationLink({ path, label, keys }: NavigationEntry) {
  return (
    <li>
      <NavLink to={path} className="shell-nav-link">
        {label}
      </NavLink>
      {keys && <NavigationShortcut keys={keys} label={label} path={path} />}
    </li>
  );
}

function NavigationShortcut({ keys, label, path }: { keys: string; label: string; path: string }) {
  const navigate = useNavigate();
  useShortcut(keys, `Gå till ${label}`, () => void navigate(path), ALL_PAGES);
  return null;
}
