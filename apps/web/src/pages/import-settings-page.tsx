import { ImportSettingsView } from '@/features/import-settings/import-settings-view';
import { SettingsFrame } from './settings-frame';

/** Inställningar, Inlästa filer. */
export function ImportSettingsPage() {
  return (
    <SettingsFrame title="Inlästa filer">
      <ImportSettingsView />
    </SettingsFrame>
  );
}
