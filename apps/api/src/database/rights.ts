/** What a reader may see of the others' material, worked out from agreements and circles anew for every request. */
export interface Rights {
  /** Parties whose shared material of the weekly picture the reader may see in the whole municipality. */
  situationAll: string[];
  /** `party:area` of those that the reader may see in single areas, larger areas spelt out. */
  situationIn: string[];
  /** As the two above, for problems, insatser and decisions. */
  measuresAll: string[];
  measuresIn: string[];
  /** Circles whose restricted material is open to the reader; none until the session has stepped up. */
  circles: string[];
}

export const NO_RIGHTS: Rights = {
  situationAll: [],
  situationIn: [],
  measuresAll: [],
  measuresIn: [],
  circles: [],
};

const pairs = (purpose: string, whole: boolean) =>
  whole
    ? `(select coalesce(array_agg(distinct o.party_id), '{}') from reached o where o.purpose = '${purpose}' and o.all_areas)`
    : `(select coalesce(array_agg(distinct o.party_id::text || ':' || c.area_id::text), '{}')
        from reached o join covered c on c.agreement_id = o.agreement_id
        where o.purpose = '${purpose}' and not o.all_areas)`;

/** SQL expressions that name the reader whose rights are asked for; `m`, a row of municipality, must be in scope. */
interface RightsOf {
  party: string;
  /** An instant. */
  now: string;
  steppedUp: string;
  /** Which rows `x` of circle_member are the reader's. */
  member: string;
}

/**
 * The rights of a reader as one JSON value. An agreement counts when it is valid on the municipality's date, not
 * ended, and both parties have accepted it and not left it.
 */
export const rightsJson = ({ party, now, steppedUp, member }: RightsOf): string => `(
  with recursive valid as (
    select g.id, g.purposes, g.all_areas from agreement g
    where g.municipality_id = m.id
      and (${now} at time zone m.time_zone)::date between g.valid_from and coalesce(g.valid_to, 'infinity'::date)
      and (g.ended_at is null or g.ended_at > ${now})
  ), signed as (
    select s.agreement_id, s.party_id from agreement_party s
    where s.municipality_id = m.id and s.accepted_at <= ${now} and (s.left_at is null or s.left_at > ${now})
  ), reached as (
    select u.purpose, g.id agreement_id, g.all_areas, o.party_id
    from valid g
    join signed own on own.agreement_id = g.id and own.party_id = ${party}
    join signed o on o.agreement_id = g.id and o.party_id <> ${party}
    cross join unnest(g.purposes) u (purpose)
  ), covered as (
    select c.agreement_id, c.area_id from agreement_area c join valid g on g.id = c.agreement_id
    where c.municipality_id = m.id and not g.all_areas
    union
    select c.agreement_id, a.id from covered c
    join area a on a.municipality_id = m.id and a.parent_id = c.area_id
  )
  select json_build_object(
    'situationAll', ${pairs('SITUATION', true)}, 'situationIn', ${pairs('SITUATION', false)},
    'measuresAll', ${pairs('MEASURES', true)}, 'measuresIn', ${pairs('MEASURES', false)},
    'circles', (select coalesce(array_agg(distinct x.circle_id), '{}') from circle_member x
      join circle k on k.municipality_id = x.municipality_id and k.id = x.circle_id
      where ${steppedUp} and x.municipality_id = m.id and ${member} and x.removed_at is null
        and k.closed_at is null)))`;
