import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `municipality_id = (select samlad.municipality_id()) and party_id = (select samlad.party_id())`;

export class APartyBeginsItsOwnRows1763870010000 implements MigrationInterface {
  name = 'APartyBeginsItsOwnRows1763870010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['party_report', 'problem', 'measure']) {
      await queryRunner.query(`alter policy ${table}_insert on ${table} with check (${OWN})`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
