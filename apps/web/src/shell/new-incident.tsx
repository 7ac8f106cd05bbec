import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { closeIncident, useIncidentWish } from '@/lib/incident-door';
import { useMayRecord } from '@/lib/use-may-record';
import { Dialog } from '@/ui/dialog';
import { ErrorState } from '@/ui/states';

/** The form, and what it needs of the server. */
async function fetchForm(queries: QueryClient) {
  const [{ QuickIncident }, { prepareDesk }] = await Promise.all([
    import('@/features/incident/quick-incident'),
    import('@/features/incident/desk-query'),
  ]);
  void prepareDesk(queries);
  return QuickIncident;
}
type Form = Awaited<ReturnType<typeof fetchForm>>;

const LATEST_MS = 1_000;
const AGAIN_MS = 3_000;
const WAITING =
  'Formuläret hann inte hämtas innan kontakten bröts. Det kommer hit av sig självt när kontakten är tillbaka.';

/** The incident that is being written over the page. */
export function NewIncident() {
  const wish = useIncidentWish();
  const mayRecord = useMayRecord();
  const { form: Form, isMissing, fetchAgain } = useForm(mayRecord, wish !== null);
  if (wish === null) return null;
  if (Form !== null) return <Form key={wish.key} wish={wish} onClose={closeIncident} />;
  if (!isMissing) return null;
  return (
    <Dialog open place="side" title="Ny händelse" onClose={closeIncident}>
      <ErrorState title="Formuläret är inte hämtat" message={WAITING} onRetry={fetchAgain} />
    </Dialog>
  );
}

/**
 * The form, fetched at the page's first rest so that `n` answers at once and without network too; at once when it is
 * wished for, and again until it has come.
 */
function useForm(isOn: boolean, isWished: boolean) {
  const [form, setForm] = useState<Form | null>(null);
  const [tries, setTries] = useState(0);
  const [isMissing, setMissing] = useState(false);
  const isFetched = form !== null;
  const queries = useQueryClient();
  useEffect(() => {
    if (!isOn || isFetched) return;
    let isGone = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const fetchAgain = () => setTries((before) => before + 1);
    const begin = () =>
      void fetchForm(queries).then(
        (fetched) => isGone || setForm(() => fetched),
        () => {
          if (isGone) return;
          setMissing(true);
          again = setTimeout(fetchAgain, AGAIN_MS);
        },
      );
    const cancel = isWished || tries > 0 ? (begin(), () => undefined) : atRest(begin);
    return () => {
      isGone = true;
      clearTimeout(again);
      cancel();
    };
  }, [isOn, isFetched, isWished, tries, queries]);
  return { form, isMissing, fetchAgain: () => setTries(tries + 1) };
}

/** Does something when the page has been drawn and rests; gives what calls it off. Safari has no idle callback. */
function atRest(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, LATEST_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
