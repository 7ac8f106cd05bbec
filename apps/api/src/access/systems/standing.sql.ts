import { PERMISSIONS } from '@samlad/domain/permissions.js';

const ANSWERING = PERMISSIONS['token.manage'].map((role) => `'${role}'`).join(', ');

/** Whether whoever answers for a system still speaks for its party; `t` is a row of api_token, `now` an SQL expression. */
export const answeredFor = (t: string, now: string): string => `
  exists (select 1 from assignment a join app_user u on u.id = a.user_id
    where a.municipality_id = ${t}.municipality_id and a.user_id = ${t}.answers_user_id and a.party_id = ${t}.party_id
      and a.role in (${ANSWERING}) and u.disabled_at is null and a.suspended_at is null
      and a.valid_from <= ${now} and (a.valid_to is null or a.valid_to > ${now}))`;

/** Whether a system's party is in an agreement about the joint picture, in force today. */
const inAgreement = (t: string, now: string): string => `
  exists (select 1 from agreement g
    join municipality m on m.id = g.municipality_id
    join agreement_party s on s.municipality_id = g.municipality_id and s.agreement_id = g.id
    where g.municipality_id = ${t}.municipality_id and s.party_id = ${t}.party_id and 'SITUATION' = any (g.purposes)
      and (${now} at time zone m.time_zone)::date between g.valid_from and coalesce(g.valid_to, 'infinity'::date)
      and (g.ended_at is null or g.ended_at > ${now}) and s.accepted_at <= ${now}
      and (s.left_at is null or s.left_at > ${now}))`;

/** How a system stands now, as the code of its state; the first that holds. */
export const standing = (t: string, now: string): string => `
  case when ${t}.revoked_at is not null then 'REVOKED' when ${t}.valid_to <= ${now} then 'EXPIRED'
    when not ${answeredFor(t, now)} or not ${inAgreement(t, now)} then 'RESTING' else 'WORKING' end`;
