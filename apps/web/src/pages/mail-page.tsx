import { MailStatus } from '@/features/mail/mail-status';
import { SettingsFrame } from './settings-frame';

/** Inställningar, E-post. */
export function MailPage() {
  return (
    <SettingsFrame title="E-post">
      <MailStatus />
    </SettingsFrame>
  );
}
