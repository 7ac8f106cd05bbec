import { hasReached, type WeekState } from '@samlad/domain/week-states.js';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { LevelBadge } from '@/domain-ui/level-badge';
import { formatCount } from '@/i18n/format';
import { useShortcut } from '@/lib/shortcuts';
import type { AgendaItem } from './agenda';
import type { MeetingPage } from './meeting.graphql';

interface AgendaListProps {
  page: MeetingPage;
  agenda: readonly AgendaItem[];
  current: number;
  onGo: (index: number) => void;
}

const STEP: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/** The agenda as a list to walk through by pointer, arrows, or `j` and `k` from anywhere. */
export function AgendaList({ page, agenda, current, onGo }: AgendaListProps) {
  const list = useRef<HTMLOListElement>(null);
  const go = (index: number) => {
    if (index >= 0 && index < agenda.length) onGo(index);
  };
  useShortcut('j', 'Nästa punkt på dagordningen', () => go(current + 1));
  useShortcut('k', 'Föregående punkt på dagordningen', () => go(current - 1));

  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (!line) return;
    if (list.current?.contains(document.activeElement)) line.focus({ preventScroll: true });
    const box = list.current;
    if (box && box.scrollWidth > box.clientWidth) {
      box.scrollTo({ left: line.offsetLeft - box.offsetLeft - 16 });
    }
  }, [current]);

  const handleKey = (event: KeyboardEvent) => {
    const step = STEP[event.key];
    if (step === undefined) return;
    event.preventDefault();
    go(current + step);
  };

  return (
    <nav className="meeting-agenda no-print" aria-labelledby="meeting-agenda">
      <h2 id="meeting-agenda">Dagordning</h2>
      <ol ref={list}>
        {agenda.map((item, index) => (
          <li key={item.areaCode ?? item.point}>
            <AgendaLink
              page={page}
              item={item}
              isCurrent={index === current}
              onKeyDown={handleKey}
              onGo={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                go(index);
              }}
            />
          </li>
        ))}
      </ol>
      <p className="meeting-agenda-help muted">Områdena står efter hur mycket som behöver uppmärksamhet.</p>
    </nav>
  );
}

interface AgendaLinkProps {
  page: MeetingPage;
  item: AgendaItem;
  isCurrent: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onGo: (event: MouseEvent) => void;
}

function AgendaLink({ page, item, isCurrent, onKeyDown, onGo }: AgendaLinkProps) {
  const query = item.areaCode === null ? `punkt=${item.point}` : `omrade=${item.areaCode}`;
  const row = page.areas.find(({ area }) => area.code === item.areaCode);
  return (
    <a
      href={`/mote/${page.week}?${query}`}
      aria-current={isCurrent ? 'step' : undefined}
      onKeyDown={onKeyDown}
      onClick={onGo}
    >
      <span className="meeting-agenda-label">{item.label}</span>
      {row ? (
        <LevelBadge
          level={row.jointLevel}
          proposed={row.jointLevelIsProposal && row.jointLevel !== null}
          look="mark"
        />
      ) : (
        <span className="meeting-agenda-note muted">{noteOf(page, item)}</span>
      )}
    </a>
  );
}

const standing = (state: WeekState, version: number) => {
  if (hasReached(state, 'APPROVED')) return 'justerat';
  if (hasReached(state, 'MINUTES_DRAFT')) return 'framlagt';
  return version > 0 ? 'sparat' : '';
};

/** What is known of a point before it is opened. */
function noteOf(page: MeetingPage, { point }: AgendaItem): string {
  switch (point) {
    case 'narvaro': {
      const missing = page.parties.filter(({ status }) => status !== 'SUBMITTED').length;
      return missing === 0 ? '' : `${missing} saknas`;
    }
    case 'ataganden': {
      const late = page.lastWeekCommitments.filter(({ overdue }) => overdue).length;
      return late === 0 ? '' : formatCount(late, 'försenat', 'försenade');
    }
    case 'behov':
      return page.needs.length === 0 ? '' : String(page.needs.length);
    case 'omvarld':
      return page.policeNotices.length === 0 ? '' : String(page.policeNotices.length);
    case 'protokoll':
      return standing(page.state, page.minutesVersion);
    default:
      return '';
  }
}
