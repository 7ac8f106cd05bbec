import { useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { useMay } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { type GuardSettings, SAVE_GUARD_SETTINGS } from './guard-settings.graphql';
import { RuleTable } from './rule-table';

type Stricter = Readonly<Record<string, string>>;

const stricterOf = ({ rules }: GuardSettings): Stricter =>
  Object.fromEntries(rules.flatMap(({ rule, atLeast }) => (atLeast === null ? [] : [[rule, atLeast]])));

/** The municipality's route for concern and its stricter rules; the coordinator changes them, others read. */
export function GuardSettingsForm({ settings }: { settings: GuardSettings }) {
  const maySet = useMay()('guard.set');
  const [route, setRoute] = useState(settings.route);
  const [stricter, setStricter] = useState<Stricter>(() => stricterOf(settings));
  const [tried, setTried] = useState(false);
  const send = useSend(SAVE_GUARD_SETTINGS, {
    said: 'Textskyddets inställningar är sparade.',
    showsErrors: true,
  });
  const isEmpty = route.text.trim() === '';
  const handleSave = () => {
    setTried(true);
    if (isEmpty) return;
    send.mutate({
      expectedVersion: settings.version,
      route: {
        text: route.text.trim(),
        telephone: route.telephone?.trim() || null,
        url: route.url?.trim() || null,
      },
      stricter: Object.entries(stricter).map(([rule, action]) => ({ rule, action })),
    });
  };
  return (
    <div className="stack">
      <section className="panel stack" aria-labelledby="guard-route">
        <h2 id="guard-route">Vid oro för ett barn</h2>
        <p className="muted">
          Visas när någon skriver om oro för ett visst barn. Texten stoppas då och sparas ingenstans.
        </p>
        <TextArea
          label="Vart man vänder sig"
          readOnly={!maySet}
          maxLength={400}
          value={route.text}
          error={tried && isEmpty ? 'Skriv vart man vänder sig.' : undefined}
          onChange={(text) => setRoute({ ...route, text })}
        />
        <TextField
          label="Telefon"
          optional
          type="tel"
          readOnly={!maySet}
          maxLength={40}
          value={route.telephone ?? ''}
          onChange={(telephone) => setRoute({ ...route, telephone })}
        />
        <TextField
          label="Webbadress"
          optional
          type="url"
          help="Börjar med https://."
          readOnly={!maySet}
          maxLength={300}
          value={route.url ?? ''}
          onChange={(url) => setRoute({ ...route, url })}
        />
      </section>
      <section className="panel stack" aria-labelledby="guard-rules">
        <h2 id="guard-rules">Regler</h2>
        <p className="muted">
          {`Regler kan skärpas men inte mildras. Antalen gäller de senaste ${settings.weeks} veckorna.`}
        </p>
        <RuleTable
          rules={settings.rules}
          stricter={stricter}
          onChange={maySet ? (rule, action) => setStricter(withRule(stricter, rule, action)) : null}
        />
      </section>
      {send.error && (
        <Notice tone="danger" live>
          {errorMessage(send.error)}
        </Notice>
      )}
      {maySet && (
        <div className="row">
          <Button tone="primary" busy={send.isPending} onClick={handleSave}>
            Spara
          </Button>
        </div>
      )}
    </div>
  );
}

function withRule(stricter: Stricter, rule: string, action: string): Stricter {
  const others = Object.fromEntries(Object.entries(stricter).filter(([one]) => one !== rule));
  return action === '' ? others : { ...others, [rule]: action };
}
