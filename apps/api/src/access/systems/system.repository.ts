import { Injectable } from '@nestjs/common';
import { DELIVERY_SCOPE, type DeliveryScope, type SystemState } from '@samlad/domain/delivery.js';
import { SYSTEM_ROLE } from '@samlad/domain/permissions.js';
import type { Actor } from '../../database/actor.js';
import { Database } from '../../database/database.js';
import { NO_RIGHTS } from '../../database/rights.js';
import { utc } from '../../database/sql.js';
import type { Transaction } from '../../database/transaction.js';
import { standing } from './standing.sql.js';

/** A system that has shown a key, and how it stands now. */
export interface ShownSystem {
  actor: Actor;
  state: SystemState;
  renewedAt: string;
  /** When the present key was first used, and the latest day; null before. */
  firstUsedAt: string | null;
  lastUsedOn: string | null;
}

interface Row extends Omit<ShownSystem, 'actor'> {
  actor: Omit<Actor, 'requestId'>;
  scopes: DeliveryScope[];
}

/** The system that a key's hash names; `earlierUntil` when it is the key before the present one. */
interface NamedSystem {
  municipalityId: string;
  id: string;
  partyId: string;
  earlierUntil: string | null;
}

const NAMED = `select municipality_id "municipalityId", id, party_id "partyId",
    case when token_hash <> samlad.key_hash() then ${utc('earlier_until')} end "earlierUntil"
  from api_token where token_hash = samlad.key_hash() or earlier_hash = samlad.key_hash()`;

const STANDING = `select ${standing('t', '$3::timestamptz')} state, ${utc('t.renewed_at')} "renewedAt", t.scopes,
    ${utc('w.first_used_at')} "firstUsedAt", w.last_used_on::text "lastUsedOn",
    json_build_object('userId', t.id, 'userName', t.name, 'issuer', 'samlad', 'subject', 'system:' || t.id, 'assignmentId', '',
      'municipalityId', m.id, 'municipalityCode', m.code, 'municipalityName', m.name, 'timeZone', m.time_zone,
      'projectedCrs', m.projected_crs, 'partyId', p.id, 'partyKind', p.kind, 'partyName', p.name) actor
  from api_token t
  join municipality m on m.id = t.municipality_id
  join party p on p.municipality_id = t.municipality_id and p.id = t.party_id
  left join api_token_use w on w.municipality_id = t.municipality_id and w.system_id = t.id
  where t.municipality_id = $1 and t.id = $2`;

/** The parties' own systems, as those who show a key. */
@Injectable()
export class SystemRepository {
  constructor(private readonly database: Database) {}

  /** The system behind a key's hash, worked out anew; null when there is none. */
  async shown(hash: string, now: string, requestId: string): Promise<ShownSystem | null> {
    const [named] = await this.database.namedRows<NamedSystem>({ kind: 'key', hash }, NAMED);
    if (named === undefined) return null;
    const { municipalityId, id, partyId, earlierUntil } = named;
    if (earlierUntil !== null && Date.parse(earlierUntil) <= Date.parse(now)) return null;
    const rows = await this.database.readAs(
      { municipalityId, partyId, userId: id, role: SYSTEM_ROLE },
      (query) => query<Row>(STANDING, [municipalityId, id, now]),
    );
    return rows[0] ? shownOf(rows[0], requestId) : null;
  }

  /** How the acting system stands at this moment, held until the transaction ends. */
  async standing(tx: Transaction): Promise<SystemState> {
    const { municipalityId, userId } = tx.actor;
    await tx.found('select 1 from api_token where municipality_id = $1 and id = $2 for share', [
      municipalityId,
      userId,
    ]);
    const row = await tx.found<{ state: SystemState }>(
      `select ${standing('t', '$3::timestamptz')} state from api_token t where t.municipality_id = $1 and t.id = $2`,
      [municipalityId, userId, tx.now],
    );
    return row.state;
  }

  /** Notes the day of the latest use, and the first use of a key when it is one. */
  async use(
    query: Transaction['query'],
    { municipalityId, userId, partyId }: Actor,
    now: string,
    day: string,
  ): Promise<void> {
    await query(
      `insert into api_token_use as w (municipality_id, system_id, party_id, first_used_at, last_used_on)
       values ($1, $2, $3, $4, $5)
       on conflict (municipality_id, system_id) do update set last_used_on = greatest(w.last_used_on, excluded.last_used_on),
         first_used_at = case when w.first_used_at < (select t.renewed_at from api_token t
             where t.municipality_id = $1 and t.id = $2) then excluded.first_used_at else w.first_used_at end`,
      [municipalityId, userId, partyId, now, day],
    );
  }
}

function shownOf({ actor, scopes, ...rest }: Row, requestId: string): ShownSystem {
  return {
    ...rest,
    actor: {
      ...actor,
      role: SYSTEM_ROLE,
      scopes: ['delivery.read', ...scopes.map((scope) => DELIVERY_SCOPE[scope].permission)],
      steppedUp: false,
      rights: NO_RIGHTS,
      requestId,
    },
  };
}
