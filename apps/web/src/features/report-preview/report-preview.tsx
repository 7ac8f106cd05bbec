import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import type { AnswerNames } from '@samlad/report-forms/describe.js';
import type { ReportForm } from '@samlad/report-forms/fields.js';
import { useMemo, useState } from 'react';
import { SecrecyBadge } from '@/domain-ui/secrecy-badge';
import { formatCount } from '@/i18n/format';
import { Checkbox } from '@/ui/choice';
import { Notice } from '@/ui/states';
import { Table, type Column } from '@/ui/table';
import { Tabs } from '@/ui/tabs';
import type { ReportPreview } from './report-preview.graphql';
import { seenSections, type SeenLine, type TheirVersion } from './seen-lines';
import './report-preview.css';

/** One of the own incidents of the week, in words. */
export interface OwnIncident {
  id: string;
  title: string;
  when: string;
}

interface PreviewTabsProps {
  previews: readonly ReportPreview[];
  form: ReportForm;
  own: ReportAnswers;
  names: AnswerNames;
  incidents: readonly OwnIncident[];
}

/** The own report beside what each other party would see of it, one tab a party. */
export function PreviewTabs({ previews, ...own }: PreviewTabsProps) {
  const [first] = previews;
  const [chosen, setChosen] = useState(first?.party.id ?? '');
  const preview = previews.find(({ party }) => party.id === chosen) ?? first;
  if (preview === undefined) return null;
  const tabs = previews.map(({ party }) => ({ key: party.id, label: party.name }));
  return (
    <Tabs label="Vem som ser" tabs={tabs} active={preview.party.id} onChange={setChosen}>
      <OneParty key={preview.party.id} preview={preview} {...own} />
    </Tabs>
  );
}

type OnePartyProps = Omit<PreviewTabsProps, 'previews'> & { preview: ReportPreview };

function OneParty({ preview: { party, version }, form, own, names, incidents }: OnePartyProps) {
  const sections = useMemo(() => {
    const theirs = version && { ...version, answers: version.answers as ReportAnswers };
    return seenSections(form, own, theirs as TheirVersion | null, names);
  }, [version, form, own, names]);
  const lines = sections.flatMap((section) => section.lines);
  const hidden = lines.filter(({ isSeen }) => !isSeen).length;
  const [onlyHidden, setOnlyHidden] = useState(false);
  const shared = new Set(version?.incidents.map(({ id }) => id));
  const shownIncidents = onlyHidden ? incidents.filter(({ id }) => !shared.has(id)) : incidents;
  const hasHidden = version !== null && (hidden > 0 || incidents.some(({ id }) => !shared.has(id)));
  const shown = sections
    .map((section) => ({
      ...section,
      lines: onlyHidden ? section.lines.filter(({ isSeen }) => !isSeen) : section.lines,
    }))
    .filter(({ lines: rows }) => rows.length > 0);
  const columns = useMemo(() => columnsFor(party.name), [party.name]);
  return (
    <div className="stack">
      {version === null ? (
        <Notice tone="warning" title={`${party.name} ser inget av rapporten`}>
          <p>Inget gällande avtal om gemensam lägesbild omfattar både er och dem.</p>
        </Notice>
      ) : (
        <p className="preview-sum">
          {hidden === 0
            ? `${party.name} ser allt ni har fyllt i.`
            : `${party.name} ser ${lines.length - hidden} av ${formatCount(lines.length, 'uppgift', 'uppgifter')}. ${formatCount(hidden, 'visas', 'visas')} inte, och det framgår inte för dem att något saknas.`}
        </p>
      )}
      {hasHidden && (
        <Checkbox label="Visa bara det de inte ser" checked={onlyHidden} onChange={setOnlyHidden} />
      )}
      {shown.map(({ key, title, lines: rows }) => (
        <Table
          key={key}
          caption={title}
          columns={columns}
          rows={rows}
          rowKey={({ path }) => path}
          narrow="stack"
          dense
        />
      ))}
      {shownIncidents.length > 0 && (
        <Table
          caption="Händelser"
          columns={incidentColumns(party.name, shared)}
          rows={shownIncidents}
          rowKey={({ id }) => id}
          narrow="stack"
          dense
        />
      )}
    </div>
  );
}

const HIDDEN = <span className="preview-hidden">Visas inte</span>;

const columnsFor = (party: string): Column<SeenLine>[] => [
  { key: 'label', header: 'Uppgift', rowHeader: true, cell: ({ label }) => label },
  { key: 'own', header: 'Ni har skrivit', cell: ({ text }) => <span className="preview-text">{text}</span> },
  {
    key: 'theirs',
    header: `${party} ser`,
    cell: ({ text, isSeen, circleName }) =>
      isSeen ? (
        <span className="preview-text">
          {text}
          {circleName !== null && (
            <span className="preview-circle">
              <SecrecyBadge level="RESTRICTED" />
              {` Bara de i kretsen ${circleName}`}
            </span>
          )}
        </span>
      ) : (
        HIDDEN
      ),
  },
];

const incidentColumns = (party: string, shared: ReadonlySet<string>): Column<OwnIncident>[] => [
  { key: 'title', header: 'Händelse', rowHeader: true, cell: ({ title }) => title },
  { key: 'when', header: 'När', cell: ({ when }) => when },
  {
    key: 'theirs',
    header: `${party} ser`,
    cell: ({ id }) => (shared.has(id) ? 'Visas' : HIDDEN),
  },
];
