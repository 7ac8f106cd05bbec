import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '@/domain-ui/answer';
import { FormDialog } from '@/domain-ui/form-dialog';
import { formatCount } from '@/i18n/format';
import { graphqlQuery } from '@/lib/query-client';
import { useSend } from '@/lib/use-send';
import { Button } from '@/ui/button';
import { fetchJson } from '@/lib/request';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { CLAIM_PREVIEW, SAVE_CLAIM_RULE, type ClaimRule } from './claims.graphql';
import { PlaceInParty } from './given-fields';
import type { GivenGround } from './people.graphql';

interface ClaimDialogProps {
  rule: ClaimRule | null;
  ground: GivenGround;
  onClose: () => void;
}

const missing = (tried: boolean, text: string, sentence: string) =>
  tried && text.trim() === '' ? sentence : undefined;

/** One rule of the mapping, with whom it would meet. */
export function ClaimDialog({ rule, ground, onClose }: ClaimDialogProps) {
  const [draft, setDraft] = useState({
    providerId: rule?.providerId ?? '',
    claim: rule?.claim ?? '',
    value: rule?.value ?? '',
    partyId: rule?.partyId ?? '',
    unitId: rule?.unitId ?? '',
    function: rule?.function ?? '',
  });
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const change = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const send = useSend(SAVE_CLAIM_RULE, {
    said: 'Kopplingen är sparad.',
    showsErrors: true,
    onDone: onClose,
  });
  const told = { providerId: draft.providerId.trim(), claim: draft.claim.trim(), value: draft.value };
  const isTold = told.providerId !== '' && told.claim !== '' && told.value.trim() !== '';
  const handleSend = () => {
    setTried(true);
    if (!isTold || draft.partyId === '') return;
    send.mutate({
      ...told,
      id: rule?.id ?? null,
      expectedVersion: rule?.version ?? null,
      partyId: draft.partyId,
      unitId: draft.unitId || null,
      function: draft.function.trim() || null,
    });
  };
  return (
    <FormDialog
      title={rule === null ? 'Ny koppling' : 'Ändra kopplingen'}
      action="Spara"
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      <Provider
        value={draft.providerId}
        error={missing(tried, draft.providerId, 'Välj vilken inloggningstjänst det gäller.')}
        onChange={(providerId) => change({ providerId })}
      />
      <TextField
        label="Uppgift"
        help="Så som tjänsten kallar den, till exempel org eller realm.roles."
        maxLength={100}
        value={draft.claim}
        error={missing(tried, draft.claim, 'Skriv vilken uppgift det gäller.')}
        onChange={(claim) => change({ claim })}
      />
      <TextField
        label="Värde"
        help="Hela värdet, bokstav för bokstav."
        maxLength={100}
        value={draft.value}
        error={missing(tried, draft.value, 'Skriv vilket värde som ska träffa.')}
        onChange={(value) => change({ value })}
      />
      <SelectField
        label="Part"
        placeholder="Välj part"
        value={draft.partyId}
        options={ground.agreementGround.parties.map(({ id, name }) => ({ value: id, label: name }))}
        error={missing(tried, draft.partyId, 'Välj vilken part de hör till.')}
        onChange={(partyId) => change({ partyId, unitId: '' })}
      />
      <PlaceInParty draft={draft} ground={ground} onChange={change} />
      <div className="stack">
        <div>
          <Button disabled={!isTold} onClick={() => setAsked(told)}>
            Vem träffas?
          </Button>
        </div>
        {asked && <Preview asked={asked} />}
      </div>
    </FormDialog>
  );
}

interface ProviderProps {
  value: string;
  error: string | undefined;
  onChange: (providerId: string) => void;
}

/** One of the providers that are connected; on a demo, where none is, whatever is written. */
function Provider({ value, error, onChange }: ProviderProps) {
  const { data } = useQuery({
    queryKey: ['ways in'],
    queryFn: ({ signal }) =>
      fetchJson<{ providers: { id: string; name: string }[] }>('/auth/providers', signal),
  });
  const options = (data?.providers ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return data?.providers.length === 0 ? (
    <TextField
      label="Inloggningstjänst"
      help="Ingen är ansluten. Skriv det namn som tjänsten får i installationen, till exempel kommunen."
      maxLength={60}
      value={value}
      error={error}
      onChange={onChange}
    />
  ) : (
    <SelectField
      label="Inloggningstjänst"
      placeholder="Välj tjänst"
      value={value}
      options={options}
      error={error}
      onChange={onChange}
    />
  );
}

interface Asked {
  providerId: string;
  claim: string;
  value: string;
}

function Preview({ asked }: { asked: Asked }) {
  const query = useQuery(graphqlQuery(CLAIM_PREVIEW, asked));
  return (
    <Answer query={query} height="4rem">
      {({ claimRulePreview: { count, people } }) => (
        <div role="status">
          <p>
            {count === 0
              ? 'Ingen träffas, efter de senaste inloggningarna.'
              : `${formatCount(count, 'person träffas', 'personer träffas')}, efter de senaste inloggningarna:`}
          </p>
          <ul>
            {people.map(({ userId, userName, parties }) => (
              <li key={userId}>{parties ? `${userName}, ${parties}` : userName}</li>
            ))}
          </ul>
        </div>
      )}
    </Answer>
  );
}
