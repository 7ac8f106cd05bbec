import { useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/states';

/** How the link is put to use, program by program. */
const WAYS: readonly { program: string; steps: string }[] = [
  { program: 'Outlook', steps: 'Lägg till kalender, Prenumerera från webben, klistra in länken.' },
  { program: 'Google Kalender', steps: 'På datorn: plustecknet vid Andra kalendrar, Från webbadress.' },
  {
    program: 'iPhone',
    steps: 'Inställningar, Appar, Kalender, Konton, Lägg till konto, Annat, Lägg till kalenderprenumeration.',
  },
];

/** A feed's address, shown this once. */
export function CalendarLinkDialog({ path, onClose }: { path: string | null; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const address = path === null ? null : new URL(path, location.origin).toString();
  const copy = () => {
    if (address !== null) void navigator.clipboard.writeText(address).then(() => setCopied(true));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Din kalenderlänk"
      actions={
        <>
          {address !== null && (
            <Button tone="primary" icon={copied ? 'check' : 'file'} onClick={copy}>
              {copied ? 'Kopierad' : 'Kopiera länken'}
            </Button>
          )}
          <Button onClick={onClose}>Klar</Button>
        </>
      }
    >
      <div className="stack">
        {address === null ? (
          <p>Länken har redan visats en gång. Byt den om den har kommit bort.</p>
        ) : (
          <>
            <Notice tone="warning" title="Länken visas bara nu">
              Den som har länken ser dina tider. Ge den inte till någon annan, och byt den om den har kommit
              på avvägar.
            </Notice>
            <p className="calendar-feed-link" data-testid="calendar-link">
              {address}
            </p>
            <dl className="calendar-feed-ways">
              {WAYS.map(({ program, steps }) => (
                <div key={program}>
                  <dt>{program}</dt>
                  <dd>{steps}</dd>
                </div>
              ))}
            </dl>
            <p className="muted">
              Kalendern hämtar nya tider av sig själv, ofta med några timmars dröjsmål. Google kan behöva ett
              dygn.
            </p>
          </>
        )}
        <p role="status" className="visually-hidden">
          {copied && 'Länken är kopierad.'}
        </p>
      </div>
    </Dialog>
  );
}
