import { useState, type FormEvent } from 'react';
import { errorMessage } from '@/lib/api-error';
import { keepOwnChanges } from '@/lib/keep-own-changes';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';
import { focusFirstFault } from './focus-first-fault';
import { EDIT_MEASURE, type FullMeasure, type MeasureArea } from './measure.graphql';
import { measureDraftOf, measureFaults, measureInput, type MeasureDraft } from './measure-draft';
import { MeasureFields } from './measure-fields';
import { kindLabel, periodWords } from './measure-words';
import { SurfaceField } from './surface-field';
import './measure-form.css';

interface EditMeasureProps {
  measure: FullMeasure;
  area: MeasureArea | null;
  onClose: () => void;
}

/** Rewrites an insats before it starts. What somebody else has saved meanwhile is shown, never overwritten in silence. */
export function EditMeasure({ measure, area, onClose }: EditMeasureProps) {
  const [base, setBase] = useState(measure);
  const [draft, setDraft] = useState(() => measureDraftOf(measure));
  const [isChecked, setIsChecked] = useState(false);
  const send = useSend(EDIT_MEASURE, { said: 'Insatsen är ändrad.', showsErrors: true });
  const faults = isChecked ? measureFaults(draft) : {};
  const isOvertaken = measure.version !== base.version && !send.isPending && !send.isSuccess;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(measureFaults(draft)).length > 0) {
      focusFirstFault('.measure-form');
      return;
    }
    send.mutate(
      { id: measure.id, expectedVersion: base.version, ...measureInput(draft) },
      { onSuccess: onClose },
    );
  };
  return (
    <form className="measure-form" noValidate aria-label="Ändra insatsen" onSubmit={submit}>
      <fieldset className="measure-part">
        <legend>Insatsen</legend>
        <MeasureFields
          draft={draft}
          faults={faults}
          onChange={(change: Partial<MeasureDraft>) => setDraft({ ...draft, ...change })}
        />
      </fieldset>
      <fieldset className="measure-part">
        <legend>Yta</legend>
        <SurfaceField
          area={area}
          value={draft.polygon}
          onChange={(polygon) => setDraft({ ...draft, polygon })}
        />
      </fieldset>
      {isOvertaken ? (
        <Notice tone="warning" live title="Insatsen är ändrad av någon annan">
          <p>{otherWords(measure)}</p>
          <div className="row">
            <Button
              onClick={() => {
                setDraft(keepOwnChanges(measureDraftOf(base), draft, measureDraftOf(measure)));
                setBase(measure);
              }}
            >
              Behåll mina ändringar
            </Button>
            <Button
              onClick={() => {
                setDraft(measureDraftOf(measure));
                setBase(measure);
              }}
            >
              Ta den andras
            </Button>
          </div>
        </Notice>
      ) : (
        send.error && (
          <Notice tone="danger" live title="Ändringen är inte sparad">
            {errorMessage(send.error)}
          </Notice>
        )
      )}
      <div className="measure-form-foot">
        <Button onClick={onClose}>Avbryt</Button>
        <Button type="submit" tone="primary" busy={send.isPending} disabled={isOvertaken}>
          Spara ändringen
        </Button>
      </div>
    </form>
  );
}

function otherWords(measure: FullMeasure): string {
  const { title, kind, cause, expectedEffect, polygon } = measure;
  return [
    `Nu står det: ${title}`,
    kindLabel(kind),
    periodWords(measure),
    `orsak: ${cause ?? 'ingen'}`,
    `väntad effekt: ${expectedEffect ?? 'ingen'}`,
    polygon ? 'yta angiven' : 'ingen yta',
  ].join(' · ');
}
