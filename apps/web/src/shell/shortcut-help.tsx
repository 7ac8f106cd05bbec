import { usePreference } from '@/lib/preferences';
import { openIncident } from '@/lib/incident-door';
import { useMayRecord } from '@/lib/use-may-record';
import { shortcutPreference, useShortcut, useShortcutList } from '@/lib/shortcuts';
import { Checkbox } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import './shortcut-help.css';

interface ShortcutHelpProps {
  open: boolean;
  onChange: (open: boolean) => void;
}

/** The shortcuts that work on every page, and the dialog that lists them. */
export function ShortcutHelp({ open, onChange }: ShortcutHelpProps) {
  const [setting, setSetting] = usePreference(shortcutPreference);
  const mayRecord = useMayRecord();
  useShortcut('?', 'Visa kortkommandon', () => onChange(true));
  useShortcut('/', 'Sök på sidan', () => document.querySelector<HTMLElement>('[data-search]')?.focus());
  return (
    <>
      {mayRecord && <NewIncidentShortcut />}
      <Dialog open={open} onClose={() => onChange(false)} title="Kortkommandon" size="small">
        <ShortcutTable />
        <Checkbox
          label="Använd kortkommandon med en tangent"
          help="Stäng av om du talar in text eller styr datorn på annat sätt. Det här valet finns kvar på den här enheten."
          checked={setting === 'on'}
          onChange={(on) => setSetting(on ? 'on' : 'off')}
        />
      </Dialog>
    </>
  );
}

function NewIncidentShortcut() {
  useShortcut('n', 'Ny händelse', () => openIncident());
  return null;
}

function ShortcutTable() {
  const shortcuts = useShortcutList();
  return (
    <dl className="shortcut-list">
      {shortcuts.map(({ keys, description }) => (
        <div key={`${keys} ${description}`}>
          <dt>
            {keys.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
