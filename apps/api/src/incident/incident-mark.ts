import { DomainError } from '@samlad/domain/errors.js';
import type { IncidentCategory } from '@samlad/domain/incident-categories.js';
import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import { asksWhy, isKept, isMoved } from '@samlad/domain/secrecy.js';
import { type Mark, mustBeOwnCircle } from '../access/marks.js';
import type { Transaction } from '../database/transaction.js';
import { levelOfIncident } from './incident.policy.js';
import type { ToldIncident } from './incident.schema.js';

type Told = Pick<ToldIncident, 'secrecyLevel' | 'oslProvision' | 'circleId' | 'levelReason'>;

const refuse = (message: string) => new DomainError('INVALID_INPUT', { message });

/**
 * The mark an incident gets: the level by `levelOfIncident`, the party's usual provision when a kept incident names none,
 * and what it had as far as nothing changes. What is kept above its category's level, and every change of level, circle
 * or provision, takes a reason.
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
  const isAsBefore = earlier !== null && earlier.level === level;
  const provision =
    told.oslProvision ??
    (isAsBefore ? earlier.provision : null) ??
    (isKept(level) ? (earlier?.provision ?? PARTY_KIND[tx.actor.partyKind].usualProvision) : null);
  const asked = { level, provision, circleId };
  if (earlier !== null && !isMoved(earlier, asked)) {
    return { ...earlier, reason: told.levelReason ?? earlier.reason };
  }
  const mustSay = asksWhy(asked, earlier, category.secrecy);
  if (mustSay && told.levelReason === null) {
    throw refuse(earlier === null ? 'Skriv varför nivån sätts.' : 'Skriv varför nivån ändras.');
  }
  const byCategory = mustSay ? null : `Kategorin ${category.label} har nivån från början.`;
  return { ...asked, reason: told.levelReason ?? byCategory, setBy: tx.actor.userId, setAt: tx.now };
}
