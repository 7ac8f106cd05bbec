import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RolesAndActorSettings1763870001000 implements MigrationInterface {
  name = 'RolesAndActorSettings1763870001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      do $$
      declare wanted text;
      begin
        foreach wanted in array array['samlad_app', 'samlad_maintenance'] loop
          begin
            execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit', wanted);
          exception when duplicate_object or unique_violation then null;
          end;
        end loop;
      end $$;

      revoke create on schema public from public;
      grant usage on schema public to samlad_app, samlad_maintenance;

      create schema samlad;
      grant usage on schema samlad to samlad_app, samlad_maintenance;

      create function samlad.municipality_id() returns uuid language sql stable
        as $$ select nullif(current_setting('app.municipality_id', true), '')::uuid $$;
      create function samlad.party_id() returns uuid language sql stable
        as $$ select nullif(current_setting('app.party_id', true), '')::uuid $$;
      create function samlad.user_id() returns uuid language sql stable
        as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

      create table installation (
        id smallint primary key default 1 check (id = 1),
        demo boolean not null default false,
        created_at timestamptz not null default now()
      );
      insert into installation (id) values (1);
      grant select on installation to samlad_app;
      grant select, update on installation to samlad_maintenance;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
