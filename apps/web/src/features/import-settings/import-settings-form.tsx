import { useState } from 'react';
import { errorMessage } from '@/lib/api-error';
import { useMay } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { RadioRow } from '@/ui/choice';
import { Notice } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { type ImportSettings, SAVE_IMPORT_SETTINGS } from './import-settings.graphql';

const USUAL_DAYS = '30';
const KEEPING = [
  { value: 'NO', label: 'Nej, filen tas bort så snart den är inläst' },
  { value: 'YES', label: 'Ja, en viss tid' },
] as const;

/** Whether and how long files are kept; the coordinator decides, others read. */
export function ImportSettingsForm({ settings }: { settings: ImportSettings }) {
  const { keepDays, mostDays, version } = settings;
  const maySet = useMay()('import.keep');
  const [keeps, setKeeps] = useState<'YES' | 'NO'>(keepDays > 0 ? 'YES' : 'NO');
  const [days, setDays] = useState(keepDays > 0 ? String(keepDays) : USUAL_DAYS);
  const [tried, setTried] = useState(false);
  const send = useSend(SAVE_IMPORT_SETTINGS, { said: 'Inställningen är sparad.', showsErrors: true });
  const wanted = keeps === 'NO' ? 0 : Number(days.trim());
  const isWrong = keeps === 'YES' && !(/^\d{1,3}$/.test(days.trim()) && wanted >= 1 && wanted <= mostDays);
  const handleSave = () => {
    setTried(true);
    if (!isWrong) send.mutate({ expectedVersion: version, keepDays: wanted });
  };
  return (
    <section className="panel stack" aria-labelledby="import-keeping">
      <h2 id="import-keeping">Filer som lästs in</h2>
      <p className="muted">
        Händelserna sparas alltid. Här bestäms om själva filen också ska finnas kvar, så att parten kan hämta
        den igen. Ett kontrollvärde för filen (SHA-256) sparas i båda fallen. Filer som ingen läser in tas
        bort efter ett dygn.
      </p>
      {maySet ? (
        <>
          <RadioRow label="Spara filen efter inläsning" options={KEEPING} value={keeps} onChange={setKeeps} />
          {keeps === 'YES' && (
            <TextField
              label="Antal dagar"
              help={`1 till ${mostDays}. Gäller även filer som redan är sparade.`}
              inputMode="numeric"
              maxLength={3}
              value={days}
              error={tried && isWrong ? `Ange ett antal dagar från 1 till ${mostDays}.` : undefined}
              onChange={setDays}
            />
          )}
          {send.error && (
            <Notice tone="danger" live>
              {errorMessage(send.error)}
            </Notice>
          )}
          <div className="row">
            <Button tone="primary" busy={send.isPending} onClick={handleSave}>
              Spara
            </Button>
          </div>
        </>
      ) : (
        <p>
          {keepDays > 0 ? `Filer sparas i ${keepDays} dagar.` : 'Filer sparas inte.'} Samordnaren bestämmer.
        </p>
      )}
    </section>
  );
}
