import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import './tabs.css';

export interface TabLink {
  path: string;
  label: string;
}

/** Tabs that are pages of their own: each has its address. */
export function TabLinks({ label, links }: { label: string; links: readonly TabLink[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return (
    <nav aria-label={label} className="tab-links no-print">
      <ul ref={list} className="tabs-list">
        {links.map(({ path, label: text }) => (
          <li key={path}>
            <NavLink to={path} end className="tabs-tab tabs-link">
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
