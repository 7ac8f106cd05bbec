import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signing out at a provider needs no token of its own, so a session keeps none. Source: security guide §2. */
export class NoTokenIsKept1763870023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table user_session drop column id_token');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
