import { createHash, randomBytes } from 'node:crypto';
import { SECRECY_LEVELS, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import type { OverrideRow } from './guard.repository.js';
import type { Obstacle } from './judged.js';

/** A new salt and the hash that names a text with it. */
export function saltedHash(text: string): { salt: string; hash: string } {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: hashOf(salt, text) };
}

/** Those for which nobody of the party has given a reason that holds for this text, as openly as it is now going. */
export function unanswered(found: readonly Obstacle[], reasons: readonly OverrideRow[]): Obstacle[] {
  return found.filter(
    (one) =>
      one.action !== 'REASON' ||
      reasonFor(one, { text: one.read, level: one.goes.level }, reasons) === undefined,
  );
}

type Place = Pick<OverrideRow, 'rule' | 'start' | 'end'>;

/** The newest reason that holds for a finding in exactly this text, as openly as it is going; undefined when none does. */
export function reasonFor<Row extends OverrideRow>(
  finding: { rule: string } & Omit<Place, 'rule'>,
  { text, level }: { text: string; level: SecrecyLevel },
  reasons: readonly Row[],
): Row | undefined {
  return reasons.find(
    (reason) =>
      reason.rule === finding.rule &&
      reason.start === finding.start &&
      reason.end === finding.end &&
      holdsAt(reason.level, level) &&
      reason.hash === hashOf(reason.salt, text),
  );
}

/** A reason for showing something to many holds for fewer too. */
const holdsAt = (given: SecrecyLevel, now: SecrecyLevel): boolean =>
  SECRECY_LEVELS.indexOf(given) <= SECRECY_LEVELS.indexOf(now);

const hashOf = (salt: string, text: string): string =>
  createHash('sha256').update(`${salt}\n${text}`).digest('hex');
