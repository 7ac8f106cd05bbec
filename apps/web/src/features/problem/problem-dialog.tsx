import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import { PLACE_TYPES, type PlaceType } from '@samlad/domain/place.js';
import { useState } from 'react';
import { GuardedText } from '@/domain-ui/guarded-text';
import { errorMessage } from '@/lib/api-error';
import { keepOwnChanges } from '@/lib/keep-own-changes';
import { useSession } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { SelectField } from '@/ui/select-field';
import { Notice } from '@/ui/states';
import { EDIT_PROBLEM, RECORD_PROBLEM, type ListedProblem } from './problem.graphql';
import './problem.css';

export interface RecordedProblem {
  id: string;
  title: string;
  area: { code: string; name: string };
}

interface ProblemDialogProps {
  /** The problem to rewrite; a new one is recorded without it. */
  problem?: ListedProblem;
  areas: readonly { code: string; name: string }[];
  /** The area a new problem starts with. */
  areaCode?: string | null;
  onClose: () => void;
  onSaved?: (problem: RecordedProblem) => void;
}

interface Draft {
  title: string;
  description: string;
  areaCode: string;
  categoryGroup: string;
  placeType: PlaceType | '';
  timePattern: string;
}

type Faults = Partial<Record<keyof Draft, string>>;

function draftOf(problem: ListedProblem | undefined, areaCode: string): Draft {
  return {
    title: problem?.title ?? '',
    description: problem?.description ?? '',
    areaCode: problem?.area.code ?? areaCode,
    categoryGroup: problem?.categoryGroup ?? '',
    placeType: problem?.placeType ?? '',
    timePattern: problem?.timePattern ?? '',
  };
}

function faultsOf({ title, areaCode }: Draft): Faults {
  return {
    ...(title.trim() === '' && { title: 'Problemet behöver en rubrik.' }),
    ...(areaCode === '' && { areaCode: 'Välj vilket område problemet gäller.' }),
  };
}

/** Records or rewrites a problem; what is typed stays on error. */
export function ProblemDialog({ problem, areas, areaCode, onClose, onSaved }: ProblemDialogProps) {
  const { homeWeek } = useSession();
  const [base, setBase] = useState(problem);
  const [draft, setDraft] = useState(() => draftOf(problem, areaCode ?? ''));
  const [faults, setFaults] = useState<Faults>({});
  const done = (id: string) => {
    const area = areas.find(({ code }) => code === draft.areaCode) ?? { code: draft.areaCode, name: '' };
    onSaved?.({ id, title: draft.title.trim(), area });
    onClose();
  };
  const record = useSend(RECORD_PROBLEM, {
    said: 'Problemet är tillagt.',
    onDone: ({ recordProblem }) => done(recordProblem.id),
    showsErrors: true,
  });
  const edit = useSend(EDIT_PROBLEM, {
    said: 'Problemet är ändrat.',
    onDone: ({ editProblem }) => done(editProblem.id),
    showsErrors: true,
  });
  const error = record.error ?? edit.error;
  const isOvertaken =
    problem !== undefined && base?.version !== problem.version && !edit.isPending && !edit.isSuccess;
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setFaults({});
  };
  const save = () => {
    const found = faultsOf(draft);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const input = {
      title: draft.title.trim(),
      description: draft.description.trim() || null,
      areaCode: draft.areaCode,
      categoryGroup: draft.categoryGroup || null,
      placeType: draft.placeType || null,
      timePattern: draft.timePattern.trim() || null,
      week: homeWeek,
    };
    if (problem) edit.mutate({ ...input, id: problem.id, expectedVersion: base?.version ?? null });
    else record.mutate(input);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={problem ? 'Ändra problemet' : 'Nytt problem'}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button
            tone="primary"
            busy={record.isPending || edit.isPending}
            disabled={isOvertaken}
            onClick={save}
          >
            {problem ? 'Spara' : 'Lägg till problemet'}
          </Button>
        </>
      }
    >
      <div className="stack problem-fields">
        <GuardedText
          oneLine
          label="Rubrik"
          help="Vad som återkommer och var, till exempel: Skadegörelse vid skolgården på kvällar."
          maxLength={120}
          value={draft.title}
          error={faults.title}
          onChange={(title) => change({ title })}
        />
        <SelectField
          label="Område"
          placeholder="Välj område"
          value={draft.areaCode}
          options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          error={faults.areaCode}
          onChange={(code) => change({ areaCode: code })}
        />
        <GuardedText
          kind="PROBLEM"
          label="Beskrivning"
          optional
          help="Vad som händer, för vem det är ett problem och vad som provats. Inga personer."
          rows={4}
          maxLength={2_000}
          value={draft.description}
          onChange={(description) => change({ description })}
        />
        <SelectField
          label="Slag av händelser"
          optional
          placeholder="Inget valt"
          value={draft.categoryGroup}
          options={CATEGORY_GROUPS.map(({ code, label }) => ({ value: code as string, label }))}
          onChange={(categoryGroup) => change({ categoryGroup })}
        />
        <SelectField
          label="Slag av plats"
          optional
          placeholder="Inget valt"
          value={draft.placeType}
          options={PLACE_TYPES.map(({ code, label }) => ({ value: code, label }))}
          onChange={(placeType) => change({ placeType })}
        />
        <GuardedText
          oneLine
          label="När det brukar hända"
          optional
          help="Till exempel: fredag och lördag efter kl. 21."
          maxLength={200}
          value={draft.timePattern}
          onChange={(timePattern) => change({ timePattern })}
        />
        {isOvertaken ? (
          <Notice tone="warning" live title="Problemet är ändrat av någon annan">
            <p>{`Nu står det: ${problem.title} · ${problem.area.name} · ${problem.description ?? 'ingen beskrivning'}`}</p>
            <div className="row">
              <Button
                onClick={() => {
                  setDraft(keepOwnChanges(draftOf(base, ''), draft, draftOf(problem, '')));
                  setBase(problem);
                }}
              >
                Behåll mina ändringar
              </Button>
              <Button
                onClick={() => {
                  setDraft(draftOf(problem, ''));
                  setBase(problem);
                }}
              >
                Ta den andras
              </Button>
            </div>
          </Notice>
        ) : (
          error && (
            <Notice tone="danger" live>
              {errorMessage(error)}
            </Notice>
          )
        )}
      </div>
    </Dialog>
  );
}
