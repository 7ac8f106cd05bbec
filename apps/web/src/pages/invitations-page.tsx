import { InvitationList } from '@/features/people/invitation-list';
import { SettingsFrame } from './settings-frame';

/** Inställningar, Inbjudningar. */
export function InvitationsPage() {
  return (
    <SettingsFrame title="Inbjudningar">
      <InvitationList />
    </SettingsFrame>
  );
}
