import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { AuditVerifier, type ChainVerdict } from '../audit/audit-verifier.js';
import type { Actor } from '../database/actor.js';
import type { AuditVerification } from './log.model.js';

/** Well within the time that an operation may take. */
const BUDGET_MS = 6_000;

/** The button that walks the municipality's chain. */
@Injectable()
export class ChainVerification {
  constructor(
    private readonly verifier: AuditVerifier,
    private readonly audit: AuditLog,
  ) {}

  /** Walks the chain of the actor's municipality from after a place, as far as the time goes. */
  async verify(actor: Actor, after: number): Promise<AuditVerification> {
    const until = performance.now() + BUDGET_MS;
    const { municipalityId, municipalityCode: code } = actor;
    const heads = await this.verifier.heads({}, municipalityId);
    const verdict = await this.verifier.verify({ municipalityId, code }, heads, { after, until });
    if (verdict.complete) await this.note(actor, verdict);
    const { fault, complete, sequence, latestHead } = verdict;
    return {
      sound: fault === null,
      complete,
      sequence,
      brokenAt: fault?.sequence ?? null,
      sentence: sentenceOf(verdict),
      heads: verdict.heads,
      latestHeadAt: latestHead?.at ?? null,
    };
  }

  private note(actor: Actor, { municipalityId, fault, sequence }: ChainVerdict): Promise<void> {
    return this.audit.note({
      municipalityId,
      actor,
      action: 'audit.verify',
      objectType: 'CHAIN',
      objectId: municipalityId,
      detail: { sound: fault === null, sequence: fault?.sequence ?? sequence },
      requestId: actor.requestId,
    });
  }
}

function sentenceOf({ fault, complete, sequence, latestHead }: ChainVerdict): string {
  if (fault !== null) return `Kedjan är bruten. ${fault.sentence}`;
  if (!complete) return `Post 1–${sequence} stämmer. Kontrollen fortsätter.`;
  const whole = `Kedjan är hel: ${sequence} ${sequence === 1 ? 'post' : 'poster'} i följd, ingen ändrad, borttagen eller tillagd.`;
  return latestHead === null
    ? `${whole} Det finns inga signerade huvuden att jämföra med, så en avkortad kedja syns inte.`
    : `${whole} Den stämmer med de signerade huvudena utanför databasen, det senaste vid post ${latestHead.sequence}.`;
}
