import { Link } from 'react-router';
import { ReadersOfOurs } from '@/features/proof/readers-of-ours';
import { useSession } from '@/lib/session';
import { PageHeader } from '@/ui/page-header';

/** Who outside the own party has read what it shares with a circle only. */
export function ReadersPage() {
  const { party } = useSession();
  return (
    <>
      <PageHeader
        title="Vem har läst vårt begränsade material"
        above={<Link to="/installningar">Inställningar</Link>}
        description={`${party.name}. Här står varje läsning av ert material på nivå B, Begränsad krets, av någon utanför parten.`}
      />
      <ReadersOfOurs />
    </>
  );
}
