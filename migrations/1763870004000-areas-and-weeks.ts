import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AreasAndWeeks1763870004000 implements MigrationInterface {
  name = 'AreasAndWeeks1763870004000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table area (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        parent_id uuid,
        code text not null,
        name text not null,
        kind text not null check (kind in ('MUNICIPALITY', 'DISTRICT', 'PLACE')),
        geometry jsonb not null,
        label_longitude double precision not null,
        label_latitude double precision not null,
        approximate boolean not null,
        population integer,
        source text not null,
        valid_from_week integer not null,
        valid_to_week integer,
        primary key (municipality_id, id),
        unique (municipality_id, code, valid_from_week),
        foreign key (municipality_id, parent_id) references area (municipality_id, id),
        check (valid_to_week is null or valid_to_week >= valid_from_week)
      );

      create table place (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        name text not null,
        search_name text not null,
        place_type text not null,
        longitude double precision not null,
        latitude double precision not null,
        source text not null,
        primary key (municipality_id, id)
      );
      create index place_by_name on place (municipality_id, search_name text_pattern_ops);

      create table week (
        municipality_id uuid not null references municipality (id),
        week integer not null,
        id uuid not null,
        object_type text not null default 'WEEK' check (object_type = 'WEEK'),
        state text not null,
        state_sequence integer not null,
        version integer not null default 1,
        compilation_number integer not null default 0,
        review_coordinator_user_id uuid,
        review_party_user_id uuid,
        minutes_first_user_id uuid,
        minutes_second_user_id uuid,
        frozen_hash text,
        primary key (municipality_id, week),
        unique (municipality_id, id),
        foreign key (municipality_id, id, state_sequence, state, object_type)
          references state_change (municipality_id, object_id, sequence, state, object_type) deferrable initially deferred,
        check (
          state in ('COLLECTING', 'DUE', 'COMPILED')
          or (review_coordinator_user_id is not null and review_party_user_id is not null)
        ),
        check (review_coordinator_user_id <> review_party_user_id),
        check (
          state not in ('APPROVED', 'CLOSED')
          or (minutes_first_user_id is not null and minutes_second_user_id is not null)
        ),
        check (minutes_first_user_id <> minutes_second_user_id),
        check ((state = 'CLOSED') = (frozen_hash is not null)),
        check (state in ('COLLECTING', 'DUE') or compilation_number > 0)
      );

      create table week_signature (
        municipality_id uuid not null,
        week integer not null,
        purpose text not null check (purpose in ('REVIEW', 'MINUTES')),
        user_id uuid not null references app_user (id),
        party_id uuid not null,
        signed_at timestamptz not null,
        primary key (municipality_id, week, purpose, user_id),
        foreign key (municipality_id, week) references week (municipality_id, week),
        foreign key (municipality_id, party_id) references party (municipality_id, id)
      );

      create table joint_assessment (
        municipality_id uuid not null,
        week integer not null,
        area_id uuid not null,
        level smallint not null check (level between 0 and 4),
        text text not null,
        version integer not null default 1,
        user_id uuid,
        updated_at timestamptz not null,
        primary key (municipality_id, week, area_id),
        foreign key (municipality_id, week) references week (municipality_id, week),
        foreign key (municipality_id, area_id) references area (municipality_id, id)
      );

      create table compilation (
        municipality_id uuid not null,
        week integer not null,
        number integer not null,
        figures jsonb not null,
        user_id uuid,
        compiled_at timestamptz not null,
        primary key (municipality_id, week, number),
        foreign key (municipality_id, week) references week (municipality_id, week)
      );

      create table frozen_picture (
        municipality_id uuid not null,
        week integer not null,
        content text not null,
        hash text not null,
        frozen_at timestamptz not null,
        primary key (municipality_id, week),
        foreign key (municipality_id, week) references week (municipality_id, week)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
