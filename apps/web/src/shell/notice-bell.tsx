import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { graphql } from '@/lib/graphql';
import { listen } from '@/lib/live';
import { graphqlQuery } from '@/lib/query-client';
import { useMay, useSession } from '@/lib/session';
import { SESSION } from '@/lib/session.graphql';
import { ALL_PAGES, useShortcut } from '@/lib/shortcuts';
import { classNames } from '@/ui/class-names';
import { Icon } from '@/ui/icon';
import './notice-bell.css';

const NOTICE_ACTIVITY = graphql(`
  subscription noticeActivity {
    noticeActivity {
      unread
    }
  }
`);

const PAGE = '/mina-paminnelser';
const SESSION_QUERY = graphqlQuery(SESSION, {});
const AT_REST_MS = 2_000;
/** More than this is said as this many and a plus. */
const MOST_SHOWN = 99;

/** How many reminders are unread, on every page, and the way to them. */
export function NoticeBell() {
  const mayHave = useMay()('notice.own');
  return mayHave ? <Bell /> : null;
}

function Bell() {
  const { unreadNotices: unread } = useSession();
  const navigate = useNavigate();
  useShortcut('g p', 'Gå till Mina påminnelser', () => void navigate(PAGE), ALL_PAGES);
  useNoticesHeard();
  const name = `Påminnelser, ${howMany(unread)}`;
  return (
    <NavLink to={PAGE} className="notice-bell" aria-label={name} title={name}>
      <Icon name="bell" />
      <span
        className={classNames('notice-bell-count', unread === 0 && 'notice-bell-none')}
        aria-hidden="true"
      >
        {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
      </span>
    </NavLink>
  );
}

function howMany(unread: number): string {
  if (unread === 0) return 'inga olästa';
  return unread === 1 ? '1 oläst' : `${unread} olästa`;
}

/** Shows the new count, and reads the list anew, when something has been told; begins while the page rests. */
function useNoticesHeard(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let stop = () => {};
    const begin = setTimeout(() => {
      stop = listen(NOTICE_ACTIVITY, {}, ({ noticeActivity: { unread } }) => {
        queries.setQueryData(
          SESSION_QUERY.queryKey,
          (told) => told && { session: told.session && { ...told.session, unreadNotices: unread } },
        );
        void queries.invalidateQueries({ queryKey: ['notices'] });
      });
    }, AT_REST_MS);
    return () => {
      clearTimeout(begin);
      stop();
    };
  }, [queries]);
}
