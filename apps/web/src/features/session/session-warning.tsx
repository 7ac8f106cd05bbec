import { useEffect } from 'react';
import { lastContact } from '@/lib/contact';
import { signInPath } from '@/lib/return-path';
import { useFormats, useSession, useSessionQuery } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { Button } from '@/ui/button';
import { sessionEnd, standingOf } from './session-end';

const LOOKED_EVERY_MS = 15_000;

/** Says in good time that the session is about to end, and lets it go on where it can. */
export function SessionWarning({ back }: { back: string }) {
  const session = useSession();
  const { dataUpdatedAt, refetch, isFetching } = useSessionQuery();
  const { time } = useFormats();
  const now = useNow(LOOKED_EVERY_MS);
  const end = sessionEnd(session, dataUpdatedAt, lastContact());
  const standing = standingOf(end, now);
  const isOver = standing === 'over';
  useEffect(() => {
    if (isOver) void refetch();
  }, [isOver, refetch]);
  return (
    <div role="status" className="no-print">
      {standing === 'ends soon' && (
        <div className="banner banner-warning row">
          {end.canBeMoved ? (
            <>
              <span>{`Du loggas ut klockan ${time(end.at.toISOString())} om du inte gör något.`}</span>
              <Button size="small" busy={isFetching} onClick={() => void refetch()}>
                Fortsätt
              </Button>
            </>
          ) : (
            <>
              <span>{`Inloggningen slutar klockan ${time(end.at.toISOString())}. Det du skriver finns kvar på sidan.`}</span>
              <a href={signInPath(back)} target="_blank" rel="noreferrer">
                Logga in igen i en ny flik
              </a>
            </>
          )}
        </div>
      )}
    </div>
  );
}
