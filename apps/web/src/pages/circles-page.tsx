import { CircleList } from '@/features/circles/circle-list';
import { SettingsFrame } from './settings-frame';

/** Inställningar, Kretsar. */
export function CirclesPage() {
  return (
    <SettingsFrame title="Kretsar">
      <CircleList />
    </SettingsFrame>
  );
}
