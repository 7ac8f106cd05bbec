import { ClaimList } from '@/features/people/claim-list';
import { SettingsFrame } from './settings-frame';

/** Inställningar, Kopplingar. */
export function ClaimsPage() {
  return (
    <SettingsFrame title="Kopplingar">
      <ClaimList />
    </SettingsFrame>
  );
}
