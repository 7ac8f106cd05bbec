import { AgreementList } from '@/features/agreements/agreement-list';
import { SettingsFrame } from './settings-frame';

/** Inställningar, Överenskommelser. */
export function AgreementsPage() {
  return (
    <SettingsFrame title="Överenskommelser">
      <AgreementList />
    </SettingsFrame>
  );
}
