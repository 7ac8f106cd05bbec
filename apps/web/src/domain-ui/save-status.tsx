import { useFormats } from '@/lib/session';
import { useOnline } from '@/lib/use-online';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import type { SaveState } from '@/lib/drafting/autosave';
import './save-status.css';

interface SaveStatusProps {
  state: SaveState;
  /** Whether what is not saved lies on this device. */
  onDevice: boolean;
  /** How many texts the guard keeps in the page alone. */
  stopped: number;
  onHurry: () => void;
}

/** Whether what is written is saved, in words; read out calmly when it changes. */
export function SaveStatus({ state, onDevice, stopped, onHurry }: SaveStatusProps) {
  const { time } = useFormats();
  const online = useOnline();
  const { phase, savedAt, refusal } = state;
  const isFine = phase === 'SAVED' && stopped === 0;
  return (
    <div className="save-status">
      <p role="status" className={`save-status-text save-status-${phase.toLowerCase()}`}>
        {isFine && savedAt && <Icon name="check" />}
        {(phase === 'RETRYING' || phase === 'REFUSED' || phase === 'CONFLICT') && <Icon name="alert" />}
        <span>{sentence()}</span>
      </p>
      {phase === 'RETRYING' && (
        <Button size="small" onClick={onHurry}>
          Försök nu
        </Button>
      )}
    </div>
  );

  function sentence(): string {
    if (stopped > 0) return 'En text sparas inte: den finns bara på den här sidan. Se hjälpen vid texten.';
    switch (phase) {
      case 'SAVED':
        return savedAt ? `Sparat ${time(savedAt)}` : 'Inget skrivet än';
      case 'WAITING':
      case 'SAVING':
        return 'Sparas …';
      case 'RETRYING':
        return online
          ? `${where()} Försöker igen.`
          : `${where()} Ingen kontakt, sparas när nätet är tillbaka.`;
      case 'REFUSED':
        return `${where()} ${refusal}`;
      case 'CONFLICT':
        return `${where()} En kollega har ändrat samma sak.`;
    }
  }

  function where(): string {
    return onDevice
      ? 'Ej sparat – finns på den här enheten.'
      : 'Ej sparat – finns bara på den här sidan. Stäng den inte.';
  }
}
