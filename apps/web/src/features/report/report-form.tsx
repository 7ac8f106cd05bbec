import type { Taken } from '@samlad/report-forms/again/again.js';
import { emptyAnswers, type PartMarks, type ReportAnswers } from '@samlad/report-forms/answers.js';
import { compareVersions } from '@samlad/report-forms/compare.js';
import type { Section } from '@samlad/report-forms/fields.js';
import { checkAnswers, type AnswerFault } from '@samlad/report-forms/validate.js';
import { useMemo, useState, type ReactNode } from 'react';
import { conflictWords } from '@samlad/report-forms/merge/conflict-words.js';
import { ConflictDialog } from '@/domain-ui/conflict-dialog';
import type { FoundDraft } from '@/lib/drafting/draft-store';
import { useFormats, useSession } from '@/lib/session';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';
import { pathKey, withValue, type AnswerPath } from './answer-path';
import { sentLevelsOf } from './part-marks';
import { useAgain } from './again/use-again';
import { AreaSection, isAreas } from './area-section';
import { FaultList } from './fault-list';
import { FieldHelpDialog } from './help/field-help-dialog';
import { MustNever } from './must-never';
import { NothingDialog } from './nothing-dialog';
import { receiverOf } from './receipt-sentence';
import { ReportFormContext } from './report-form-context';
import type { ReportFormModel } from './report-form-model';
import { ReportOverview } from './report-overview';
import type { ReportPageData } from './report.graphql';
import { SectionPanel } from './section-panel';
import { SubmitDialog } from './sending/submit-dialog';
import { useReportDraft } from './use-report-draft';
import { takeIn } from './take-in';
import { useReportWriters } from './use-report-writers';
import './mark-control.css';
import './report.css';
import './report-print.css';
import './report-fields.css';

interface ReportFormProps {
  page: ReportPageData;
  model: ReportFormModel;
  kept: readonly FoundDraft<ReportAnswers>[];
  /** What stands under each area, such as its incidents. */
  underArea: (areaCode: string) => ReactNode;
  onSent: () => void;
  /** Goes to what the others would see, when all is saved. */
  onPreview: () => void;
}

type OpenDialog = 'SUBMIT' | 'NOTHING' | null;

/** The party's form of the week, drawn from the registry; saves itself while it is written. */
export function ReportForm({ page, model, kept, underArea, onSent, onPreview }: ReportFormProps) {
  const { municipality, user } = useSession();
  const { draft, answers, state, onDevice, stopped, merged } = useReportDraft(page, model, kept);
  const writers = useReportWriters(page.week, state.version);
  const { moment } = useFormats();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [showsFaults, setShowsFaults] = useState(false);
  const [putsOff, setPutsOff] = useState(false);
  const { form, context, names } = model;

  const check = useMemo(
    () => checkAnswers(form, context, 'SUBMISSION', answers, names),
    [form, context, answers, names],
  );
  const marks = answers.marks ?? NO_MARKS;
  const faults = check.ok ? NO_FAULTS : check.faults;
  const shownFaults = showsFaults ? faults : NO_FAULTS;
  const again = useAgain(draft, model);
  const values = useMemo(
    () => ({
      ...model,
      set: (path: AnswerPath, value: unknown) => draft.edit((before) => withValue(before, path, value)),
      take: (taken: readonly Taken[], words: string) => takeIn(draft, taken, words),
      marks,
      again,
      partyKind: page.party.kind,
      writers,
      sentLevels: sentLevelsOf(form, context.submitted ?? null),
      faults: new Map(shownFaults.map(({ path, message }) => [pathKey(path), message])),
    }),
    [model, draft, shownFaults, marks, again, page.party.kind, writers, form, context],
  );

  const receiver = receiverOf(page.parties, municipality.name);
  const unsharedIncidents = page.incidents.filter(({ shared }) => !shared).length;
  const handleSubmit = () => {
    setShowsFaults(true);
    setDialog('SUBMIT');
  };
  const handlePreview = async () => {
    const isSaved = await draft.settled();
    if (isSaved) onPreview();
    else
      announce('Det senaste är inte sparat än. Försök igen när det står att det är sparat.', {
        tone: 'danger',
      });
  };
  const handleChoose = (chosen: readonly unknown[]) => {
    setPutsOff(false);
    draft.choose(chosen);
  };
  const savedBy = page.report?.savedBy ?? null;
  const isOwnWindow = savedBy === user.name || (page.report?.version ?? 0) <= state.version;
  const theirName = isOwnWindow ? 'ett annat fönster' : (savedBy ?? 'en kollega');

  return (
    <ReportFormContext value={values}>
      <div className="report-layout">
        <div className="report-main">
          <MustNever partyKind={page.party.kind} intro={form.intro} />
          {merged && putsOff && (
            <Notice tone="warning" title={`Du och ${theirName} har ändrat samma sak`}>
              <Button onClick={() => setPutsOff(false)}>Jämför och välj</Button>
            </Notice>
          )}
          <FaultList faults={shownFaults} />
          {form.common.map((section) =>
            isAreas(section) ? (
              <AreaSection
                key={section.key}
                section={section}
                page={page}
                answers={answers}
                underArea={underArea}
              />
            ) : null,
          )}
          {form.sections.map((section) => (
            <SectionPanel key={section.key} section={section} prefix={ADDED} answers={answers} startsOpen />
          ))}
          {form.common
            .filter((section) => !isAreas(section))
            .map((section) => (
              <SectionPanel
                key={section.key}
                section={section}
                prefix={COMMON}
                answers={answers}
                startsOpen={asksNow(section)}
              />
            ))}
        </div>
        <ReportOverview
          page={page}
          model={model}
          answers={answers}
          state={state}
          onDevice={onDevice}
          stopped={stopped}
          writers={writers}
          left={faults}
          onHurry={draft.hurry}
          onSubmit={handleSubmit}
          onNothing={() => setDialog('NOTHING')}
          onPreview={() => void handlePreview()}
        />
      </div>
      <FieldHelpDialog form={form} />
      {dialog === 'SUBMIT' && (
        <SubmitDialog
          page={page}
          model={model}
          receiver={receiver}
          draft={draft}
          answers={check.ok ? check.answers : null}
          faults={faults}
          unsharedIncidents={unsharedIncidents}
          onClose={() => setDialog(null)}
          onSent={onSent}
          onPreview={() => void handlePreview()}
        />
      )}
      {dialog === 'NOTHING' && (
        <NothingDialog
          week={page.week}
          receiver={receiver}
          version={state.version}
          hasContent={
            compareVersions(form, emptyAnswers(form, context.areaCodes), answers).length > 0 &&
            page.report !== null
          }
          unsharedIncidents={unsharedIncidents}
          onClose={() => setDialog(null)}
          onSent={onSent}
        />
      )}
      {merged && !putsOff && dialog === null && (
        <ConflictDialog
          conflicts={merged.conflicts}
          wordsOf={(conflict) => conflictWords(form, conflict, names)}
          theirName={theirName}
          theirTime={page.report && !isOwnWindow ? moment(page.report.savedAt) : null}
          onChoose={handleChoose}
          onLater={() => setPutsOff(true)}
        />
      )}
    </ReportFormContext>
  );
}

const NO_MARKS: PartMarks = {};
const NO_FAULTS: readonly AnswerFault[] = [];
const COMMON: readonly string[] = [];
const ADDED: readonly string[] = ['added'];

/** What is asked for each week stands open; standing facts are folded. */
const asksNow = ({ fields }: Section) =>
  !fields.every(({ standing, type }) => standing === true || type === 'LONG_TEXT');
