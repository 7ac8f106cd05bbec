import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { valueAt } from '@samlad/report-forms/describe.js';
import { membersOf, type Section } from '@samlad/report-forms/fields.js';
import type { ReactNode } from 'react';
import { useListedKeys, useShortcut } from '@/lib/shortcuts';
import { Button } from '@/ui/button';
import { AreaRow } from './area-row';
import { FieldHelp } from './field-help';
import { CELL_KEYS } from './fields/cell-keys';
import { useReportForm } from './report-form-context';
import type { ReportPageData } from './report.graphql';
import { ROW_KEYS } from './row-keys';

/** The section whose field is a group of answers for every area. */
export const isAreas = ({ fields }: Section) =>
  fields.some(({ type, perArea }) => type === 'GROUP' && perArea === true);

interface AreaSectionProps {
  section: Section;
  page: ReportPageData;
  answers: ReportAnswers;
  underArea: (areaCode: string) => ReactNode;
}

/** One row for each area, all of it by keys; everything may be as it was last week. */
export function AreaSection({ section, page, answers, underArea }: AreaSectionProps) {
  const { again } = useReportForm();
  const areas = page.areas.filter(({ kind }) => kind === 'DISTRICT');
  useListedKeys('I raderna per område', ROW_KEYS);
  useListedKeys('I tabellerna', CELL_KEYS);
  return (
    <section className="report-areas" aria-labelledby={`avsnitt-${section.key}`}>
      <div className="report-areas-head">
        <h2 id={`avsnitt-${section.key}`}>{section.title}</h2>
        <p className="muted report-keys">
          Siffran 0–4 sätter nivån och <kbd>-</kbd> <kbd>=</kbd> <kbd>+</kbd> trenden; <kbd>s</kbd> är som
          förra veckan och <kbd>t</kbd> går till texten. Alla tangenter: <kbd>?</kbd>
        </p>
        {again.everything && <EverythingAgain take={again.everything} />}
        {section.fields.map((field) => (
          <FieldHelp key={field.key} help={field.help} label={field.label} />
        ))}
      </div>
      {section.fields.map((field) =>
        areas.map((area, row) => (
          <AreaRow
            key={`${field.key}.${area.code}`}
            area={area}
            row={row}
            rows={areas.length}
            members={membersOf(field)}
            path={[field.key, area.code]}
            value={valueAt(answers, [field.key, area.code])}
            previous={page.previousLevels.find(({ areaCode }) => areaCode === area.code)}
          >
            {underArea(area.code)}
          </AreaRow>
        )),
      )}
    </section>
  );
}

function EverythingAgain({ take }: { take: () => void }) {
  useShortcut('S', 'Allt som inte är ifyllt är som förra veckan', take);
  return (
    <p className="report-again">
      <Button size="small" onClick={take}>
        Allt som förra veckan
      </Button>
      <span className="muted">
        Nivåer och val som inte är ifyllda, oförändrade. Aldrig texter eller antal.
      </span>
    </p>
  );
}
