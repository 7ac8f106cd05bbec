import { HUB_KIND } from '@samlad/domain/hub-kinds.js';
import {
  AREA_LEVEL_LABEL,
  AREA_LEVELS,
  type Trend,
  TREND_TEXT,
  TRENDS,
} from '@samlad/domain/source-types.js';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { useSend } from '@/lib/use-send';
import { LevelBadge } from '@/domain-ui/level-badge';
import { TrendMark } from '@/domain-ui/trend-mark';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { RadioRow } from '@/ui/choice';
import { SelectField } from '@/ui/select-field';
import { Notice } from '@/ui/states';
import { GuardedText } from '@/domain-ui/guarded-text';
import { type AreaProposal, type Inbox, type InboxUnit, MERGE_HUB } from './hub-inbox.graphql';
import { LeaveOutDialog } from './leave-out-dialog';
import { mergeOf, sentOf } from './merge-input';
import { RaiseDialog } from './raise-dialog';
import { hubAnswersOf, saidOf, summaryOf } from './hub-words';

const LEVELS = AREA_LEVELS.map((level) => ({
  value: String(level),
  label: String(level),
  spokenLabel: `${level} ${AREA_LEVEL_LABEL[level]}`,
}));

interface AreaMergeProps {
  inbox: Inbox;
  proposal: AreaProposal;
}

/** One area: the proposal with its reckoning to accept or change, the units' own words beside. */
export function AreaMerge({ inbox, proposal }: AreaMergeProps) {
  const { area } = proposal;
  const [level, setLevel] = useState(proposal.level);
  const [trend, setTrend] = useState<Trend>(proposal.trend);
  const [text, setText] = useState('');
  const [isRaising, setRaising] = useState(false);
  const merge = useSend(MERGE_HUB, { said: `${area.name} är med i rapportens utkast.`, showsErrors: true });
  const units = inbox.units.filter(({ areaCode, form }) => areaCode === area.code && form !== null);
  const sent = sentOf(inbox, area.code);
  const waiting = sent.filter(({ state }) => state === 'SENT').length;
  const form = hubFormFor(inbox.hub.kind);
  const figures = proposal.figures as Record<string, number | null>;
  const { unit: words } = HUB_KIND[inbox.hub.kind];
  const handleMerge = () => {
    if (level === null) return;
    merge.mutate(mergeOf(inbox, [{ areaCode: area.code, level, trend, text: text.trim() }]));
  };
  return (
    <section
      className="panel hub-area"
      aria-labelledby={`hub-${area.code}`}
      tabIndex={-1}
      data-area={area.code}
    >
      <header className="hub-area-head">
        <h2 id={`hub-${area.code}`}>{area.name}</h2>
        {proposal.draftLevel !== null && (
          <span className="hub-said">
            <span className="muted">I utkastet:</span> <LevelBadge level={proposal.draftLevel} />
          </span>
        )}
        {waiting > 0 && <Badge tone="info">{`${waiting} att ta in`}</Badge>}
      </header>
      <div className="hub-sides">
        <div className="stack">
          <p className="hub-reckoning">{proposal.explanation}</p>
          {!proposal.tooFew && (
            <dl className="hub-figures">
              {form.questions.map((question) => (
                <div key={question.key}>
                  <dt>{question.label}</dt>
                  <dd>
                    {figures[question.key] == null
                      ? `för få ${words.many}`
                      : saidOf(question, figures[question.key] ?? 0)}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <RadioRow
            label="Nivå"
            look="segmented"
            options={LEVELS}
            value={level === null ? null : String(level)}
            onChange={(chosen) => setLevel(Number(chosen))}
          />
          <SelectField
            label="Trend"
            value={trend}
            options={TRENDS.map((code) => ({ value: code, label: TREND_TEXT[code].label }))}
            onChange={setTrend}
          />
          <GuardedText
            label="Kort text i rapporten"
            optional
            help={proposal.draftText === '' ? 'Med dina egna ord.' : `Nu står: ${proposal.draftText}`}
            maxLength={1000}
            value={text}
            onChange={setText}
          />
          {merge.error && (
            <Notice tone="danger" live>
              {errorMessage(merge.error)}
            </Notice>
          )}
          <div className="hub-actions">
            <Button
              tone="primary"
              icon="check"
              busy={merge.isPending}
              disabled={!inbox.mayMerge || level === null}
              onClick={handleMerge}
            >
              {`Ta in ${area.name}`}
            </Button>
            <Button disabled={!inbox.mayMerge} onClick={() => setRaising(true)}>
              Lyft till mötet
            </Button>
          </div>
        </div>
        <ul className="hub-voices" aria-label={`Vad ${words.theMany} skriver`}>
          {units.map((unit) => (
            <Voice key={unit.id} inbox={inbox} unit={unit} />
          ))}
          {units.length === 0 && <li className="muted">{`Ingen ${words.one} har svarat än.`}</li>}
        </ul>
      </div>
      {isRaising && <RaiseDialog inbox={inbox} area={area} onClose={() => setRaising(false)} />}
    </section>
  );
}

function Voice({ inbox, unit }: { inbox: Inbox; unit: InboxUnit }) {
  const [isLeaving, setLeaving] = useState(false);
  const form = hubFormFor(inbox.hub.kind);
  if (unit.form === null) return null;
  const answers = hubAnswersOf(form, unit.form.answers);
  const wishes = form.wishes.filter(({ code }) => answers.wishes.includes(code)).map(({ label }) => label);
  return (
    <li className="hub-voice">
      <p className="hub-said">
        <b>{unit.shortName}</b>
        {unit.form.nothingToReport ? (
          <span className="muted">inget att rapportera</span>
        ) : (
          <>
            <LevelBadge level={answers.level} look="mark" />
            <TrendMark trend={answers.trend} withLabel />
            {answers.spreads && <Badge tone="warning">sprider sig</Badge>}
          </>
        )}
        {unit.form.state === 'NOT_INCLUDED' && <Badge tone="warning">inte med</Badge>}
        {unit.form.state === 'MERGED' && <Badge tone="success">med</Badge>}
      </p>
      {!unit.form.nothingToReport && <p className="hub-note">{summaryOf(form, answers)}</p>}
      {answers.text !== '' && <blockquote className="hub-quote">{answers.text}</blockquote>}
      {wishes.length > 0 && <p className="hub-note">{`Behöver: ${wishes.join(', ')}`}</p>}
      {unit.form.leftOutReason !== null && <p className="hub-note">{`Skäl: ${unit.form.leftOutReason}`}</p>}
      {unit.form.state === 'SENT' && (
        <Button size="small" tone="quiet" onClick={() => setLeaving(true)}>
          Inte med …<span className="visually-hidden">{` ${unit.name}`}</span>
        </Button>
      )}
      {isLeaving && <LeaveOutDialog unit={unit} form={unit.form} onClose={() => setLeaving(false)} />}
    </li>
  );
}
