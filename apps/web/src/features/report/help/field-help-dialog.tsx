import { placedFields, type FieldHelp as Help, type ReportForm } from '@samlad/report-forms/fields.js';
import { useEffect, useState } from 'react';
import { useListedKeys } from '@/lib/shortcuts';
import { Dialog } from '@/ui/dialog';
import { HelpWords } from '../field-help';

const HELP_KEYS = [{ keys: 'F1', description: 'Vad får jag skriva? Om fältet du står i' }] as const;

interface Asked {
  help: Help;
  label: string;
}

/** "Vad får jag skriva?" by F1 in every field of the form: its `data-field` names whose help it is. Escape goes back to it. */
export function FieldHelpDialog({ form }: { form: ReportForm }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  useListedKeys('Den här sidan', HELP_KEYS);
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || document.querySelector('dialog[open]')) return;
      const key = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'];
      const placed = placedFields(form).find(({ field }) => field.key === key);
      if (placed === undefined) return;
      event.preventDefault();
      setAsked({ help: placed.field.help, label: placed.field.label });
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [form]);
  if (asked === null) return null;
  return (
    <Dialog open onClose={() => setAsked(null)} size="small" title={`Vad får jag skriva? ${asked.label}`}>
      <div className="report-help">
        <HelpWords help={asked.help} />
      </div>
    </Dialog>
  );
}
