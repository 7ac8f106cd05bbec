import { DomainError } from '@samlad/domain/errors.js';
import { type OslProvision, SECRECY_LEVELS, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import { newId, type Transaction } from '../database/transaction.js';

/** Who may see a row, on what ground, and who said so. Source: domain rules R9 and R17. */
export interface Mark {
  level: SecrecyLevel;
  provision: OslProvision | null;
  /** The own circle that a restricted row is for; nobody outside the own party sees a restricted row without one. */
  circleId: string | null;
  reason: string | null;
  setBy: string | null;
  setAt: string | null;
}

/** What a mark stands on. */
export interface Marked {
  objectType: string;
  objectId: string;
}

/** Refuses a circle that is not the own party's, or is closed; a hidden circle is a missing one. */
export async function mustBeOwnCircle(tx: Transaction, circleId: string): Promise<void> {
  const circle = await tx.one(
    `select 1 from circle where municipality_id = $1 and party_id = $2 and id = $3 and closed_at is null`,
    [tx.actor.municipalityId, tx.actor.partyId, circleId],
  );
  if (circle === null) {
    throw new DomainError('INVALID_INPUT', {
      message: 'Kretsen finns inte bland partens egna. Välj en ur listan.',
    });
  }
}

/** By whether the level went down, stayed or went up. */
const STEP_ACTION = ['level.lower', 'level.move', 'level.raise'];

/** Writes that a row's level was raised or lowered, or its circle or provision changed, with the reason, into its own log and into the audit. */
export async function noteLevelChange(
  tx: Transaction,
  { objectType, objectId }: Marked,
  before: SecrecyLevel,
  mark: Mark,
): Promise<void> {
  await tx.query(
    `insert into level_change (municipality_id, id, object_type, object_id, party_id, previous_level, level,
       osl_provision, circle_id, reason, user_id, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.actor.municipalityId,
      newId(),
      objectType,
      objectId,
      tx.actor.partyId,
      before,
      mark.level,
      mark.provision,
      mark.circleId,
      mark.reason ?? '',
      tx.actor.userId,
      tx.now,
    ],
  );
  const steps = SECRECY_LEVELS.indexOf(mark.level) - SECRECY_LEVELS.indexOf(before);
  tx.audit({
    action: STEP_ACTION[Math.sign(steps) + 1] ?? '',
    objectType,
    objectId,
    detail: { from: before, to: mark.level },
  });
}
