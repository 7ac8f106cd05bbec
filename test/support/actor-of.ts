import type { Actor } from '../../apps/api/src/database/actor.js';
import type { TestApi } from './start-api.js';

/** The actor that a demo user becomes when it signs in. */
export async function actorOf(api: TestApi, userName: string): Promise<Actor> {
  const [row] = await api.sql<Omit<Actor, 'requestId'>>(
    `select u.id "userId", u.name "userName", m.id "municipalityId", m.code "municipalityCode",
       m.name "municipalityName", m.time_zone "timeZone", m.projected_crs "projectedCrs", p.id "partyId",
       p.kind "partyKind", p.name "partyName", a.role
     from demo_account d
     join app_user u on u.id = d.user_id
     join assignment a on a.user_id = u.id
     join municipality m on m.id = a.municipality_id
     join party p on p.municipality_id = a.municipality_id and p.id = a.party_id
     where d.user_name = $1`,
    [userName],
  );
  if (row === undefined) throw new Error(`There is no ${userName}.`);
  return { ...row, requestId: 'prov' };
}
