import { Link } from 'react-router';
import { formatCount, formatDateYear } from '@/i18n/format';
import { Badge } from '@/ui/badge';
import { Table, type Column } from '@/ui/table';
import { COMMITMENT_TONE, commitmentLabel, doseOf } from './commitment-words';
import type { MeetingCommitment, MeetingPage } from './meeting.graphql';
import type { MeetingSlots } from './meeting-slots';

interface CommitmentsItemProps {
  page: MeetingPage;
  answer: MeetingSlots['answer'];
}

function columnsWith(answer: MeetingSlots['answer']): Column<MeetingCommitment>[] {
  return [
    {
      key: 'vad',
      header: 'Åtagande',
      rowHeader: true,
      sortValue: ({ what }) => what,
      cell: (commitment) => (
        <span className="meeting-commitment-what">
          {commitment.what}
          <span className="muted">
            <Link to={`/insatser/${commitment.measureId}`}>{commitment.measureTitle}</Link>
            {`, ${commitment.areaName}`}
          </span>
          {commitment.own && commitment.state === 'PROPOSED' && answer(commitment)}
        </span>
      ),
    },
    {
      key: 'part',
      header: 'Part',
      sortValue: ({ party }) => party.shortName,
      cell: ({ party, responsibleFunction }) => (
        <span className="meeting-commitment-what">
          {party.shortName}
          <span className="muted">{responsibleFunction}</span>
        </span>
      ),
    },
    {
      key: 'datum',
      header: 'Klart senast',
      sortValue: ({ dueOn }) => dueOn,
      cell: ({ dueOn, overdue }) => (
        <span className="meeting-commitment-what">
          <span>{formatDateYear(dueOn)}</span>
          {overdue && (
            <Badge tone="warning" icon="alert">
              Försenat
            </Badge>
          )}
        </span>
      ),
    },
    {
      key: 'lage',
      header: 'Läge',
      sortValue: ({ state }) => commitmentLabel(state),
      cell: ({ state }) => <Badge tone={COMMITMENT_TONE[state]}>{commitmentLabel(state)}</Badge>,
    },
    { key: 'gjort', header: 'Gjort', cell: doseOf },
  ];
}

/** What the parties have taken on since before: the overdue first, the own party's with its buttons. */
export function CommitmentsItem({ page: { lastWeekCommitments: rows }, answer }: CommitmentsItemProps) {
  const late = rows.filter(({ overdue }) => overdue).length;
  const waiting = rows.filter(({ state }) => state === 'PROPOSED').length;
  const sum = [
    formatCount(rows.length, 'öppet åtagande', 'öppna åtaganden'),
    late > 0 && formatCount(late, 'försenat', 'försenade'),
    waiting > 0 && formatCount(waiting, 'väntar på svar', 'väntar på svar'),
  ];
  return (
    <>
      <p>{`${sum.filter(Boolean).join(', ')}.`}</p>
      <Table
        caption="Åtaganden i överenskomna insatser"
        captionHidden
        columns={columnsWith(answer)}
        rows={[...rows].sort(
          (a, b) => Number(b.overdue) - Number(a.overdue) || a.dueOn.localeCompare(b.dueOn),
        )}
        rowKey={({ id }) => id}
        narrow="stack"
        empty="Inga åtaganden är öppna."
      />
    </>
  );
}
