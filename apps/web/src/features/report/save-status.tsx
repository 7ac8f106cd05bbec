import { useFormats } from '@/lib/session';
import { useOnline } from '@/lib/use-online';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import type { SaveState } from './autosave';

interface SaveStatusProps {
  state: SaveState;
  onHurry: () => void;
}

/** Whether what is written is saved, in words; read out calmly when it changes. */
export function SaveStatus({ state, onHurry }: SaveStatusProps) {
  const { time } = useFormats();
  const online = useOnline();
  const { phase, savedAt, refusal } = state;
  const isFine = phase === 'SAVED';
  return (
    <div className="report-save">
      <p role="status" className={`report-save-text report-save-${phase.toLowerCase()}`}>
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
    switch (phase) {
      case 'SAVED':
        return savedAt ? `Sparat ${time(savedAt)}` : 'Inget skrivet än';
      case 'WAITING':
      case 'SAVING':
        return 'Sparas …';
      case 'RETRYING':
        return online
          ? 'Ej sparat – försöker igen. Texten finns kvar på enheten.'
          : 'Ej sparat – ingen kontakt. Texten finns kvar på enheten och sparas när nätet är tillbaka.';
      case 'REFUSED':
        return `Ej sparat: ${refusal}`;
      case 'CONFLICT':
        return 'Ej sparat – en kollega har ändrat rapporten.';
    }
  }
}
