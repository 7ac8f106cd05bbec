import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { valueAt } from '@samlad/report-forms/describe.js';
import { followsCommitment } from '@samlad/report-forms/marks.js';
import type { Section, TopField } from '@samlad/report-forms/fields.js';
import { memo, useState } from 'react';
import { formatList } from '@/i18n/format';
import { controlId, pathKey, type AnswerPath } from './answer-path';
import { FieldHelp } from './field-help';
import { AnswerControl } from './fields/answer-control';
import { filledIn } from './left/filled';
import { MarkControl } from './mark-control';
import { useReportForm } from './report-form-context';
import { WriterHere } from './writers-note';

interface SectionPanelProps {
  section: Section;
  /** Keys before the section's own fields: none in the common part. */
  prefix: readonly string[];
  answers: ReportAnswers;
  startsOpen: boolean;
}

const SPEAKS_FOR_ITSELF: readonly TopField['type'][] = [
  'SHORT_TEXT',
  'LONG_TEXT',
  'COUNT',
  'AMOUNT',
  'CHOICE',
];

/** A part of the form that can be folded; folded it says what it asks and whether something is filled in. */
export function SectionPanel({ section, prefix, answers, startsOpen }: SectionPanelProps) {
  const [open, setOpen] = useState(startsOpen);
  const filled = filledIn(section, prefix, answers);
  return (
    <details
      className="panel report-section"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      id={`avsnitt-${section.key}`}
    >
      <summary>
        <h2>{section.title}</h2>
        <span className="muted">
          {filled === 0
            ? formatList(section.fields.map(({ label }) => label))
            : `${filled} av ${section.fields.length} ifyllda`}
        </span>
      </summary>
      <div className="report-section-body">
        {section.fields.map((field) => (
          <TopAnswer
            key={field.key}
            field={field}
            path={pathKey([...prefix, field.key])}
            value={valueAt(answers, [...prefix, field.key])}
          />
        ))}
      </div>
    </details>
  );
}

interface TopAnswerProps {
  field: TopField;
  path: string;
  value: unknown;
}

const TopAnswer = memo(function TopAnswer({ field, path, value }: TopAnswerProps) {
  const { beside, writers } = useReportForm();
  const steps: AnswerPath = path.split('.');
  const labelled = !field.perArea && SPEAKS_FOR_ITSELF.includes(field.type);
  const before = labelled ? beside[path] : undefined;
  return (
    <div
      className="report-field"
      data-field={field.key}
      role={labelled ? undefined : 'group'}
      aria-label={labelled ? undefined : field.label}
    >
      {!labelled && <h3 className="report-field-title">{field.label}</h3>}
      <WriterHere writers={writers} within={controlId(steps)} />
      <AnswerControl field={field} path={steps} value={value} labelHidden={false} />
      {before && <p className="report-before">{`Förra veckan: ${before}`}</p>}
      {field.type !== 'ROWS' && <MarkControl markKey={field.key} label={field.label} />}
      {followsCommitment(field) && (
        <p className="report-before">Det som står om ett åtagande har samma nivå som åtagandet.</p>
      )}
      <FieldHelp help={field.help} label={field.label} />
    </div>
  );
});
