import { CATEGORIES, CATEGORY_GROUPS, isChoosable } from '@samlad/domain/incident-categories.js';
import { useMemo } from 'react';
import { Badge } from '@/ui/badge';
import { Checkbox } from '@/ui/choice';
import { takesPlace, type DraftContext, type IncidentDraft } from './incident-draft';
import { categoryLabel, type IncidentArea } from './incident-view';
import { rowFault, surenessOf, toldWhere, type PasteDraft } from './paste-draft';
import { inWords, readWords } from './when-choice';

interface PasteRowsProps {
  drafts: readonly PasteDraft[];
  areas: readonly IncidentArea[];
  context: DraftContext;
  onChange: (drafts: PasteDraft[]) => void;
}

const SURENESS_LABEL = {
  SURE: 'Säkert läst',
  LIKELY: 'Troligen rätt',
  GUESS: 'Gissat, titta på den',
} as const;
const SURENESS_TONE = { SURE: 'success', LIKELY: 'neutral', GUESS: 'warning' } as const;

/** The pasted rows, each to be mended in place with the keyboard, taken or left. */
export function PasteRows({ drafts, areas, context, onChange }: PasteRowsProps) {
  const change = (key: string, next: Partial<PasteDraft>) =>
    onChange(drafts.map((one) => (one.key === key ? { ...one, ...next } : one)));
  return (
    <div className="paste-scroll" tabIndex={0} role="region" aria-label="Inklistrade rader">
      <table className="table paste-table">
        <caption className="visually-hidden">Rader att granska</caption>
        <thead>
          <tr>
            {['Ta med', 'Kategori', 'När', 'Var', 'Antal', 'Läst ur raden'].map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drafts.map((one) => (
            <PasteRow
              key={one.key}
              one={one}
              areas={areas}
              context={context}
              onChange={(next) => change(one.key, next)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PasteRowProps {
  one: PasteDraft;
  areas: readonly IncidentArea[];
  context: DraftContext;
  onChange: (next: Partial<PasteDraft>) => void;
}

function PasteRow({ one, areas, context, onChange }: PasteRowProps) {
  const { row, draft, like } = one;
  const fault = rowFault(one, context);
  const name = `rad ${row.line}`;
  const mend = (part: Partial<IncidentDraft>) => {
    const next = { ...one, draft: { ...draft, ...part } };
    const isWhole = rowFault(next, context) === null;
    onChange({ draft: next.draft, isTaken: one.isChosen ? one.isTaken : isWhole && like === null });
  };
  const where = toldWhere(draft);
  const sureness = surenessOf(one);
  return (
    <tr className={fault === null && one.isTaken ? undefined : 'paste-left'}>
      <td>
        <Checkbox
          label={<span className="visually-hidden">{`Ta med ${name}`}</span>}
          checked={one.isTaken && fault === null}
          disabled={fault !== null}
          onChange={(isTaken) => onChange({ isTaken, isChosen: true })}
        />
      </td>
      <td>
        <CategorySelect one={one} context={context} onChange={(categoryCode) => mend({ categoryCode })} />
      </td>
      <td>
        <WhenCell
          one={one}
          context={context}
          onChange={(text) => mend({ when: inWords(text, context.now) })}
        />
      </td>
      <td>
        <select
          className="control"
          aria-label={`Område, ${name}`}
          value={draft.areaCode ?? ''}
          aria-invalid={draft.areaCode === null || undefined}
          onChange={(event) =>
            mend({
              areaCode: event.target.value || null,
              placeWay: 'AREA',
              placeName: '',
              position: null,
              placeType: '',
            })
          }
        >
          <option value="">Välj område</option>
          {areas.map(({ code, name: label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
        {where !== '' && <p className="paste-note">{where}</p>}
        {draft.categoryCode !== null &&
          !takesPlace(CATEGORIES.find(({ code }) => code === draft.categoryCode)) && (
            <p className="paste-note">Sparas bara med området.</p>
          )}
      </td>
      <td>
        <input
          className="control paste-count"
          type="number"
          min={1}
          max={1000}
          aria-label={`Antal, ${name}`}
          value={draft.count ?? ''}
          onChange={({ target }) =>
            mend({ count: Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber })
          }
        />
      </td>
      <td className="paste-source">
        <p>{row.source}</p>
        {fault === null ? (
          <Badge tone={SURENESS_TONE[sureness]}>{SURENESS_LABEL[sureness]}</Badge>
        ) : (
          <p className="field-error">{fault}</p>
        )}
        {like !== null && <Badge tone="warning">{`Finns kanske redan: ${like}`}</Badge>}
      </td>
    </tr>
  );
}

function CategorySelect({
  one: { row, draft },
  context,
  onChange,
}: Pick<PasteRowProps, 'one' | 'context'> & { onChange: (code: string | null) => void }) {
  const nearest = [row.category?.code, ...(row.category?.others ?? [])].filter((code) => code !== undefined);
  const groups = useMemo(
    () =>
      CATEGORY_GROUPS.map(({ code, label }) => ({
        label,
        categories: CATEGORIES.filter(
          (category) =>
            category.group === code && category.mode === 'COUNT' && isChoosable(category, context.week),
        ),
      })),
    [context.week],
  );
  return (
    <select
      className="control"
      aria-label={`Kategori, rad ${row.line}`}
      value={draft.categoryCode ?? ''}
      aria-invalid={draft.categoryCode === null || undefined}
      onChange={({ target }) => onChange(target.value || null)}
    >
      <option value="">Välj kategori</option>
      {nearest.length > 0 && (
        <optgroup label="Närmast det som står">
          {nearest.map((code) => (
            <option key={`nara ${code}`} value={code}>
              {categoryLabel(code)}
            </option>
          ))}
        </optgroup>
      )}
      {groups.map(({ label, categories }) => (
        <optgroup key={label} label={label}>
          {categories
            .filter(({ code }) => !nearest.includes(code))
            .map(({ code, label: word }) => (
              <option key={code} value={code}>
                {word}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

function WhenCell({
  one: { row, draft },
  context,
  onChange,
}: Pick<PasteRowProps, 'one' | 'context'> & { onChange: (text: string) => void }) {
  const text = draft.when.kind === 'WORDS' ? draft.when.text : '';
  const read = draft.when.kind === 'WORDS' ? readWords(draft.when, context.timeZone, context.now) : null;
  const words = read?.readings[0]?.words;
  return (
    <>
      <input
        className="control"
        aria-label={`När, rad ${row.line}`}
        aria-invalid={words === undefined || undefined}
        value={text}
        maxLength={120}
        onChange={({ target }) => onChange(target.value)}
      />
      {words !== undefined && words !== text && <p className="paste-note">{words}</p>}
      {words === undefined && (
        <p className="field-error">{read?.fault ?? row.timeFault ?? 'Ange när det hände.'}</p>
      )}
    </>
  );
}
