import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN_PARTY = 'party_id = (select samlad.party_id())';
const JOINT = `secrecy_level in ('OPEN', 'SHARED')`;
const OWN_USER = 'user_id = (select samlad.user_id())';
const MEASURE_SEEN =
  'exists (select 1 from measure m where m.municipality_id = self.municipality_id and m.id = self.measure_id)';

interface TableRule {
  /** Who may read; `municipality_id` is always required as well. */
  reads: string;
  /** Who may write; absent = nobody through the application. */
  writes?: string;
  /** Narrower rule for changing a row that exists. */
  changes?: string;
  grants: string;
}

const EVERYBODY = 'true';
const RULES: Record<string, TableRule> = {
  authority: { reads: EVERYBODY, grants: 'select' },
  party: { reads: EVERYBODY, grants: 'select' },
  unit: { reads: EVERYBODY, grants: 'select' },
  area: { reads: EVERYBODY, grants: 'select' },
  place: { reads: EVERYBODY, grants: 'select' },
  week: { reads: EVERYBODY, writes: EVERYBODY, grants: 'select, update' },
  week_signature: { reads: EVERYBODY, writes: `${OWN_USER} and ${OWN_PARTY}`, grants: 'select, insert' },
  joint_assessment: { reads: EVERYBODY, writes: EVERYBODY, grants: 'select, insert, update' },
  compilation: { reads: EVERYBODY, writes: EVERYBODY, grants: 'select, insert' },
  frozen_picture: { reads: EVERYBODY, writes: EVERYBODY, grants: 'select, insert' },
  party_report: { reads: EVERYBODY, writes: EVERYBODY, grants: 'select, insert, update' },
  party_report_draft: { reads: OWN_PARTY, writes: OWN_PARTY, grants: 'select, insert, update' },
  party_report_version: { reads: `${OWN_PARTY} or ${JOINT}`, writes: OWN_PARTY, grants: 'select, insert' },
  party_report_return: {
    reads: `${OWN_PARTY} or returned_by_party_id = (select samlad.party_id())`,
    writes: 'returned_by_party_id = (select samlad.party_id())',
    grants: 'select, insert',
  },
  area_assessment: { reads: `${OWN_PARTY} or ${JOINT}`, writes: OWN_PARTY, grants: 'select, insert' },
  need: { reads: `${OWN_PARTY} or ${JOINT}`, writes: OWN_PARTY, grants: 'select, insert' },
  import_batch: {
    reads: `${OWN_PARTY} or kind <> 'INCIDENT_LIST'`,
    writes: OWN_PARTY,
    grants: 'select, insert',
  },
  incident: {
    reads: `${OWN_PARTY} or (shared and ${JOINT})`,
    writes: OWN_PARTY,
    grants: 'select, insert, update',
  },
  police_notice: { reads: EVERYBODY, grants: 'select' },
  problem: {
    reads: `${OWN_PARTY} or ${JOINT}`,
    writes: `${OWN_PARTY} or ${JOINT}`,
    grants: 'select, insert, update',
  },
  problem_score: {
    reads:
      'exists (select 1 from problem p where p.municipality_id = self.municipality_id and p.id = self.problem_id)',
    writes: OWN_PARTY,
    grants: 'select, insert, update',
  },
  measure: {
    reads: `${OWN_PARTY} or ${JOINT}`,
    writes: `${OWN_PARTY} or ${JOINT}`,
    grants: 'select, insert, update',
  },
  commitment: {
    reads: `${OWN_PARTY} or (${JOINT} and ${MEASURE_SEEN})`,
    writes: `${OWN_PARTY} or (${JOINT} and state = 'PROPOSED')`,
    changes: OWN_PARTY,
    grants: 'select, insert, update',
  },
  dosage: {
    reads:
      'exists (select 1 from commitment c where c.municipality_id = self.municipality_id and c.id = self.commitment_id)',
    writes: OWN_PARTY,
    grants: 'select, insert, update, delete',
  },
  meeting: { reads: EVERYBODY, writes: EVERYBODY, grants: 'select, insert, update' },
  decision: { reads: `${OWN_PARTY} or ${JOINT}`, writes: OWN_PARTY, grants: 'select, insert, update' },
  minutes: { reads: EVERYBODY, writes: EVERYBODY, grants: 'select, insert, update' },
  state_change: {
    reads: `${OWN_PARTY} or object_type in ('WEEK', 'PARTY_REPORT')
      or exists (select 1 from problem o where o.municipality_id = self.municipality_id and o.id = self.object_id)
      or exists (select 1 from measure o where o.municipality_id = self.municipality_id and o.id = self.object_id)
      or exists (select 1 from commitment o where o.municipality_id = self.municipality_id and o.id = self.object_id)`,
    writes: OWN_PARTY,
    grants: 'select, insert',
  },
  audit_entry: { reads: 'false', writes: OWN_PARTY, grants: 'insert' },
  client_request: { reads: OWN_USER, writes: OWN_USER, grants: 'select, insert, update' },
};

function policies(table: string, rule: TableRule): string {
  const reads = `${HERE} and (${qualified(rule.reads, table)})`;
  const statements = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_read on ${table} for select to samlad_app using (${reads})`,
    `create policy ${table}_maintenance on ${table} for all to samlad_maintenance using (${HERE}) with check (${HERE})`,
    `revoke all on ${table} from samlad_app, samlad_maintenance`,
    `grant ${rule.grants} on ${table} to samlad_app`,
    `grant select, insert, update, delete on ${table} to samlad_maintenance`,
  ];
  if (rule.writes) {
    const writes = `${HERE} and (${qualified(rule.writes, table)})`;
    const changes = `${HERE} and (${qualified(rule.changes ?? rule.writes, table)})`;
    statements.push(
      `create policy ${table}_insert on ${table} for insert to samlad_app with check (${writes})`,
      `create policy ${table}_update on ${table} for update to samlad_app using (${changes}) with check (${changes})`,
      `create policy ${table}_delete on ${table} for delete to samlad_app using (${changes})`,
    );
  }
  return statements.join(';\n');
}

const qualified = (condition: string, table: string) => condition.replaceAll('self.', `${table}.`);

export class RowsAreClosedByDefault1763870007000 implements MigrationInterface {
  name = 'RowsAreClosedByDefault1763870007000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, rule] of Object.entries(RULES)) await queryRunner.query(policies(table, rule));
    await queryRunner.query(`
      revoke update, delete on state_change, audit_entry from samlad_maintenance;

      alter table municipality enable row level security;
      alter table municipality force row level security;
      create policy municipality_read on municipality for select to samlad_app using (id = (select samlad.municipality_id()));
      create policy municipality_maintenance on municipality for all to samlad_maintenance using (true) with check (true);
      grant select on municipality to samlad_app;
      grant select, insert, update on municipality to samlad_maintenance;

      alter table assignment enable row level security;
      alter table assignment force row level security;
      create policy assignment_read on assignment for select to samlad_app
        using (${OWN_USER} or ${HERE});
      create policy assignment_maintenance on assignment for all to samlad_maintenance using (${HERE}) with check (${HERE});
      grant select on assignment to samlad_app;
      grant select, insert, update on assignment to samlad_maintenance;

      alter table app_user enable row level security;
      alter table app_user force row level security;
      create policy app_user_read on app_user for select to samlad_app
        using (id = (select samlad.user_id()) or exists (select 1 from assignment a where a.user_id = app_user.id));
      create policy app_user_maintenance on app_user for all to samlad_maintenance using (true) with check (true);
      grant select on app_user to samlad_app;
      grant select, insert, update on app_user to samlad_maintenance;

      grant select, insert, update, delete on user_session to samlad_app;
      grant select on demo_account to samlad_app;
      grant select, insert, delete on demo_account to samlad_maintenance;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
