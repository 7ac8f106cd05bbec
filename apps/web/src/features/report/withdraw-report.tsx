import { useState } from 'react';
import { SignInAgain } from '@/domain-ui/sign-in-again';
import { formatWeek } from '@/i18n/format';
import { errorMessage } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import { WITHDRAW_REPORT, type ReportPageData } from './report.graphql';

/** Takes back what has been sent, after being told what stays. */
export function WithdrawReport({ page }: { page: ReportPageData }) {
  const [open, setOpen] = useState(false);
  const send = useSend(WITHDRAW_REPORT, { said: 'Rapporten är återtagen.', showsErrors: true });
  const handleSend = () => send.mutate({ week: page.week, expectedVersion: page.report?.version ?? 0 });
  return (
    <>
      <Button icon="undo" onClick={() => setOpen(true)}>
        Ta tillbaka
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        size="small"
        title={`Ta tillbaka rapporten för ${formatWeek(page.week)}`}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Avbryt</Button>
            <Button tone="primary" icon="undo" busy={send.isPending} onClick={handleSend}>
              Ta tillbaka
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>
            De andra ser att rapporten är återtagen och kan inte längre öppna den. Ni kan ändra och skicka
            igen.
          </p>
          <p>
            Versionen som skickades är fortfarande en inkommen handling, och vilka som har läst den står i
            läsloggen. Händelser som redan är delade är fortsatt delade.
          </p>
          {send.error && (
            <Notice tone="danger" live title="Inte återtagen">
              <p>{errorMessage(send.error)}</p>
              <SignInAgain error={send.error} />
            </Notice>
          )}
        </div>
      </Dialog>
    </>
  );
}
