import { RhythmView } from '@/features/rhythm/rhythm-view';
import { SettingsFrame } from './settings-frame';

/** Inställningar, Rytm. */
export function RhythmPage() {
  return (
    <SettingsFrame title="Veckans rytm">
      <RhythmView />
    </SettingsFrame>
  );
}
