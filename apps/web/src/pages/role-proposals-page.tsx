import { ProposalList } from '@/features/people/proposal-list';
import { SettingsFrame } from './settings-frame';

/** Inställningar, Roller att bekräfta. */
export function RoleProposalsPage() {
  return (
    <SettingsFrame title="Roller att bekräfta">
      <ProposalList />
    </SettingsFrame>
  );
}
