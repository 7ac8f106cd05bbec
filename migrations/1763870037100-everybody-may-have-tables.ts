import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const NOT_SIGNED_IN = `(select samlad.role()) = 'PUBLIC'`;

/**
 * Tables for everybody, made beside the leadership's where the municipality has chosen it. Whoever is not signed in reads as a
 * role of its own that no assignment can have: those tables, and which municipality a code names.
 */
export class EverybodyMayHaveTables1763870037100 implements MigrationInterface {
  name = 'EverybodyMayHaveTables1763870037100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table publication drop constraint publication_audience_check;
      alter table publication add constraint publication_audience_check check (audience in ('LEADERSHIP', 'PUBLIC'));
      create policy publication_public on publication for select to samlad_app
        using (${HERE} and ${NOT_SIGNED_IN} and audience = 'PUBLIC');
      create policy publication_cell_public on publication_cell for select to samlad_app
        using (${HERE} and ${NOT_SIGNED_IN} and audience = 'PUBLIC');
      create policy municipality_public on municipality for select to samlad_app using (${NOT_SIGNED_IN});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
