/** Rows that make up a thing: the table, and the condition on its row `t` for the thing's id `o.id`. */
type Part = readonly [table: string, condition: string];

const MUNICIPALITY = ':municipality';
const own = (table: string, key = 'id'): Part => [
  table,
  `t.municipality_id = ${MUNICIPALITY} and t.${key} = o.id`,
];
/** What was said of each change of the thing's level. */
const LEVELS: Part = ['level_change', `t.municipality_id = ${MUNICIPALITY} and t.object_id = o.id::text`];
const WEEK = `t.municipality_id = ${MUNICIPALITY} and t.week =
  (select w.week from week w where w.municipality_id = ${MUNICIPALITY} and w.id = o.id)`;

/**
 * Object type of the log → the rows its digests are made of. A new type is a line here; without one its entries
 * carry no digest. Only tables that the application and its maintenance both may read.
 */
export const OBJECT_ROWS: Record<string, readonly Part[]> = {
  MUNICIPALITY: [['municipality', 't.id = o.id']],
  INCIDENT: [own('incident'), LEVELS],
  EVENT_LINK: [own('event_link')],
  PARTY_REPORT: [
    own('party_report'),
    own('party_report_draft', 'report_id'),
    own('party_report_version', 'report_id'),
    own('report_part', 'report_id'),
    own('report_withdrawal', 'report_id'),
    own('area_assessment', 'report_id'),
    own('need', 'report_id'),
    ['level_change', `t.municipality_id = ${MUNICIPALITY} and split_part(t.object_id, '/', 1) = o.id::text`],
  ],
  JOINT_ASSESSMENT: [own('joint_assessment', 'area_id')],
  RHYTHM: [own('rhythm')],
  PROTECTION: [own('protection')],
  WEEK: [own('week'), ['minutes', WEEK], ['week_signature', WEEK], ['picture_decision', WEEK]],
  HUB_FORM: [own('hub_form'), own('hub_form_version', 'form_id')],
  HUB_RELAY: [own('hub_relay')],
  DECISION: [own('decision'), LEVELS],
  ASSIGNMENT: [own('assignment')],
  AGREEMENT: [
    own('agreement'),
    own('agreement_party', 'agreement_id'),
    own('agreement_area', 'agreement_id'),
  ],
  CIRCLE: [own('circle'), own('circle_member', 'circle_id')],
  INVITATION: [own('invitation')],
  UNIT: [own('unit')],
  CLAIM_RULE: [own('claim_rule')],
  USER: [['app_user', 't.id = o.id']],
  IMPORT: [own('import_batch')],
  IMPORT_SETTING: [own('import_setting')],
  GUARD_SETTING: [own('guard_setting')],
  GUARD_OVERRIDE: [own('guard_override')],
  API_TOKEN: [own('api_token')],
  CALENDAR_FEED: [own('calendar_feed')],
  DELIVERY: [own('delivery')],
  PROBLEM: [own('problem'), own('problem_score', 'problem_id'), LEVELS],
  MEASURE: [own('measure'), LEVELS],
  COMMITMENT: [own('commitment'), own('dosage', 'commitment_id'), LEVELS],
};

/**
 * The statement that gives `type`, `id` and `digest` of the named things: SHA-256 over the thing's salt and its rows
 * as JSON text. Everything in it must have been validated as UUIDs.
 */
export function digestStatement(municipalityId: string, things: ReadonlyMap<string, string[]>): string {
  const town = `'${municipalityId}'`;
  return [...things]
    .map(([type, ids]) => {
      const rows = (OBJECT_ROWS[type] ?? []).map(
        ([table, condition], index) =>
          `select ${index} part, to_jsonb(t)::text line from ${table} t where ${condition.replaceAll(MUNICIPALITY, town)}`,
      );
      return `select '${type}' "type", o.id::text "id",
          encode(sha256(s.salt || convert_to(r.lines, 'UTF8')), 'hex') "digest"
        from unnest('{${ids.join(',')}}'::uuid[]) o (id)
        join audit_salt s on s.municipality_id = ${town} and s.object_id = o.id
        cross join lateral (
          select string_agg(x.line, E'\\n' order by x.part, x.line collate "C") lines
          from (${rows.join(' union all ')}) x
        ) r where r.lines is not null`;
    })
    .join(' union all ');
}

/** The statement that gives salts to the things that have none. */
export const saltStatement = (municipalityId: string, ids: readonly string[]): string =>
  `insert into audit_salt (municipality_id, object_id, salt)
   select '${municipalityId}', id, sha256(decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))
   from unnest('{${ids.join(',')}}'::uuid[]) id on conflict do nothing`;
