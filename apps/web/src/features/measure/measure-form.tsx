import { useState, type FormEvent, type ReactNode } from 'react';
import { formatList } from '@/i18n/format';
import { newClientKey } from '@/lib/client-key';
import { errorMessage } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Combobox } from '@/ui/combobox';
import { SelectField } from '@/ui/select-field';
import { Notice } from '@/ui/states';
import {
  commitmentFaults,
  commitmentInput,
  emptyCommitment,
  isUntouched,
  type CommitmentDraft,
  type CommitmentFaults,
} from './commitment-draft';
import { CommitmentRows } from './commitment-rows';
import { focusFirstFault } from './focus-first-fault';
import { PROPOSE_MEASURE, type MeasureArea, type MeasureParty } from './measure.graphql';
import {
  EMPTY_MEASURE,
  measureFaults,
  measureInput,
  neededForAgreement,
  type MeasureDraft,
  type MeasureFaults,
} from './measure-draft';
import { MeasureFields } from './measure-fields';
import { SurfaceField } from './surface-field';
import './measure-form.css';

export interface ProblemChoice {
  id: string;
  title: string;
  area: { code: string; name: string };
}

export interface NewProblemSlot {
  onRecorded: (problem: ProblemChoice) => void;
  onCancel: () => void;
}

interface MeasureFormProps {
  problems: readonly ProblemChoice[];
  /** The id of the problem it starts from. */
  problem?: string | null;
  areas: readonly MeasureArea[];
  parties: readonly MeasureParty[];
  /** Draws a dialog that records a problem; without it only known problems can be chosen. */
  newProblem?: (slot: NewProblemSlot) => ReactNode;
  /** Given the id of the new insats. */
  onDone: (id: string) => void;
  onCancel: () => void;
}

interface Faults {
  problem?: string;
  area?: string;
  measure: MeasureFaults;
  commitments: Record<string, CommitmentFaults>;
}

const NO_FAULTS: Faults = { measure: {}, commitments: {} };

/** Proposes an insats from a problem: what, where, when, and one åtagande a party. What is typed stays on error. */
export function MeasureForm(props: MeasureFormProps) {
  const { areas, parties, newProblem, onDone, onCancel } = props;
  const [recorded, setRecorded] = useState<ProblemChoice[]>([]);
  const problems = [
    ...recorded,
    ...props.problems.filter(({ id }) => !recorded.some((one) => one.id === id)),
  ];
  const [problemId, setProblemId] = useState<string | null>(props.problem ?? null);
  const [ownArea, setOwnArea] = useState<string | null>(null);
  const [measure, setMeasure] = useState<MeasureDraft>(EMPTY_MEASURE);
  const [commitments, setCommitments] = useState<CommitmentDraft[]>(() => [emptyCommitment(newClientKey())]);
  const [faults, setFaults] = useState(NO_FAULTS);
  const [isRecording, setIsRecording] = useState(false);
  const send = useSend(PROPOSE_MEASURE, {
    said: 'Insatsen är föreslagen.',
    onDone: ({ proposeMeasure }) => onDone(proposeMeasure.id),
    showsErrors: true,
  });
  const areaCode = ownArea ?? problems.find(({ id }) => id === problemId)?.area.code ?? '';
  const area = areas.find(({ code }) => code === areaCode) ?? null;
  const written = commitments.filter((draft) => !isUntouched(draft));

  const changeMeasure = (change: Partial<MeasureDraft>) => {
    setMeasure({ ...measure, ...change });
    setFaults({ ...faults, measure: without(faults.measure, change) });
    const { endsOn } = change;
    if (endsOn === undefined) return;
    setCommitments(
      commitments.map((one) =>
        one.dueOn === '' || one.dueOn === measure.endsOn ? { ...one, dueOn: endsOn } : one,
      ),
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Faults = {
      problem: problemId ? undefined : 'Välj eller skriv det problem som insatsen gäller.',
      area: area ? undefined : 'Välj område.',
      measure: measureFaults(measure),
      commitments: Object.fromEntries(written.map((draft) => [draft.key, commitmentFaults(draft)])),
    };
    setFaults(found);
    const groups = [found.measure, ...Object.values(found.commitments)];
    if (!problemId || !area || groups.some((group) => Object.keys(group).length > 0)) {
      focusFirstFault('.measure-form');
      return;
    }
    const items = written.map(commitmentInput);
    send.mutate({ problemId, areaCode: area.code, ...measureInput(measure), commitments: items });
  };
  const needed = [...neededForAgreement(measure), ...(written.length === 0 ? ['minst ett åtagande'] : [])];

  return (
    <>
      <form className="measure-form" noValidate onSubmit={submit}>
        <fieldset className="measure-part">
          <legend>Problem</legend>
          <div className="measure-fields">
            <div className="measure-problem">
              <Combobox
                label="Problem som insatsen gäller"
                value={problemId}
                error={faults.problem}
                options={problems.map(({ id, title, area: at }) => ({
                  value: id,
                  label: title,
                  group: at.name,
                }))}
                onChange={(id) => {
                  setProblemId(id);
                  setOwnArea(null);
                  setFaults({ ...faults, problem: undefined, area: undefined });
                }}
              />
              {newProblem && (
                <Button icon="plus" onClick={() => setIsRecording(true)}>
                  Nytt problem
                </Button>
              )}
            </div>
            <SelectField
              label="Område"
              placeholder="Välj område"
              value={areaCode}
              error={faults.area}
              options={areas.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(code) => {
                setOwnArea(code);
                setFaults({ ...faults, area: undefined });
              }}
            />
          </div>
        </fieldset>
        <fieldset className="measure-part">
          <legend>Insatsen</legend>
          <MeasureFields draft={measure} faults={faults.measure} onChange={changeMeasure} />
        </fieldset>
        <fieldset className="measure-part">
          <legend>Yta</legend>
          <SurfaceField
            area={area}
            value={measure.polygon}
            onChange={(polygon) => changeMeasure({ polygon })}
          />
        </fieldset>
        <fieldset className="measure-part">
          <legend>Åtaganden</legend>
          <p className="muted">Ett per part. Varje part accepterar eller avböjer sitt eget.</p>
          <CommitmentRows
            drafts={commitments}
            faults={faults.commitments}
            parties={parties}
            dueOn={measure.endsOn}
            onChange={setCommitments}
            onMend={(key, change) =>
              setFaults({
                ...faults,
                commitments: { ...faults.commitments, [key]: without(faults.commitments[key] ?? {}, change) },
              })
            }
          />
        </fieldset>
        {send.error && (
          <Notice
            tone="danger"
            live
            title={
              send.error.code === 'CONFLICT' ? 'Något har ändrats av någon annan' : 'Insatsen är inte sparad'
            }
          >
            {`${errorMessage(send.error)} Det du skrivit står kvar.`}
          </Notice>
        )}
        <div className="measure-form-foot">
          <p className="muted">
            {needed.length > 0
              ? `Mötet behöver också ${formatList(needed)} innan det kan komma överens. Det kan fyllas i senare.`
              : 'Allt som mötet behöver finns med.'}
          </p>
          <Button onClick={onCancel}>Avbryt</Button>
          <Button type="submit" tone="primary" busy={send.isPending}>
            Föreslå insatsen
          </Button>
        </div>
      </form>
      {isRecording &&
        newProblem?.({
          onRecorded: (problem) => {
            setRecorded([problem, ...recorded]);
            setProblemId(problem.id);
            setOwnArea(null);
            setFaults({ ...faults, problem: undefined, area: undefined });
            setIsRecording(false);
          },
          onCancel: () => setIsRecording(false),
        })}
    </>
  );
}

function without<Group extends object>(faults: Group, change: object): Group {
  return Object.fromEntries(Object.entries(faults).filter(([name]) => !(name in change))) as Group;
}
