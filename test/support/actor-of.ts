import type { Actor } from '../../apps/api/src/database/actor.js';
import { rightsJson } from '../../apps/api/src/database/rights.js';
import { WORLD_NOW } from './world.js';

const RIGHTS = rightsJson({
  party: 'a.party_id',
  now: '$2::timestamptz',
  steppedUp: '$3::boolean',
  member: 'x.user_id = a.user_id',
});

interface Looks {
  /** Looks behind the API, as the owner. */
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** The actor that a demo user becomes when it signs in, or when it has stepped up as well. */
export async function actorOf(
  at: Looks,
  userName: string,
  steppedUp = false,
  now = WORLD_NOW,
): Promise<Actor> {
  const [row] = await at.sql<Omit<Actor, 'requestId'>>(
    `select u.id "userId", u.name "userName", u.issuer, u.subject, a.id "assignmentId", m.id "municipalityId",
       m.code "municipalityCode", m.name "municipalityName", m.time_zone "timeZone", m.projected_crs "projectedCrs",
       p.id "partyId", p.kind "partyKind", p.name "partyName", a.role, a.unit_id "unitId", $3::boolean "steppedUp", ${RIGHTS} rights
     from demo_account d
     join app_user u on u.id = d.user_id
     join assignment a on a.user_id = u.id
     join municipality m on m.id = a.municipality_id
     join party p on p.municipality_id = a.municipality_id and p.id = a.party_id
     where d.user_name = $1`,
    [userName, now, steppedUp],
  );
  if (row === undefined) throw new Error(`There is no ${userName}.`);
  return { ...row, requestId: 'prov' };
}
