import type { Client } from 'pg';
import type { Scene } from './scene.js';

/** The tables in the order their rows may be written. */
const TABLES = [
  'municipality',
  'rhythm',
  'authority',
  'party',
  'area',
  'place',
  'app_user',
  'unit',
  'hub',
  'hub_unit',
  'assignment',
  'user_session',
  'invitation',
  'role_proposal',
  'claim_rule',
  'user_claim',
  'agreement',
  'agreement_party',
  'agreement_area',
  'circle',
  'circle_member',
  'state_change',
  'week',
  'compilation',
  'frozen_picture',
  'import_batch',
  'import_file',
  'import_job',
  'import_finding',
  'incident',
  'event_link',
  'party_report',
  'party_report_draft',
  'party_report_version',
  'party_report_return',
  'report_withdrawal',
  'area_assessment',
  'need',
  'joint_assessment',
  'problem',
  'problem_score',
  'measure',
  'commitment',
  'report_part',
  'dosage',
  'meeting',
  'decision',
  'minutes',
  'hub_form',
  'hub_form_draft',
  'hub_form_version',
  'hub_nudge',
  'hub_relay',
  'hub_receipt',
  'level_change',
  'api_token',
  'delivery',
  'police_notice',
  'read_entry',
  'notice',
];

/** Writes towns as the owner of the database, each table's rows in one statement, all in one transaction. */
export async function storeWorld(owner: Client, scenes: readonly Scene[]): Promise<void> {
  await owner.query('begin; set constraints all deferred');
  for (const scene of scenes) {
    const known = new Set([...scene.plain.keys(), ...scene.town.rows.keys()]);
    for (const table of TABLES) {
      known.delete(table);
      const rows = [
        ...(scene.town.rows.get(table) ?? []).map(({ values }) => values),
        ...(scene.plain.get(table) ?? []),
      ];
      if (rows.length > 0) await storeRows(owner, table, rows);
    }
    if (known.size > 0) throw new Error(`No place in the order for ${[...known].join(', ')}.`);
  }
  await owner.query('commit');
}

async function storeRows(owner: Client, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => rows[0]?.[column] !== undefined);
  const list = columns.map((column) => `"${column}"`).join(', ');
  await owner.query(
    `insert into public.${table} (${list}) select ${list} from jsonb_populate_recordset(null::public.${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
