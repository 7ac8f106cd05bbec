import { HUB_KIND } from '@samlad/domain/hub-kinds.js';
import { useState } from 'react';
import { FormDialog } from '@/domain-ui/form-dialog';
import { formatCount } from '@/i18n/format';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/choice';
import { Notice } from '@/ui/states';
import { GuardedText } from '@/domain-ui/guarded-text';
import { type Inbox, RELAY_HUB } from './hub-inbox.graphql';

interface RelayDialogProps {
  inbox: Inbox;
  decision: Inbox['decisions'][number] | null;
  onClose: () => void;
}

/** Own words to chosen units; those of the decision's area are chosen first. */
export function RelayDialog({ inbox, decision, onClose }: RelayDialogProps) {
  const { unit: words } = HUB_KIND[inbox.hub.kind];
  const units = inbox.units.filter(({ retired }) => !retired);
  const near = units.filter(({ areaCode }) => decision?.area == null || areaCode === decision.area.code);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(near.map(({ id }) => id)));
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend(RELAY_HUB, {
    said: (_, { unitIds }) => `Skickat till ${formatCount(unitIds.length, words.one, words.many)}.`,
    showsErrors: true,
    onDone: onClose,
  });
  const choose = (id: string, wanted: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (wanted) next.add(id);
      else next.delete(id);
      return next;
    });
  const handleSend = () => {
    setTried(true);
    if (text.trim() === '' || chosen.size === 0) return;
    send.mutate({
      hubId: inbox.hub.id,
      week: inbox.week,
      decisionId: decision?.id ?? null,
      unitIds: [...chosen],
      text: text.trim(),
    });
  };
  return (
    <FormDialog
      title={decision === null ? `Till ${words.theMany}` : 'För vidare ett beslut'}
      action={`Skicka till ${formatCount(chosen.size, words.one, words.many)}`}
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      {decision !== null && (
        <Notice title={`Beslutet läses inte av ${words.theMany}`}>{decision.text}</Notice>
      )}
      <GuardedText
        label="Med dina egna ord"
        help={`Det är detta ${words.theMany} läser.`}
        maxLength={1000}
        rows={4}
        value={text}
        error={tried && text.trim() === '' ? 'Skriv något.' : undefined}
        onChange={setText}
      />
      <fieldset className="hub-choose">
        <legend>{`Till vilka ${words.many}`}</legend>
        <div className="hub-actions">
          <Button size="small" onClick={() => setChosen(new Set(units.map(({ id }) => id)))}>
            Alla
          </Button>
          <Button size="small" onClick={() => setChosen(new Set())}>
            Ingen
          </Button>
        </div>
        <div className="hub-choices">
          {units.map(({ id, shortName }) => (
            <Checkbox key={id} label={shortName} checked={chosen.has(id)} onChange={(on) => choose(id, on)} />
          ))}
        </div>
        {tried && chosen.size === 0 && <p className="field-error">{`Välj minst en ${words.one}.`}</p>}
      </fieldset>
    </FormDialog>
  );
}
