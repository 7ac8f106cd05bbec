import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { graphqlQuery } from '@/lib/query-client';
import { useShortcut } from '@/lib/shortcuts';
import { useAddress } from '@/lib/use-address';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { addressOf, agendaOf, placeOnAgenda, type AgendaItem } from './agenda';
import { POINT_BODY } from './agenda-body';
import { AgendaList } from './agenda-list';
import { AreaItem } from './area-item';
import { DecisionPanel } from './decision-panel';
import { MeetingCourse } from './meeting-course';
import { RunningTimer } from './meeting-timer';
import { HALL_VIEW, isHallView } from './hall';
import { MEETING_PAGE, type MeetingPage } from './meeting.graphql';
import type { MeetingSlots } from './meeting-slots';
import './meeting.css';
import './area-item.css';
import './decisions.css';
import './minutes.css';
import './hall.css';
import './meeting-print.css';

interface MeetingViewProps {
  page: MeetingPage;
  slots: MeetingSlots;
}

/** The meeting of one week: what to go through, one point at a time, and what is decided. */
export function MeetingView({ page, slots }: MeetingViewProps) {
  const [address, setAddress] = useAddress();
  const agenda = useMemo(() => agendaOf(page.areas), [page.areas]);
  const current = placeOnAgenda(agenda, address);
  const item = agenda[current];
  const isHall = isHallView(address);
  const client = useQueryClient();
  const toggleHall = () => {
    const turn = () => setAddress({ vy: isHall ? null : HALL_VIEW });
    const asked = graphqlQuery(MEETING_PAGE, { week: page.week, hall: !isHall });
    void client.ensureQueryData(asked).then(turn, turn);
  };
  const go = (to: AgendaItem | undefined) => to && setAddress(addressOf(to));
  useShortcut('s', 'Visa för salen, eller som vanligt', toggleHall);
  if (!item) return null;

  const Body = item.point === null ? null : POINT_BODY[item.point];
  const row = page.areas.find(({ area }) => area.code === item.areaCode);
  const next = agenda[current + 1];
  return (
    <div
      className={classNames(
        'meeting',
        isHall && 'meeting-hall',
        item.point === 'protokoll' && 'meeting-at-minutes',
      )}
    >
      {!isHall && <MeetingCourse page={page} steps={slots.steps} />}
      <div className="meeting-table">
        <AgendaList page={page} agenda={agenda} current={current} onGo={(index) => go(agenda[index])} />
        <section className="panel meeting-item" aria-labelledby="meeting-item">
          <div className="meeting-item-head">
            <h2 id="meeting-item">{item.label}</h2>
            {isHall && <RunningTimer page={page} />}
            <Button className="no-print" size="small" tone="quiet" aria-pressed={isHall} onClick={toggleHall}>
              {isHall ? 'Lämna salsvyn' : 'Visa för salen'}
            </Button>
          </div>
          {row && (
            <AreaItem
              page={page}
              row={row}
              slots={slots}
              onGoToArea={(code) => go(agenda.find(({ areaCode }) => areaCode === code))}
            />
          )}
          {Body && <Body page={page} slots={slots} readOnly={isHall} />}
          {next && (
            <p className="meeting-next meeting-tool no-print">
              <Button icon="right" onClick={() => go(next)}>{`Nästa: ${next.label}`}</Button>
            </p>
          )}
        </section>
        <DecisionPanel page={page} areaCode={item.areaCode} readOnly={isHall} />
      </div>
    </div>
  );
}
