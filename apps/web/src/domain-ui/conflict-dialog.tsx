import type { ConflictWords } from '@samlad/report-forms/merge/conflict-words.js';
import type { MergeConflict } from '@samlad/report-forms/merge/three-ways.js';
import { useId, useState } from 'react';
import { GuardedText } from '@/domain-ui/guarded-text';
import { formatCount } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';
import './conflict-dialog.css';

interface ConflictDialogProps {
  conflicts: readonly MergeConflict[];
  /** What a conflict is about and what each side says. */
  wordsOf: (conflict: MergeConflict) => ConflictWords;
  /** Who saved the other side, and when, in words. */
  theirName: string;
  theirTime: string | null;
  onChoose: (chosen: readonly unknown[]) => void;
  onLater: () => void;
}

type Side = 'MINE' | 'THEIRS' | 'BOTH';

interface Choice {
  side: Side;
  /** What is written when both are edited together. */
  text: string;
}

/** Two have changed the same answers: for each, mine, theirs, or the two edited together. Nothing is written over before. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { conflicts, wordsOf, theirName, theirTime, onChoose, onLater } = props;
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [isAsked, setAsked] = useState(false);
  const keyOf = ({ path }: MergeConflict) => path.join('.');
  const left = conflicts.filter((conflict) => choices[keyOf(conflict)] === undefined).length;
  const handleSave = () => {
    if (left > 0) return setAsked(true);
    onChoose(conflicts.map((conflict) => chosenOf(conflict, choices[keyOf(conflict)])));
  };
  return (
    <Dialog
      open
      onClose={onLater}
      size="large"
      title={`Du och ${theirName} har ändrat samma sak`}
      actions={
        <>
          <Button onClick={onLater}>Välj senare</Button>
          <Button tone="primary" onClick={handleSave}>
            Spara valen
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          {`Inget är överskrivet. Allt annat som ni har ändrat är redan med från er båda. Välj vad som ska gälla i ${formatCount(conflicts.length, 'fråga', 'frågor')}.`}
        </p>
        {isAsked && left > 0 && (
          <Notice tone="warning" live title={`${formatCount(left, 'fråga', 'frågor')} är inte valda än`} />
        )}
        {conflicts.map((conflict) => (
          <ConflictQuestion
            key={keyOf(conflict)}
            words={wordsOf(conflict)}
            isRow={conflict.kind === 'ROW'}
            theirName={theirName}
            theirTime={theirTime}
            choice={choices[keyOf(conflict)]}
            onChange={(choice) => setChoices((before) => ({ ...before, [keyOf(conflict)]: choice }))}
          />
        ))}
      </div>
    </Dialog>
  );
}

const chosenOf = ({ mine, theirs }: MergeConflict, choice: Choice | undefined): unknown =>
  choice?.side === 'BOTH' ? choice.text : choice?.side === 'THEIRS' ? theirs : mine;

interface QuestionProps extends Pick<ConflictDialogProps, 'theirName' | 'theirTime'> {
  words: ConflictWords;
  isRow: boolean;
  choice: Choice | undefined;
  onChange: (choice: Choice) => void;
}

function ConflictQuestion({ words, isRow, theirName, theirTime, choice, onChange }: QuestionProps) {
  const name = useId();
  const nothing = isRow ? 'Raden är borttagen' : 'Inget';
  const both = choice?.text ?? [words.mine, words.theirs].filter((text) => text !== '').join('\n');
  const sides: { side: Side; who: string; text: string }[] = [
    { side: 'MINE', who: 'Din', text: words.mine || nothing },
    {
      side: 'THEIRS',
      who: theirTime === null ? theirName : `${theirName}, ${theirTime}`,
      text: words.theirs || nothing,
    },
  ];
  return (
    <fieldset className="conflict">
      <legend>{words.label}</legend>
      {words.base !== '' && <p className="muted">{`Tidigare: ${words.base}`}</p>}
      <div className="conflict-sides">
        {sides.map(({ side, who, text }) => (
          <label key={side} className="conflict-side">
            <span>
              <input
                type="radio"
                name={name}
                checked={choice?.side === side}
                onChange={() => onChange({ side, text: both })}
              />{' '}
              <strong>{who}</strong>
            </span>
            <span className="conflict-text">{text}</span>
          </label>
        ))}
      </div>
      {words.textOf !== null && (
        <label className="conflict-side">
          <span>
            <input
              type="radio"
              name={name}
              checked={choice?.side === 'BOTH'}
              onChange={() => onChange({ side: 'BOTH', text: both })}
            />{' '}
            <strong>Båda ihop, som jag skriver dem</strong>
          </span>
        </label>
      )}
      {words.textOf !== null && choice?.side === 'BOTH' && (
        <GuardedText
          label={`${words.label}, ihopskrivet`}
          value={both}
          onChange={(text) => onChange({ side: 'BOTH', text })}
          maxLength={words.textOf}
          rows={4}
        />
      )}
    </fieldset>
  );
}
