import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignaturesNameWhatTheySign1763870008000 implements MigrationInterface {
  name = 'SignaturesNameWhatTheySign1763870008000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table week_signature
        add column signed_number integer not null,
        add column role text not null,
        drop constraint week_signature_pkey,
        add primary key (municipality_id, week, purpose, signed_number, user_id);
      comment on column week_signature.signed_number is
        'What was signed: the number of the compilation (REVIEW) or the version of the minutes (MINUTES).';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
