import { newClientKey } from '@/lib/client-key';
import { Button } from '@/ui/button';
import { emptyCommitment, type CommitmentDraft, type CommitmentFaults } from './commitment-draft';
import { CommitmentFields } from './commitment-fields';
import type { MeasureParty } from './measure.graphql';

interface CommitmentRowsProps {
  drafts: readonly CommitmentDraft[];
  faults: Record<string, CommitmentFaults>;
  parties: readonly MeasureParty[];
  /** The date a new row starts with. */
  dueOn: string;
  onChange: (drafts: CommitmentDraft[]) => void;
  onMend: (key: string, change: Partial<CommitmentDraft>) => void;
}

/** One row a party; a party that has a row is not offered in the others. */
export function CommitmentRows({ drafts, faults, parties, dueOn, onChange, onMend }: CommitmentRowsProps) {
  const isFull = drafts.length >= parties.length;
  return (
    <>
      <ol className="measure-rows">
        {drafts.map((draft, index) => {
          const name = parties.find(({ id }) => id === draft.partyId)?.name;
          return (
            <li key={draft.key}>
              <fieldset>
                <legend className="measure-rows-head">
                  <span>{name ?? `Åtagande ${index + 1}`}</span>
                </legend>
                <CommitmentFields
                  draft={draft}
                  faults={faults[draft.key] ?? {}}
                  parties={parties.filter(
                    ({ id }) => id === draft.partyId || !drafts.some((other) => other.partyId === id),
                  )}
                  onChange={(change) => {
                    onChange(drafts.map((one) => (one.key === draft.key ? { ...one, ...change } : one)));
                    onMend(draft.key, change);
                  }}
                />
                <Button
                  size="small"
                  tone="quiet"
                  icon="trash"
                  onClick={() => onChange(drafts.filter(({ key }) => key !== draft.key))}
                >
                  {`Ta bort ${name ? `åtagandet för ${name}` : `åtagande ${index + 1}`}`}
                </Button>
              </fieldset>
            </li>
          );
        })}
      </ol>
      <Button
        icon="plus"
        disabled={isFull}
        onClick={() => onChange([...drafts, emptyCommitment(newClientKey(), dueOn)])}
      >
        Lägg till en part
      </Button>
    </>
  );
}
