import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { SECRECY_LEVELS } from '@samlad/domain/secrecy.js';
import { LEVELLED_THINGS, type LevelledThing } from '../access/levels.js';
import { isUuid } from '../database/actor.js';
import type { Transaction } from '../database/transaction.js';
import type { FreeText, Goes, Shown } from './road.js';

/** The texts of each thing that has a level of its own: its columns, and what the writer knows them as. */
const TEXT_COLUMNS: Record<LevelledThing, Readonly<Record<string, string>>> = {
  INCIDENT: { text: 'Beskrivning', action_taken: 'Vidtagen åtgärd', place_name: 'Platsens namn' },
  PROBLEM: { title: 'Problemets namn', description: 'Beskrivning', time_pattern: 'När' },
  MEASURE: { title: 'Insatsens namn', cause: 'Orsak', expected_effect: 'Väntad effekt' },
  COMMITMENT: {
    what: 'Vad parten gör',
    mandate_ground: 'Egen rådighet',
    responsible_function: 'Ansvarig funktion',
    decline_comment: 'Kommentar',
  },
  DECISION: { text: 'Beslutets text' },
};

const CATEGORY: Partial<Record<LevelledThing, string>> = {
  INCIDENT: 'category_code',
  PROBLEM: 'category_group',
};

interface ThingRow {
  level: SecrecyLevel;
  category: string | null;
  isTold: boolean;
}

const destination = (thing: LevelledThing): string =>
  `secrecy_level level, ${CATEGORY[thing] ?? 'null::text'} category, ${thing === 'INCIDENT' ? 'shared' : 'true'} "isTold"`;

const goesTo = ({ level, category, isTold }: ThingRow): Goes => ({ level, category, isDraft: !isTold });

/** Where the texts of a thing that is stored already go; null for one that the actor may not see. */
export async function whereThingGoes(
  tx: Transaction,
  thing: LevelledThing,
  id: string | null | undefined,
): Promise<Goes | null> {
  if (!isUuid((id ?? '').toLowerCase())) return null;
  const row = await tx.one<ThingRow>(
    `select ${destination(thing)} from ${LEVELLED_THINGS[thing]} where municipality_id = $1 and id = $2`,
    [tx.actor.municipalityId, id],
  );
  return row === null ? null : goesTo(row);
}

/** What one stored thing says, as it stands in this transaction; nothing of a draft, which nobody else is shown. */
export async function shownOfThing(tx: Transaction, thing: LevelledThing, id: string): Promise<Shown[]> {
  return told(tx, thing, 'id = $2', id);
}

/** What the incidents of one delivery say, those of them that others are shown. */
export function shownOfDelivered(tx: Transaction, deliveryId: string): Promise<Shown[]> {
  const rows = `party_id = $2 and id in (select d.incident_id from delivered_incident d
    where d.municipality_id = $1 and d.delivery_id = $3)`;
  return told(tx, 'INCIDENT', rows, tx.actor.partyId, deliveryId);
}

/** What the own party's incidents say that were shared in this transaction. */
export function shownOfNewlyShared(tx: Transaction): Promise<Shown[]> {
  return told(tx, 'INCIDENT', 'party_id = $2 and shared_at = $3', tx.actor.partyId, tx.now);
}

/** What a thing says whose level was opened up in this transaction; one that was closed further shows nothing new. */
export async function shownOfOpened(tx: Transaction, thing: LevelledThing, id: string): Promise<Shown[]> {
  const change = await tx.one<{ before: SecrecyLevel; after: SecrecyLevel }>(
    `select previous_level "before", level "after" from level_change
     where municipality_id = $1 and object_type = $2 and object_id = $3 and changed_at = $4 limit 1`,
    [tx.actor.municipalityId, thing, id, tx.now],
  );
  const rank = (level: SecrecyLevel) => SECRECY_LEVELS.indexOf(level);
  if (change === null || rank(change.after) >= rank(change.before)) return [];
  return shownOfThing(tx, thing, id);
}

async function told(
  tx: Transaction,
  thing: LevelledThing,
  condition: string,
  ...values: unknown[]
): Promise<Shown[]> {
  const columns = TEXT_COLUMNS[thing];
  const rows = await tx.query<ThingRow & { id: string; texts: Record<string, string | null> }>(
    `select id, ${destination(thing)}, jsonb_build_object(${Object.keys(columns)
      .map((column) => `'${column}', ${column}`)
      .join(', ')}) texts
     from ${LEVELLED_THINGS[thing]} where municipality_id = $1 and ${condition}`,
    [tx.actor.municipalityId, ...values],
  );
  return rows
    .filter(({ isTold }) => isTold)
    .map((row) => ({
      goes: goesTo(row),
      texts: Object.entries(columns).flatMap(([column, label]): FreeText[] => {
        const text = row.texts[column] ?? '';
        return text.trim() === '' ? [] : [{ field: `${thing}.${row.id}.${column}`, label, text }];
      }),
    }));
}
