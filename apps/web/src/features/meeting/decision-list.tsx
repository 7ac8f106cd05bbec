import { DECISION_KINDS } from '@samlad/domain/decision-kinds.js';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ChangeableMark } from '@/domain-ui/changeable-mark';
import { formatDateYear } from '@/i18n/format';
import { useSend } from '@/lib/use-send';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { draftOf, inputOf } from './decision-draft';
import { decisionName } from './decision-name';
import { EditDecision } from './edit-decision';
import { RECORD_DECISION, REMOVE_DECISION, type MeetingDecision, type MeetingPage } from './meeting.graphql';

interface DecisionListProps {
  page: MeetingPage;
  /** The decisions about this area stand out. */
  areaCode: string | null;
  mayChange: boolean;
}

/** The decisions of the meeting in their order. */
export function DecisionList({ page, areaCode, mayChange }: DecisionListProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const restore = useSend(RECORD_DECISION, { said: 'Beslutet är tillbaka, sist i listan.' });
  const remove = useSend(REMOVE_DECISION, {
    said: 'Beslutet är borttaget.',
    announcement: (_, { id }) => {
      const removed = page.decisions.find((decision) => decision.id === id);
      if (!removed) return {};
      return { undo: () => restore.mutate({ week: page.week, ...inputOf(draftOf(removed)) }) };
    },
  });
  if (page.decisions.length === 0) return <p className="muted">Inga beslut är fattade.</p>;
  return (
    <ol className="meeting-decisions">
      {page.decisions.map((decision) => (
        <li
          key={decision.id}
          className={
            areaCode !== null && decision.area?.code === areaCode ? 'meeting-decision-here' : undefined
          }
        >
          <span className="meeting-decision-number" aria-hidden="true">
            {decision.number ?? '–'}
          </span>
          {editing === decision.id && mayChange ? (
            <EditDecision page={page} decision={decision} onClose={() => setEditing(null)} />
          ) : (
            <DecisionText decision={decision}>
              {mayChange && (
                <span className="meeting-decision-actions no-print">
                  <Button
                    size="small"
                    tone="quiet"
                    icon="edit"
                    iconOnly
                    onClick={() => setEditing(decision.id)}
                  >
                    {`Ändra ${decisionName(decision).toLowerCase()}`}
                  </Button>
                  {decision.measureId === null && (
                    <Button
                      size="small"
                      tone="quiet"
                      icon="trash"
                      iconOnly
                      onClick={() => remove.mutate({ id: decision.id, expectedVersion: decision.version })}
                    >
                      {`Ta bort ${decisionName(decision).toLowerCase()}`}
                    </Button>
                  )}
                </span>
              )}
            </DecisionText>
          )}
        </li>
      ))}
    </ol>
  );
}

interface DecisionTextProps {
  decision: MeetingDecision;
  children?: ReactNode;
}

function DecisionText({ decision, children }: DecisionTextProps) {
  const { text, kind, area, responsibleParty, dueOn, measureId } = decision;
  const kindLabel = DECISION_KINDS.find(({ code }) => code === kind)?.label ?? kind;
  const facts = [
    area?.name,
    responsibleParty && `ansvarig ${responsibleParty.shortName}`,
    dueOn && `klart senast ${formatDateYear(dueOn)}`,
  ].filter(Boolean);
  return (
    <div className="meeting-decision-body">
      <p className="meeting-decision-text">
        <span className="visually-hidden">{`${decisionName(decision)}: `}</span>
        {text}
      </p>
      <p className="meeting-decision-facts muted">
        <Badge>{kindLabel}</Badge>
        <span>{facts.join(' · ')}</span>
        <ChangeableMark
          objectType="DECISION"
          id={decision.id}
          version={decision.version}
          title={decisionName(decision).toLowerCase()}
          mark={decision.mark}
        />
        {measureId !== null && <Link to={`/insatser/${measureId}`}>Till insatsen</Link>}
        {children}
      </p>
    </div>
  );
}
