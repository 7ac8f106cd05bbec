import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose a row is, and which row it is, may not be changed by the application: every other column may. */
const KEPT = ['municipality_id', 'id', 'party_id', 'object_type'];

const TABLES = [
  'circle',
  'commitment',
  'decision',
  'dosage',
  'incident',
  'joint_assessment',
  'measure',
  'minutes',
  'party_report',
  'party_report_draft',
  'problem',
  'problem_score',
];

export class ARowStaysItsAuthors1763870017000 implements MigrationInterface {
  name = 'ARowStaysItsAuthors1763870017000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await queryRunner.query(`
        do $$
        begin
          revoke update on ${table} from samlad_app;
          execute (
            select format('grant update (%s) on ${table} to samlad_app', string_agg(quote_ident(attname), ', ' order by attnum))
            from pg_attribute
            where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped
              and attname <> all (array[${KEPT.map((column) => `'${column}'`).join(', ')}])
          );
        end $$`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
