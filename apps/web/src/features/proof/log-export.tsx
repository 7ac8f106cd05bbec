import { useMutation } from '@tanstack/react-query';
import { errorMessage } from '@/lib/api-error';
import { download } from '@/lib/request';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import type { LogFilter } from './proof.graphql';

/** Takes the present search out as a file. That it was taken out is itself kept. */
export function LogExport({ log, filter }: { log: 'CHANGES' | 'READS'; filter: LogFilter }) {
  const taking = useMutation({
    mutationFn: () => download('/export/log', { log, filter }),
    onSuccess: () => announce('Utdraget är hämtat, och det står i ändringsloggen.'),
    onError: (error) => announce(errorMessage(error), { tone: 'danger' }),
  });
  return (
    <Button icon="file" busy={taking.isPending} onClick={() => taking.mutate()}>
      Hämta sökningen som CSV
    </Button>
  );
}
