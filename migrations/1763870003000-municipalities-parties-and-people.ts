import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MunicipalitiesPartiesAndPeople1763870003000 implements MigrationInterface {
  name = 'MunicipalitiesPartiesAndPeople1763870003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table municipality (
        id uuid primary key,
        code text not null unique,
        name text not null,
        time_zone text not null,
        projected_crs text not null,
        rhythm jsonb not null,
        version integer not null default 1
      );

      create table authority (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        name text not null,
        primary key (municipality_id, id)
      );

      create table party (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        authority_id uuid not null,
        kind text not null,
        name text not null,
        short_name text not null,
        sort_order integer not null,
        primary key (municipality_id, id),
        foreign key (municipality_id, authority_id) references authority (municipality_id, id)
      );

      create table unit (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        party_id uuid not null,
        name text not null,
        primary key (municipality_id, id),
        foreign key (municipality_id, party_id) references party (municipality_id, id)
      );

      create table app_user (
        id uuid primary key,
        issuer text not null,
        subject text not null,
        name text not null,
        disabled_at timestamptz,
        unique (issuer, subject)
      );

      create table assignment (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        user_id uuid not null references app_user (id),
        party_id uuid not null,
        role text not null,
        valid_from timestamptz not null,
        valid_to timestamptz,
        primary key (municipality_id, id),
        foreign key (municipality_id, party_id) references party (municipality_id, id)
      );
      create index assignment_of_user on assignment (user_id);

      create table user_session (
        token_hash text primary key,
        user_id uuid not null references app_user (id),
        municipality_id uuid not null,
        assignment_id uuid not null,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null,
        foreign key (municipality_id, assignment_id) references assignment (municipality_id, id)
      );

      create table demo_account (
        user_name text primary key,
        user_id uuid not null references app_user (id),
        name text not null,
        role text not null,
        party_name text not null,
        municipality_name text not null,
        sort_order integer not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
