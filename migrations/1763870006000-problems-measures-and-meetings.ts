import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = `('OPEN', 'SHARED', 'RESTRICTED', 'OWN')`;

export class ProblemsMeasuresAndMeetings1763870006000 implements MigrationInterface {
  name = 'ProblemsMeasuresAndMeetings1763870006000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table problem (
        municipality_id uuid not null,
        id uuid not null,
        party_id uuid not null,
        secrecy_level text not null default 'SHARED' check (secrecy_level in ${LEVELS}),
        title text not null,
        description text,
        area_id uuid not null,
        category_group text,
        place_type text,
        time_pattern text,
        opened_in_week integer not null,
        object_type text not null default 'PROBLEM' check (object_type = 'PROBLEM'),
        state text not null,
        state_sequence integer not null,
        version integer not null default 1,
        updated_at timestamptz not null,
        primary key (municipality_id, id),
        foreign key (municipality_id, party_id) references party (municipality_id, id),
        foreign key (municipality_id, area_id) references area (municipality_id, id),
        foreign key (municipality_id, id, state_sequence, state, object_type)
          references state_change (municipality_id, object_id, sequence, state, object_type) deferrable initially deferred
      );

      create table problem_score (
        municipality_id uuid not null,
        problem_id uuid not null,
        party_id uuid not null,
        need smallint not null check (need between 1 and 5),
        influence smallint not null check (influence between 1 and 5),
        user_id uuid,
        scored_at timestamptz not null,
        primary key (municipality_id, problem_id, party_id),
        foreign key (municipality_id, problem_id) references problem (municipality_id, id),
        foreign key (municipality_id, party_id) references party (municipality_id, id)
      );

      create table measure (
        municipality_id uuid not null,
        id uuid not null,
        problem_id uuid not null,
        party_id uuid not null,
        secrecy_level text not null default 'SHARED' check (secrecy_level in ${LEVELS}),
        area_id uuid not null,
        title text not null,
        kind text not null,
        cause text,
        expected_effect text,
        polygon jsonb,
        starts_on date,
        ends_on date,
        agreed_in_week integer,
        object_type text not null default 'MEASURE' check (object_type = 'MEASURE'),
        state text not null,
        state_sequence integer not null,
        version integer not null default 1,
        updated_at timestamptz not null,
        primary key (municipality_id, id),
        foreign key (municipality_id, problem_id) references problem (municipality_id, id),
        foreign key (municipality_id, party_id) references party (municipality_id, id),
        foreign key (municipality_id, area_id) references area (municipality_id, id),
        foreign key (municipality_id, agreed_in_week) references week (municipality_id, week),
        foreign key (municipality_id, id, state_sequence, state, object_type)
          references state_change (municipality_id, object_id, sequence, state, object_type) deferrable initially deferred,
        check (ends_on is null or starts_on is null or ends_on >= starts_on),
        check (
          state in ('PROPOSED', 'DECLINED')
          or (cause is not null and polygon is not null and starts_on is not null and ends_on is not null
              and agreed_in_week is not null)
        )
      );
      create index measure_by_area on measure (municipality_id, area_id);

      create table commitment (
        municipality_id uuid not null,
        id uuid not null,
        measure_id uuid not null,
        party_id uuid not null,
        secrecy_level text not null default 'SHARED' check (secrecy_level in ${LEVELS}),
        what text not null,
        mandate_ground text,
        responsible_function text not null,
        due_on date not null,
        dosage_unit text not null,
        dosage_planned double precision check (dosage_planned >= 0),
        decline_reason text check (decline_reason in ('OUTSIDE_MANDATE', 'RESOURCE', 'OTHER_PRIORITY')),
        decline_comment text,
        object_type text not null default 'COMMITMENT' check (object_type = 'COMMITMENT'),
        state text not null,
        state_sequence integer not null,
        version integer not null default 1,
        updated_at timestamptz not null,
        primary key (municipality_id, id),
        unique (municipality_id, measure_id, party_id),
        unique (municipality_id, id, party_id),
        foreign key (municipality_id, measure_id) references measure (municipality_id, id),
        foreign key (municipality_id, party_id) references party (municipality_id, id),
        foreign key (municipality_id, id, state_sequence, state, object_type)
          references state_change (municipality_id, object_id, sequence, state, object_type) deferrable initially deferred,
        check ((state = 'DECLINED') = (decline_reason is not null))
      );

      create table dosage (
        municipality_id uuid not null,
        id uuid not null,
        commitment_id uuid not null,
        party_id uuid not null,
        week integer not null,
        amount double precision not null check (amount >= 0),
        note text,
        report_id uuid,
        user_id uuid,
        recorded_at timestamptz not null,
        primary key (municipality_id, id),
        unique (municipality_id, report_id, commitment_id),
        foreign key (municipality_id, commitment_id, party_id) references commitment (municipality_id, id, party_id),
        foreign key (municipality_id, report_id) references party_report (municipality_id, id)
      );
      create index dosage_by_commitment on dosage (municipality_id, commitment_id);

      create table meeting (
        municipality_id uuid not null,
        id uuid not null,
        week integer not null,
        started_at timestamptz not null,
        ended_at timestamptz,
        primary key (municipality_id, id),
        unique (municipality_id, week),
        foreign key (municipality_id, week) references week (municipality_id, week)
      );

      create table decision (
        municipality_id uuid not null,
        id uuid not null,
        meeting_id uuid not null,
        week integer not null,
        number integer not null,
        party_id uuid not null,
        secrecy_level text not null default 'SHARED' check (secrecy_level in ${LEVELS}),
        kind text not null,
        area_id uuid,
        text text not null,
        measure_id uuid,
        responsible_party_id uuid,
        due_on date,
        removed_at timestamptz,
        version integer not null default 1,
        user_id uuid,
        decided_at timestamptz not null,
        primary key (municipality_id, id),
        unique (municipality_id, week, number),
        foreign key (municipality_id, meeting_id) references meeting (municipality_id, id),
        foreign key (municipality_id, area_id) references area (municipality_id, id),
        foreign key (municipality_id, measure_id) references measure (municipality_id, id),
        foreign key (municipality_id, party_id) references party (municipality_id, id),
        foreign key (municipality_id, responsible_party_id) references party (municipality_id, id)
      );

      create table minutes (
        municipality_id uuid not null,
        week integer not null,
        text text not null,
        version integer not null default 1,
        user_id uuid,
        updated_at timestamptz not null,
        primary key (municipality_id, week),
        foreign key (municipality_id, week) references week (municipality_id, week)
      );

      create table audit_entry (
        municipality_id uuid not null,
        id uuid not null,
        at timestamptz not null default now(),
        user_id uuid,
        party_id uuid,
        action text not null,
        object_type text not null,
        object_id text not null,
        detail jsonb not null,
        request_id text not null,
        primary key (municipality_id, id)
      );
      create index audit_entry_by_time on audit_entry (municipality_id, at);

      create table client_request (
        municipality_id uuid not null,
        user_id uuid not null,
        key uuid not null,
        operation text not null,
        input_hash text not null,
        result jsonb,
        created_at timestamptz not null default now(),
        primary key (municipality_id, user_id, key)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
