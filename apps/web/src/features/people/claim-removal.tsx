import { FormDialog } from '@/domain-ui/form-dialog';
import { formatCount } from '@/i18n/format';
import { useSend } from '@/lib/use-send';
import { REMOVE_CLAIM_RULE, type ClaimRule } from './claims.graphql';

/** Asks before a rule of the mapping goes, and says for how many it matters. */
export function ClaimRemoval({ rule, onClose }: { rule: ClaimRule; onClose: () => void }) {
  const send = useSend(REMOVE_CLAIM_RULE, {
    said: 'Kopplingen är borttagen.',
    showsErrors: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`Ta bort kopplingen till ${rule.partyName}`}
      action="Ta bort"
      tone="danger"
      busy={send.isPending}
      error={send.error}
      onSend={() => send.mutate({ id: rule.id, expectedVersion: rule.version })}
      onClose={onClose}
    >
      <p>{`Kopplingen säger att den vars ${rule.claim} är ”${rule.value}” hör till ${rule.partyName}.`}</p>
      <p>
        {rule.people === 0
          ? 'Ingen följer den, efter de senaste inloggningarna.'
          : `${formatCount(rule.people, 'person', 'personer')} följer den, efter de senaste inloggningarna. De behåller den part, enhet och funktion de har nu; den ändras därefter bara under Personer.`}
      </p>
    </FormDialog>
  );
}
