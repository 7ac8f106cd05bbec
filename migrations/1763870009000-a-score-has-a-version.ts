import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AScoreHasAVersion1763870009000 implements MigrationInterface {
  name = 'AScoreHasAVersion1763870009000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table problem_score add column version integer not null default 1');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
