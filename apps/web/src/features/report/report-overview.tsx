import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import type { AnswerFault } from '@samlad/report-forms/validate.js';
import type { Section } from '@samlad/report-forms/fields.js';
import { formatCount } from '@/i18n/format';
import { Button } from '@/ui/button';
import type { SaveState } from '@/lib/drafting/autosave';
import { isAreas } from './area-section';
import { filledIn } from './left/filled';
import { LeftList } from './left/left-list';
import type { ReportFormModel } from './report-form-model';
import type { ReportPageData } from './report.graphql';
import { SaveStatus } from '@/domain-ui/save-status';
import type { Writer } from './use-report-writers';
import { WritersNote } from './writers-note';

interface ReportOverviewProps {
  page: ReportPageData;
  model: ReportFormModel;
  answers: ReportAnswers;
  state: SaveState;
  onDevice: boolean;
  /** How many texts the guard keeps in the page alone. */
  stopped: number;
  writers: readonly Writer[];
  /** What must be filled in or mended before the report is sent. */
  left: readonly AnswerFault[];
  onHurry: () => void;
  onSubmit: () => void;
  onNothing: () => void;
  onPreview: () => void;
}

/** Beside the form, or under it on a phone: saved or not, what is left, the parts, and sending. */
export function ReportOverview(props: ReportOverviewProps) {
  const {
    page,
    model,
    answers,
    state,
    onDevice,
    stopped,
    writers,
    left,
    onHurry,
    onSubmit,
    onNothing,
    onPreview,
  } = props;
  const { form, areas } = model;
  const done = areas.filter(({ code }) => (answers.assessments[code]?.level ?? null) !== null).length;
  const place = (prefix: readonly string[]) => (section: Section) => ({ section, prefix });
  const common = form.common.map(place([]));
  const sections = [...common.slice(0, 1), ...form.sections.map(place(['added'])), ...common.slice(1)];
  return (
    <aside className="panel report-overview" aria-label="Spara och skicka in">
      <SaveStatus state={state} onDevice={onDevice} stopped={stopped} onHurry={onHurry} />
      <WritersNote writers={writers} />
      <p className="report-progress">
        {`${done} av ${formatCount(areas.length, 'område', 'områden')} har en nivå.`}
      </p>
      <LeftList left={left} />
      {page.maySubmit ? (
        <div className="report-send">
          <Button tone="primary" icon="send" onClick={onSubmit}>
            {page.report && page.report.versionNumber > 0 ? 'Skicka ny version' : 'Skicka in'}
          </Button>
          <Button onClick={onNothing}>Inget att rapportera</Button>
          <Button tone="quiet" className="report-preview-button" onClick={onPreview}>
            Så här ser de andra
          </Button>
        </div>
      ) : (
        <p className="muted">Partsrepresentanten skickar in rapporten. Det du skriver sparas i utkastet.</p>
      )}
      <nav aria-label="Rapportens delar" className="report-contents">
        <ul>
          {sections.map(({ section, prefix }) => (
            <li key={section.key}>
              <a href={`#avsnitt-${section.key}`}>{section.title}</a>
              {!isAreas(section) && (
                <span className="muted">{` ${filledIn(section, prefix, answers)} av ${section.fields.length}`}</span>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  );
}
