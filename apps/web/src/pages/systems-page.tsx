import { SystemList } from '@/features/systems/system-list';
import { SettingsFrame } from './settings-frame';

/** Inställningar, Anslutna system. */
export function SystemsPage() {
  return (
    <SettingsFrame title="Anslutna system">
      <SystemList />
    </SettingsFrame>
  );
}
