import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '@/domain-ui/answer';
import { MoreRows } from '@/domain-ui/more-rows';
import { useFormats } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { useSend } from '@/lib/use-send';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/choice';
import { EmptyState } from '@/ui/states';
import { NOTICES, READ_NOTICES, type Notice } from './notices.graphql';
import { URGENCY_MARK } from './urgency';
import './notices.css';

const AT_ONCE = 10;
const AGAIN = { refetch: ['notices', 'session'] };

/** What the user has been told, the newest first, and the way to each. */
export function NoticeList() {
  const [onlyUnread, setOnlyUnread] = useState(false);
  const query = usePages(NOTICES, { first: AT_ONCE, onlyUnread }, ({ notices }) => notices);
  const read = useSend(READ_NOTICES, AGAIN);
  const readAll = useSend(READ_NOTICES, { ...AGAIN, said: 'Alla påminnelser är lästa.' });
  const { data } = query;
  const hasUnread = data?.rows.some(({ readAt }) => readAt === null) ?? false;
  const newest = data?.rows[0];
  return (
    <section className="panel" aria-labelledby="notices">
      <div className="told-head">
        <h2 id="notices">Senaste påminnelserna</h2>
        <Checkbox label="Bara olästa" checked={onlyUnread} onChange={setOnlyUnread} />
        {hasUnread && newest && (
          <Button
            size="small"
            icon="check"
            busy={readAll.isPending}
            onClick={() => readAll.mutate({ ids: null, until: newest.at })}
          >
            Markera alla som lästa
          </Button>
        )}
      </div>
      <Answer query={query} height="20vh">
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState title={onlyUnread ? 'Inget oläst' : 'Inget väntar på dig'}>
              Samlad säger till här när något ska göras, och i toppen av sidan syns hur många som är olästa.
            </EmptyState>
          ) : (
            <>
              <ul className="told-list">
                {rows.map((notice) => (
                  <NoticeLine
                    key={notice.id}
                    notice={notice}
                    onRead={() => read.mutate({ ids: [notice.id], until: null })}
                  />
                ))}
              </ul>
              <MoreRows shown={rows.length} total={total} query={query} />
            </>
          )
        }
      </Answer>
    </section>
  );
}

function NoticeLine({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const { moment } = useFormats();
  const { sentence, path, urgency, at, readAt } = notice;
  const isNew = readAt === null;
  const mark = URGENCY_MARK[urgency];
  return (
    <li className={isNew ? 'told-new' : undefined}>
      <div>
        <p className="told-sentence">
          {isNew && <Badge tone="info">Ny</Badge>}
          {mark && (isNew || mark.lasts) && <Badge tone={mark.tone}>{mark.label}</Badge>}
          <Link to={path} onClick={() => isNew && onRead()}>
            {sentence}
          </Link>
        </p>
        <p className="muted">
          <time dateTime={at}>{moment(at)}</time>
        </p>
      </div>
      {isNew && (
        <Button size="small" tone="quiet" onClick={onRead}>
          Läst
          <span className="visually-hidden">{`: ${sentence}`}</span>
        </Button>
      )}
    </li>
  );
}
