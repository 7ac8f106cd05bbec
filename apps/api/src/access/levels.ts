import { DomainError } from '@samlad/domain/errors.js';
import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import {
  asksWhy,
  DEFAULT_SECRECY_LEVEL,
  isKept,
  oslProvisionSchema,
  secrecyLevelSchema,
} from '@samlad/domain/secrecy.js';
import { cleanLine } from '@samlad/domain/text.js';
import type { SecrecyMarkInput } from './secrecy-mark.model.js';
import type { Transaction } from '../database/transaction.js';
import { type Mark, mustBeOwnCircle } from './marks.js';

/** The table of each thing that carries a level of its own beside the report's parts. */
export const LEVELLED_THINGS = {
  INCIDENT: 'incident',
  PROBLEM: 'problem',
  MEASURE: 'measure',
  COMMITMENT: 'commitment',
  DECISION: 'decision',
} as const;
export type LevelledThing = keyof typeof LEVELLED_THINGS;

const reasonSchema = cleanLine(300)
  .nullish()
  .transform((text) => text?.trim() || null);
const refuse = (message: string) => new DomainError('INVALID_INPUT', { message });

/**
 * The mark that an input asks for. A restricted thing names an own circle; what is kept from others names a provision,
 * the party's usual one when none is told. Throws INVALID_INPUT.
 */
export async function markOf(tx: Transaction, input: SecrecyMarkInput): Promise<Mark> {
  const level = secrecyLevelSchema.parse(input.level);
  const circleId = input.circleId || null;
  if (level === 'RESTRICTED' && circleId === null) throw refuse('Välj vilken av partens kretsar det gäller.');
  if (level !== 'RESTRICTED' && circleId !== null)
    throw refuse('En krets väljs bara för nivån Begränsad krets.');
  if (circleId !== null) await mustBeOwnCircle(tx, circleId);
  const told = input.oslProvision ? oslProvisionSchema.safeParse(input.oslProvision) : null;
  if (told?.success === false) throw refuse('Bestämmelsen finns inte. Välj en ur listan.');
  return {
    level,
    provision: told?.data ?? (isKept(level) ? PARTY_KIND[tx.actor.partyKind].usualProvision : null),
    circleId,
    reason: reasonSchema.parse(input.reason),
    setBy: tx.actor.userId,
    setAt: tx.now,
  };
}

/**
 * Writes the mark of a new thing, in the transaction that makes it; without one it has the usual level. What is kept from
 * others takes a reason. Throws INVALID_INPUT.
 */
export async function beginWithMark(
  tx: Transaction,
  thing: LevelledThing,
  id: string,
  input: SecrecyMarkInput | null | undefined,
): Promise<void> {
  if (!input) return;
  const mark = await markOf(tx, input);
  if (mark.reason === null && asksWhy(mark, null, DEFAULT_SECRECY_LEVEL)) {
    throw refuse('Skriv varför nivån sätts.');
  }
  await tx.query(
    `update ${LEVELLED_THINGS[thing]} set secrecy_level = $4, osl_provision = $5, circle_id = $6, level_reason = $7,
       level_set_by = $8, level_set_at = $9
     where municipality_id = $1 and party_id = $2 and id = $3`,
    [tx.actor.municipalityId, tx.actor.partyId, id, ...markColumns(mark)],
  );
}

/** A mark's values in the order level, provision, circle, reason, by, at. */
export const markColumns = (mark: Mark): unknown[] => [
  mark.level,
  mark.provision,
  mark.circleId,
  mark.reason,
  mark.setBy,
  mark.setAt,
];
