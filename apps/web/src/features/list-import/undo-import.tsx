import { useState } from 'react';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { UNDO_IMPORT } from './list-import.graphql';

interface UndoImportProps {
  importId: string;
  fileName: string;
  onUndo: (jobId: string) => void;
}

/** Takes a whole import back, after it has been said what that means. */
export function UndoImport({ importId, fileName, onUndo }: UndoImportProps) {
  const [asks, setAsks] = useState(false);
  const undo = useSend(UNDO_IMPORT, {
    onDone: ({ undoImport }) => {
      setAsks(false);
      onUndo(undoImport.id);
    },
  });
  return (
    <>
      <Button onClick={() => setAsks(true)}>
        Ångra<span className="visually-hidden">{` inläsningen av ${fileName}`}</span>
      </Button>
      <Dialog
        open={asks}
        onClose={() => setAsks(false)}
        size="small"
        title="Ångra hela inläsningen?"
        actions={
          <>
            <Button onClick={() => setAsks(false)}>Behåll</Button>
            <Button tone="primary" busy={undo.isPending} onClick={() => undo.mutate({ importId })}>
              Ångra inläsningen
            </Button>
          </>
        }
      >
        <p>
          Händelserna som lästes in ur {fileName} tas bort och rättelser återställs. Det som någon har ändrat
          sedan dess står kvar, och du ser vad det är.
        </p>
      </Dialog>
    </>
  );
}
