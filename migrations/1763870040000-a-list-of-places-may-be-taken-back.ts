import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A list of places is read in like other files, and may be taken back: the places that were added, and those that were
 * changed or removed as they were. Kept of the latest reading of each list alone; all parties may see every place.
 */
export class AListOfPlacesMayBeTakenBack1763870040000 implements MigrationInterface {
  name = 'AListOfPlacesMayBeTakenBack1763870040000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table import_batch
        drop constraint import_batch_kind_check,
        add constraint import_batch_kind_check
          check (kind in ('BOUNDARIES', 'POLICE_NOTICES', 'INCIDENT_LIST', 'PLACES')),
        add column places_before jsonb,
        add constraint import_batch_of_places_check check (kind = 'PLACES' or places_before is null);
      create index import_batch_of_places on import_batch (municipality_id, source, imported_at) where kind = 'PLACES';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
