import { DomainError } from '@samlad/domain/errors.js';
import type { IncidentCategory } from '@samlad/domain/incident-categories.js';
import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import { isKept, type Mark, mustBeOwnCircle } from '../access/marks.js';
import type { Transaction } from '../database/transaction.js';
import { levelOfIncident } from './incident.policy.js';
import type { ToldIncident } from './incident.schema.js';

type Told = Pick<ToldIncident, 'secrecyLevel' | 'oslProvision' | 'circleId' | 'levelReason'>;

const refuse = (message: string) => new DomainError('INVALID_INPUT', { message });

/**
 * The mark an incident gets: the level by `levelOfIncident`, the party's usual provision when a kept incident names none,
 * and what it had as far as nothing changes. Changing the level of a stored incident takes a reason, unless a new
 * category does it.
 */
export async function markOfIncident(
  tx: Transaction,
  told: Told,
  category: IncidentCategory,
  earlier: Mark | null,
): Promise<Mark> {
  const level = levelOfIncident(category, told.secrecyLevel, earlier?.level ?? null);
  const circleId = level === 'RESTRICTED' ? (told.circleId ?? earlier?.circleId ?? null) : null;
  if (told.circleId !== null && level !== 'RESTRICTED') {
    throw refuse('En krets väljs bara för nivån Begränsad krets.');
  }
  if (circleId !== null && circleId !== earlier?.circleId) await mustBeOwnCircle(tx, circleId);
  const provision =
    told.oslProvision ??
    (isKept(level) ? (earlier?.provision ?? PARTY_KIND[tx.actor.partyKind].usualProvision) : null);
  const isMoved = earlier !== null && earlier.level !== level;
  const byCategory = told.secrecyLevel === null || told.secrecyLevel === category.secrecy;
  const reason =
    told.levelReason ?? (byCategory ? `Kategorin ${category.label} har nivån från början.` : null);
  if (isMoved && reason === null) throw refuse('Skriv varför nivån ändras.');
  if (earlier !== null && !isMoved && circleId === earlier.circleId && provision === earlier.provision) {
    return { ...earlier, reason: told.levelReason ?? earlier.reason };
  }
  return { level, provision, circleId, reason, setBy: tx.actor.userId, setAt: tx.now };
}
