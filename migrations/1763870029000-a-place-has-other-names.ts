import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A place is found by every way its name is written, and may be known without anybody knowing where it is. When the list
 * last changed tells the servers that keep it in memory.
 */
export class APlaceHasOtherNames1763870029000 implements MigrationInterface {
  name = 'APlaceHasOtherNames1763870029000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table place
        add column aliases text[] not null default '{}',
        add column external_key text,
        add column changed_at timestamptz not null default now(),
        alter column longitude drop not null,
        alter column latitude drop not null,
        add constraint place_is_somewhere_or_nowhere check ((longitude is null) = (latitude is null)),
        add constraint place_is_listed_once unique (municipality_id, source, external_key);
      create index place_by_change on place (municipality_id, changed_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
