import { useQueryClient } from '@tanstack/react-query';
import { signInPath } from '@/lib/return-path';
import { Button } from '@/ui/button';

/** Told when the session has ended while the page was open; what is typed stays on the screen. */
export function ExpiredSession({ back }: { back: string }) {
  const queries = useQueryClient();
  return (
    <div className="banner banner-warning row no-print" role="alert">
      <span>Du har loggats ut. Det du har skrivit finns kvar på sidan.</span>
      <a href={signInPath(back)} target="_blank" rel="noreferrer">
        Logga in i en ny flik
      </a>
      <Button size="small" onClick={() => void queries.invalidateQueries()}>
        Jag har loggat in
      </Button>
    </div>
  );
}
