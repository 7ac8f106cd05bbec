import { GuardSettingsView } from '@/features/guard-settings/guard-settings-view';
import { SettingsFrame } from './settings-frame';

/** Inställningar, Textskydd. */
export function GuardSettingsPage() {
  return (
    <SettingsFrame title="Textskydd">
      <GuardSettingsView />
    </SettingsFrame>
  );
}
