import { UnitList } from '@/features/people/unit-list';
import { SettingsFrame } from './settings-frame';

/** Inställningar, Enheter. */
export function UnitsPage() {
  return (
    <SettingsFrame title="Enheter">
      <UnitList />
    </SettingsFrame>
  );
}
