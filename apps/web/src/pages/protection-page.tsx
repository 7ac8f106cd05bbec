import { ProtectionView } from '@/features/protection/protection-view';
import { SettingsFrame } from './settings-frame';

/** Inställningar, Skydd av små tal. */
export function ProtectionPage() {
  return (
    <SettingsFrame title="Skydd av små tal">
      <ProtectionView />
    </SettingsFrame>
  );
}
