import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { compareVersions, type AnswerChange } from '@samlad/report-forms/compare.js';
import { useMemo } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Table, type TableProps } from '@/ui/table';
import type { ReportFormModel } from './report-form-model';

interface ConflictDialogProps {
  model: ReportFormModel;
  mine: ReportAnswers;
  theirs: ReportAnswers;
  onChoose: (mine: boolean) => void;
  onLater: () => void;
}

const NOTHING = '–';
const COLUMNS: TableProps<AnswerChange>['columns'] = [
  { key: 'label', header: 'Var', cell: ({ label }) => label, rowHeader: true },
  { key: 'mine', header: 'Din text', cell: ({ after }) => after || NOTHING },
  { key: 'theirs', header: 'Kollegans text', cell: ({ before }) => before || NOTHING },
];

/** Two of the same party have written at once: both texts side by side, and a person chooses. */
export function ConflictDialog({ model, mine, theirs, onChoose, onLater }: ConflictDialogProps) {
  const changes = useMemo(
    () => compareVersions(model.form, theirs, mine, model.names),
    [model, theirs, mine],
  );
  return (
    <Dialog
      open
      onClose={onLater}
      size="large"
      title="En kollega har ändrat rapporten samtidigt"
      actions={
        <>
          <Button onClick={() => onChoose(false)}>Ta kollegans text</Button>
          <Button tone="primary" onClick={() => onChoose(true)}>
            Behåll min text
          </Button>
        </>
      }
    >
      <p>
        Det här skiljer. Inget är överskrivet än: välj vilken text som ska gälla. Stänger du rutan finns din
        text kvar på enheten och du får välja senare.
      </p>
      <Table
        caption="Skillnader mellan din och kollegans text"
        captionHidden
        columns={COLUMNS}
        rows={changes}
        rowKey={({ path }) => path}
        narrow="stack"
        empty="Texterna är lika."
      />
    </Dialog>
  );
}
