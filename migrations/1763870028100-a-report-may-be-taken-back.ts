import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A party may take back what it has sent until the week is compiled, and send again. The step itself is held by the database:
 * only the party's own, and only while the week collects. Source: domain guide §4.
 */
export class AReportMayBeTakenBack1763870028100 implements MigrationInterface {
  name = 'AReportMayBeTakenBack1763870028100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      insert into state_transition (object_type, previous_state, state) values
        ('PARTY_REPORT', 'SUBMITTED', 'WITHDRAWN'),
        ('PARTY_REPORT', 'WITHDRAWN', 'SUBMITTED');

      create policy state_change_withdrawal on state_change as restrictive for insert to samlad_app with check (
        object_type <> 'PARTY_REPORT' or state <> 'WITHDRAWN' or exists (
          select 1 from party_report r
          join week w on w.municipality_id = r.municipality_id and w.week = r.week
          where r.municipality_id = state_change.municipality_id and r.id = state_change.object_id
            and r.party_id = (select samlad.party_id()) and w.state in ('COLLECTING', 'DUE')));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
