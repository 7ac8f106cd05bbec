import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { errorMessage } from '@/lib/api-error';
import { post } from '@/lib/request';
import { useSession } from '@/lib/session';
import { closeStepUp, isStepUpAsked, onSteppedUp, subscribeToStepUp } from '@/lib/step-up';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';

/** Asks for strong identification wherever the server has asked for it. The page behind it stays as it is. */
export function StepUpDialog() {
  const open = useSyncExternalStore(subscribeToStepUp, isStepUpAsked);
  const { demo } = useSession();
  const queries = useQueryClient();
  useEffect(
    () =>
      onSteppedUp(() => {
        closeStepUp();
        announce('Bekräftat. Det gäller i en kvart; gör om det du höll på med.', { tone: 'success' });
        void queries.invalidateQueries();
      }),
    [queries],
  );
  return (
    <Dialog
      open={open}
      onClose={closeStepUp}
      title="Bekräfta med stark legitimation"
      size="small"
      actions={demo ? <DemoConfirm /> : <RealConfirm />}
    >
      <p>
        Det här kräver att du nyss har legitimerat dig starkt. Bekräftelsen gäller i en kvart. Det du har
        skrivit finns kvar på sidan.
      </p>
      {demo && <Notice>I demon räcker det att trycka på knappen.</Notice>}
    </Dialog>
  );
}

function RealConfirm() {
  return (
    <a className="button button-primary" href="/bekrafta" target="_blank" rel="noreferrer">
      Legitimera dig i en ny flik
    </a>
  );
}

function DemoConfirm() {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const handleConfirm = async () => {
    setBusy(true);
    try {
      await post('/auth/demo/step-up');
      closeStepUp();
      announce('Bekräftat. Det gäller i en kvart; gör om det du höll på med.', { tone: 'success' });
      await queries.invalidateQueries();
    } catch (error) {
      setBusy(false);
      announce(errorMessage(error), { tone: 'danger' });
    }
  };
  return (
    <Button tone="primary" busy={busy} onClick={() => void handleConfirm()}>
      Bekräfta
    </Button>
  );
}
