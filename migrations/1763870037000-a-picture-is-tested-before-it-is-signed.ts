import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = `${HERE} and user_id = (select samlad.user_id())`;
const VOICE = `(select samlad.role()) in ('COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT')`;
const COORDINATOR = `(select samlad.role()) in ('COORDINATOR')`;

const appended = (table: string, reads: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to samlad_app using (${HERE} and ${reads});
  create policy ${table}_insert on ${table} for insert to samlad_app with check (${OWN});
  create policy ${table}_insert_role on ${table} as restrictive for insert to samlad_app with check (${COORDINATOR});
  create policy ${table}_maintenance on ${table} for all to samlad_maintenance using (${HERE}) with check (${HERE});
  grant select, insert on ${table} to samlad_app;
  grant select, insert, update, delete on ${table} to samlad_maintenance;`;

/**
 * What a municipality asks of its tables and descriptions, version by version, and what the coordinator has said of
 * descriptions that fit too few. Both are only added to. A publication names the version that it was made with; 0 is the rule's own.
 */
export class APictureIsTestedBeforeItIsSigned1763870037000 implements MigrationInterface {
  name = 'APictureIsTestedBeforeItIsSigned1763870037000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table protection (
        municipality_id uuid not null references municipality (id),
        number integer not null check (number > 0),
        id uuid not null,
        from_week integer not null,
        settings jsonb not null,
        reason text not null,
        user_id uuid not null references app_user (id),
        changed_at timestamptz not null,
        primary key (municipality_id, number),
        unique (municipality_id, id)
      );
      create table picture_decision (
        municipality_id uuid not null,
        week integer not null,
        fingerprint text not null,
        number integer not null check (number > 0),
        id uuid not null,
        kept boolean not null,
        reason text not null,
        user_id uuid not null references app_user (id),
        decided_at timestamptz not null,
        primary key (municipality_id, week, fingerprint, number),
        unique (municipality_id, id),
        foreign key (municipality_id, week) references week (municipality_id, week)
      );
      alter table publication add column protection_number integer not null default 0;
    `);
    await queryRunner.query(appended('protection', 'true'));
    await queryRunner.query(appended('picture_decision', VOICE));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
