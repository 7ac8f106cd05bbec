import type { Transaction } from '../../database/transaction.js';

export interface SessionRow {
  id: string;
  device: string;
  provider: string | null;
  assuranceLevel: number;
  steppedUpUntil: Date | null;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
  /** When it ends by itself if nothing more is done in it. */
  idleExpiresAt: Date;
}

const MOST = 100;

/** The live sessions of a user, in one municipality or in all, the latest used first. */
export const sessionsOf = (
  query: Transaction['query'],
  userId: string,
  municipalityId: string | null,
  now: string,
  idleMinutes: number,
): Promise<SessionRow[]> =>
  query(
    `select id, device, provider, assurance_level "assuranceLevel", stepped_up_until "steppedUpUntil", created_at "createdAt",
       seen_at "seenAt", expires_at "expiresAt",
       least(expires_at, seen_at + make_interval(mins => $4)) "idleExpiresAt"
     from user_session
     where user_id = $1 and ($2::uuid is null or municipality_id = $2) and expires_at > $3::timestamptz
       and seen_at > $3::timestamptz - make_interval(mins => $4)
     order by seen_at desc, id limit ${MOST}`,
    [userId, municipalityId, now, idleMinutes],
  );
