import {
  PROTECTION_BOUNDS,
  type ProtectionNumber,
  protectionSchema,
  type ProtectionSettings,
} from '@samlad/suppression/protection.js';
import { useState } from 'react';
import { GuardedText } from '@/domain-ui/guarded-text';
import { formatWeekYear } from '@/i18n/format';
import { errorMessage } from '@/lib/api-error';
import { useSession } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/choice';
import { SelectField } from '@/ui/select-field';
import { Notice } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { CHANGE_PROTECTION, type ProtectionPageData } from './protection.graphql';

const TABLES: readonly ProtectionNumber[] = ['sharedMinimum', 'sensitiveMinimum', 'schools', 'spread'];
const PICTURE: readonly ProtectionNumber[] = ['k', 'sensitiveK'];
const HELP: Partial<Record<ProtectionNumber, string>> = {
  sensitiveMinimum: 'Skola och fritid, rekrytering och extremism, sexuellt ofredande.',
  sensitiveK: 'Samma grupper. Beskrivningar i dem får aldrig behållas.',
  spread: '1 betyder att en dold siffra kan vara minst två tal. Högre döljer mer.',
};
const RHYTHMS = [
  { value: 'EVERY_WEEK' as const, label: 'Varje vecka' },
  { value: 'WHEN_FULL' as const, label: 'När perioden är full (var 4:e, 13:e och 52:a vecka)' },
];

/** The reasons why the rules do not allow the settings, by the field that each belongs to. */
function faultsOf(settings: ProtectionSettings): Record<string, string> {
  const issues = protectionSchema.safeParse(settings).error?.issues ?? [];
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [String(path[0]), message]));
}

/** The protection as the coordinator sets it: stricter than the rule or as the rule, never less. */
export function ProtectionForm({ page }: { page: ProtectionPageData }) {
  const [settings, setSettings] = useState<ProtectionSettings>(page.settings);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useSend(CHANGE_PROTECTION, {
    said: `Skyddet är sparat och gäller från ${formatWeekYear(page.firstWeek)}.`,
    showsErrors: true,
  });
  const address = `/oppet/${useSession().municipality.code}`;
  const faults = faultsOf(settings);
  const isChanged = JSON.stringify(settings) !== JSON.stringify(page.settings);
  const isWithoutReason = reason.trim() === '';
  const handleSave = () => {
    setTried(true);
    if (!isWithoutReason) send.mutate({ expectedVersion: page.version, settings, reason: reason.trim() });
  };
  const number = (name: ProtectionNumber) => (
    <TextField
      key={name}
      label={PROTECTION_BOUNDS[name].label}
      help={[HELP[name], `Lägst ${PROTECTION_BOUNDS[name].least}.`].filter(Boolean).join(' ')}
      inputMode="numeric"
      value={Number.isNaN(settings[name]) ? '' : String(settings[name])}
      error={faults[name]}
      onChange={(text) =>
        setSettings({ ...settings, [name]: /^\d+$/.test(text) ? Number(text) : Number.NaN })
      }
    />
  );
  return (
    <div className="stack">
      <p className="muted protection-lead">
        {`Regelns egna tal är de lägsta. En ändring gäller från ${formatWeekYear(page.firstWeek)}; tabeller som är gjorda ändras aldrig, och alla tabeller som görs samtidigt har samma version.`}
      </p>
      <section className="panel stack" aria-labelledby="protection-tables">
        <h2 id="protection-tables">Fasta tabeller</h2>
        <p className="muted">För dem som inte får öppna några rader, som ledningen.</p>
        <div className="protection-row">{TABLES.map(number)}</div>
        <SelectField
          label="Hur ofta tabeller görs"
          help="Görs de varje vecka döljs fler tal i de långa perioderna."
          value={settings.rhythm}
          options={RHYTHMS}
          onChange={(rhythm) => setSettings({ ...settings, rhythm })}
        />
      </section>
      <section className="panel stack" aria-labelledby="protection-picture">
        <h2 id="protection-picture">Beskrivningar i bilden</h2>
        <p className="muted">
          En beskrivning med plats, tid, kategori och det som sägs om en person prövas innan bilden godkänns.
        </p>
        <div className="protection-row">{PICTURE.map(number)}</div>
      </section>
      <section className="panel stack" aria-labelledby="protection-public">
        <h2 id="protection-public">Allmänheten</h2>
        <Checkbox
          label="Visa tabellerna för alla, utan inloggning"
          checked={settings.isPublic}
          onChange={(isPublic) => setSettings({ ...settings, isPublic })}
        />
        <p className="muted">
          {'Sidan har adressen '}
          <a href={address} target="_blank" rel="noreferrer">
            {`${window.location.host}${address}`}
          </a>
          {
            '. Tabeller för alla görs från den vecka då valet börjar gälla; äldre blir inte öppna. Tas valet bort försvinner sidan genast.'
          }
        </p>
        <div className="protection-row">{number('publicMinimum')}</div>
      </section>
      {isChanged && (
        <GuardedText
          label="Skäl till ändringen"
          maxLength={400}
          value={reason}
          error={tried && isWithoutReason ? 'Skriv varför skyddet ändras.' : undefined}
          onChange={setReason}
        />
      )}
      {send.error && (
        <Notice tone="danger" live>
          {errorMessage(send.error)}
        </Notice>
      )}
      <div className="row">
        <Button
          tone="primary"
          busy={send.isPending}
          disabled={!isChanged || Object.keys(faults).length > 0}
          onClick={handleSave}
        >
          Spara skyddet
        </Button>
        {isChanged && <Button onClick={() => setSettings(page.settings)}>Ångra ändringarna</Button>}
      </div>
    </div>
  );
}
