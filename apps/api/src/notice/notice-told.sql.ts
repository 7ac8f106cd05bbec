/** Tells the open pages of people, after commit, that their notices have changed; $1 municipality, $2 the people. */
export const NOTICE_OF_NOTICES = `select pg_notify('samlad_notice', json_build_object('municipalityId', $1::uuid,
    'userIds', json_agg(x.id))::text)
  from (select u.id, (row_number() over (order by u.id) - 1) / 100 part from unnest($2::uuid[]) u (id)) x group by x.part`;
