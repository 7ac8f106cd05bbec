/** A party as the API's `Party`, for use inside json_build_object; `p` is party and `h` its authority. */
export const PARTY_JSON = `json_build_object('id', p.id, 'name', p.name, 'shortName', p.short_name, 'kind', p.kind, 'authority', h.name)`;

/** The joins that PARTY_JSON needs, from an alias that has municipality_id and party_id. */
export const joinParty = (alias: string, column = 'party_id') => `
  join party p on p.municipality_id = ${alias}.municipality_id and p.id = ${alias}.${column}
  join authority h on h.municipality_id = p.municipality_id and h.id = p.authority_id`;
