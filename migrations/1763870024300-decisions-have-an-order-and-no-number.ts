import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A number that counts what all parties have decided tells of hidden decisions by its gaps, and as a key by its
 * collisions. The order stays; the numbers that are shown are counted among what the reader is shown.
 */
export class DecisionsHaveAnOrderAndNoNumber1763870024300 implements MigrationInterface {
  name = 'DecisionsHaveAnOrderAndNoNumber1763870024300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table decision drop constraint decision_municipality_id_week_number_key;
      alter table decision rename column number to position;
      create index decision_by_week on decision (municipality_id, week);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
