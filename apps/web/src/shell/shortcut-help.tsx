import { usePreference } from '@/lib/preferences';
import { openIncident } from '@/lib/incident-door';
import { useMayRecord } from '@/lib/use-may-record';
import { ALL_PAGES, shortcutPreference, useShortcut, useShortcutList } from '@/lib/shortcuts';
import { Checkbox } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { focusSearch } from './focus-search';
import './shortcut-help.css';

interface ShortcutHelpProps {
  open: boolean;
  onChange: (open: boolean) => void;
}

/** The shortcuts that work on every page, and the dialog that lists them. */
export function ShortcutHelp({ open, onChange }: ShortcutHelpProps) {
  const [setting, setSetting] = usePreference(shortcutPreference);
  const mayRecord = useMayRecord();
  useShortcut('?', 'Visa kortkommandon', () => onChange(true), ALL_PAGES);
  useShortcut('/', 'Sök på sidan', focusSearch, ALL_PAGES);
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
  useShortcut('n', 'Ny händelse', () => openIncident(), ALL_PAGES);
  return null;
}

function ShortcutTable() {
  const parts = [...useShortcutList()].sort(([one], [other]) => placeOf(one) - placeOf(other));
  return parts.map(([where, shortcuts]) => (
    <section key={where} className="shortcut-part" aria-label={where}>
      <h3>{where}</h3>
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
    </section>
  ));
}

/** What works everywhere comes last. */
const placeOf = (where: string) => (where === ALL_PAGES ? 1 : 0);
