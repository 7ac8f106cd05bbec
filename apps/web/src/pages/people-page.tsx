import { PeopleList } from '@/features/people/people-list';
import { SettingsFrame } from './settings-frame';

/** Inställningar, Personer. */
export function PeoplePage() {
  return (
    <SettingsFrame title="Personer">
      <PeopleList />
    </SettingsFrame>
  );
}
