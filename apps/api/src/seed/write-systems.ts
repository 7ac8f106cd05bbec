import { createHash } from 'node:crypto';
import { systemSource } from '@samlad/domain/delivery.js';
import { newId, type Transaction } from '../database/transaction.js';
import { type Calendar, DAY } from './calendar.js';
import { type Cast, voiceOf } from './cast.js';
import { insertRows, instant } from './insert-rows.js';

const PARTY = 'RESCUE';
const NAME = 'Händelserapporteringen';
/** How many weeks back the system has delivered. */
const WEEKS = 6;
const DAYS_GOOD = 300;
/** Nobody has this key: what it is the digest of has not the form of one. */
const NO_KEY = createHash('sha256').update('the demo has no key').digest('hex');

/** Stores a system of the rescue service's own, with the fires of the latest weeks as what it has delivered. */
export async function writeSystems(tx: Transaction, calendar: Calendar, cast: Cast): Promise<void> {
  const { partyId, userId } = voiceOf(cast, PARTY);
  const first = calendar.present - WEEKS;
  const since = calendar.moment(first, 0, '09:00');
  const system = newId();
  await insertRows(tx, 'api_token', [
    {
      id: system,
      party_id: partyId,
      name: NAME,
      requested_by: 'Systemförvaltare',
      scopes: ['INCIDENTS', 'ANSWERS'],
      token_hash: NO_KEY,
      created_by_user_id: userId,
      created_at: instant(since),
      answers_user_id: userId,
      renewed_at: instant(since),
      valid_to: instant(since + DAYS_GOOD * DAY),
      version: 1,
    },
  ]);
  const { count } = await tx.found<{ count: number }>(
    `with delivered as (
       update incident set source = $4, external_key = 'H-' || to_char(occurred_from, 'YYYY-MMDD-') || left(id::text, 8)
       where municipality_id = $1 and party_id = $2 and week >= $3 and category_code like 'BRA-%' returning 1)
     select count(*)::int count from delivered`,
    [tx.actor.municipalityId, partyId, first, systemSource(system)],
  );
  await tx.query(
    `update party_report set delivered_at = submitted_at - interval '1 day'
     where municipality_id = $1 and party_id = $2 and week >= $3 and submitted_at is not null`,
    [tx.actor.municipalityId, partyId, first],
  );
  const latest = calendar.now - DAY;
  await insertRows(tx, 'api_token_use', [
    {
      system_id: system,
      party_id: partyId,
      first_used_at: instant(since + DAY),
      last_used_on: instant(latest).slice(0, 10),
    },
  ]);
  await insertRows(tx, 'delivery', [
    {
      id: newId(),
      party_id: partyId,
      system_id: system,
      kind: 'INCIDENTS',
      week: null,
      created: count,
      corrected: 0,
      unchanged: 0,
      result: [],
      kept: [],
      received_at: instant(latest),
    },
  ]);
}
