import { lastDay } from './granted.js';

/** The fields of `Given` from an alias that has party, unit, role, function and valid_to; `zone` is a placeholder. */
export const givenFields = (alias: string, zone: string): string => `
  ${alias}.role, ${alias}.party_id "partyId", p.name "partyName", ${alias}.unit_id "unitId", t.name "unitName",
  ${alias}.function, ${lastDay(`${alias}.valid_to`, zone)} "lastDay"`;

/** The joins that `givenFields` needs. */
export const joinGiven = (alias: string): string => `
  join party p on p.municipality_id = ${alias}.municipality_id and p.id = ${alias}.party_id
  left join unit t on t.municipality_id = ${alias}.municipality_id and t.id = ${alias}.unit_id`;

/** Whether a user is operator now, in the municipality of the other rows; `user` and `now` are SQL expressions. */
export const isOperatorNow = (municipality: string, user: string, now: string): string => `
  exists (select 1 from assignment o join app_user w on w.id = o.user_id
    where o.municipality_id = ${municipality} and o.user_id = ${user} and o.role = 'OPERATOR' and w.disabled_at is null
      and o.suspended_at is null and o.valid_from <= ${now} and (o.valid_to is null or o.valid_to > ${now}))`;

/** A text to look for as an ILIKE pattern; null when nothing is looked for. */
export function patternOf(search: string | null | undefined): string | null {
  const text = search?.trim() ?? '';
  return text === '' ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
