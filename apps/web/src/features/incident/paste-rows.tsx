import { CATEGORIES, CATEGORY_GROUPS, categoryOf, isChoosable } from '@samlad/domain/incident-categories.js';
import { useMemo, useState } from 'react';
import { GuardedText } from '@/domain-ui/guarded-text';
import { Badge } from '@/ui/badge';
import { Checkbox } from '@/ui/choice';
import { levelOf, takesPlace, type DraftContext, type IncidentDraft } from './incident-draft';
import { categoryLabel, type IncidentArea } from './incident-view';
import { rowFault, surenessOf, toldWhere, withFinding, type PasteDraft } from './paste-draft';
import type { RowFinding } from './row-finding';
import { inWords, readWords } from './when-choice';

interface PasteRowsProps {
  drafts: readonly PasteDraft[];
  areas: readonly IncidentArea[];
  context: DraftContext;
  /** Changes the rows as they are then: some changes come after the guard has read. */
  onChange: (change: (drafts: PasteDraft[]) => PasteDraft[]) => void;
  /** What the guard finds in a row's words. */
  find: (draft: IncidentDraft) => Promise<RowFinding | null>;
}

const MOST_TEXT = 2_000;
const SURENESS_LABEL = {
  SURE: 'Säkert läst',
  LIKELY: 'Troligen rätt',
  GUESS: 'Gissat, titta på den',
} as const;
const SURENESS_TONE = { SURE: 'success', LIKELY: 'neutral', GUESS: 'warning' } as const;

/** The pasted rows, each to be mended in place with the keyboard, taken or left. */
export function PasteRows({ drafts, areas, context, onChange, find }: PasteRowsProps) {
  const change = (key: string, next: (one: PasteDraft) => PasteDraft) =>
    onChange((before) => before.map((one) => (one.key === key ? next(one) : one)));
  const read = async (key: string, draft: IncidentDraft) => {
    const found = await find(draft);
    const isAsRead = (one: PasteDraft) =>
      one.draft.text === draft.text && one.draft.categoryCode === draft.categoryCode;
    change(key, (one) => (isAsRead(one) ? withFinding(one, found, context) : one));
  };
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
              onChange={(next) => change(one.key, (now) => ({ ...now, ...next }))}
              onRead={(draft) => void read(one.key, draft)}
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
  /** The words, or where they are going, are other than those that were read. */
  onRead: (draft: IncidentDraft) => void;
}

function PasteRow({ one, areas, context, onChange, onRead }: PasteRowProps) {
  const { row, draft, like, found } = one;
  const [hadFinding] = useState(found !== null);
  const fault = rowFault(one, context);
  const name = `rad ${row.line}`;
  const mend = (part: Partial<IncidentDraft>) => {
    const next = { ...one, draft: { ...draft, ...part } };
    const isWhole = rowFault(next, context) === null;
    const isSound = isWhole && like === null && found === null;
    onChange({ draft: next.draft, isTaken: one.isChosen ? one.isTaken : isSound });
    if (part.text !== undefined || part.categoryCode !== undefined) onRead(next.draft);
  };
  const category = draft.categoryCode === null ? undefined : categoryOf(draft.categoryCode);
  if (row.refusal !== null)
    return (
      <tr className="paste-left">
        <td colSpan={6} className="paste-source">
          <p>{row.source}</p>
          <p className="field-error">{row.refusal}</p>
        </td>
      </tr>
    );
  const where = toldWhere(draft);
  const sureness = surenessOf(one);
  return (
    <tr className={fault === null && one.isTaken ? undefined : 'paste-left'}>
      <td data-label="Ta med">
        <Checkbox
          label={<span className="visually-hidden">{`Ta med ${name}`}</span>}
          checked={one.isTaken && fault === null}
          disabled={fault !== null}
          onChange={(isTaken) => onChange({ isTaken, isChosen: true })}
        />
      </td>
      <td data-label="Kategori">
        <CategorySelect one={one} context={context} onChange={(categoryCode) => mend({ categoryCode })} />
      </td>
      <td data-label="När">
        <WhenCell
          one={one}
          context={context}
          onChange={(text) => mend({ when: inWords(text, context.now) })}
        />
      </td>
      <td data-label="Var">
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
      <td data-label="Antal">
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
        {found?.mayBeKept && <p className="field-error">{`Titta på: ${found.what}. Skriv utan det.`}</p>}
        {hadFinding && (
          <GuardedText
            label={`Text, ${name}`}
            labelHidden
            rows={2}
            maxLength={MOST_TEXT}
            level={levelOf(draft, category)}
            category={draft.categoryCode}
            value={draft.text}
            onChange={(text) => mend({ text })}
          />
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
