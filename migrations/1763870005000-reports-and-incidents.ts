import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = `('OPEN', 'SHARED', 'RESTRICTED', 'OWN')`;

export class ReportsAndIncidents1763870005000 implements MigrationInterface {
  name = 'ReportsAndIncidents1763870005000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table party_report (
        municipality_id uuid not null,
        id uuid not null,
        week integer not null,
        party_id uuid not null,
        object_type text not null default 'PARTY_REPORT' check (object_type = 'PARTY_REPORT'),
        state text not null,
        state_sequence integer not null,
        version integer not null default 1,
        current_number integer not null default 0,
        nothing_to_report boolean not null default false,
        submitted_at timestamptz,
        primary key (municipality_id, id),
        unique (municipality_id, week, party_id),
        foreign key (municipality_id, week) references week (municipality_id, week),
        foreign key (municipality_id, party_id) references party (municipality_id, id),
        foreign key (municipality_id, id, state_sequence, state, object_type)
          references state_change (municipality_id, object_id, sequence, state, object_type) deferrable initially deferred,
        check (state in ('DRAFT', 'READY') or current_number > 0)
      );

      create table party_report_draft (
        municipality_id uuid not null,
        report_id uuid not null,
        party_id uuid not null,
        form_kind text not null,
        form_version integer not null,
        answers jsonb not null,
        user_id uuid,
        saved_at timestamptz not null,
        primary key (municipality_id, report_id),
        foreign key (municipality_id, report_id) references party_report (municipality_id, id)
      );

      create table party_report_version (
        municipality_id uuid not null,
        report_id uuid not null,
        number integer not null check (number > 0),
        week integer not null,
        party_id uuid not null,
        secrecy_level text not null default 'SHARED' check (secrecy_level in ${LEVELS}),
        form_kind text not null,
        form_version integer not null,
        answers jsonb not null,
        nothing_to_report boolean not null,
        received_by text not null,
        user_id uuid,
        submitted_at timestamptz not null,
        primary key (municipality_id, report_id, number),
        foreign key (municipality_id, report_id) references party_report (municipality_id, id)
      );

      create table party_report_return (
        municipality_id uuid not null,
        report_id uuid not null,
        number integer not null,
        party_id uuid not null,
        returned_by_party_id uuid not null,
        comment text not null,
        user_id uuid,
        returned_at timestamptz not null,
        primary key (municipality_id, report_id, number),
        foreign key (municipality_id, report_id, number) references party_report_version (municipality_id, report_id, number)
      );

      create table area_assessment (
        municipality_id uuid not null,
        report_id uuid not null,
        number integer not null,
        area_id uuid not null,
        week integer not null,
        party_id uuid not null,
        secrecy_level text not null default 'SHARED' check (secrecy_level in ${LEVELS}),
        level smallint not null check (level between 0 and 4),
        trend text not null check (trend in ('FALLING', 'STABLE', 'RISING', 'UNKNOWN')),
        text text,
        primary key (municipality_id, report_id, number, area_id),
        foreign key (municipality_id, report_id, number) references party_report_version (municipality_id, report_id, number),
        foreign key (municipality_id, area_id) references area (municipality_id, id)
      );
      create index area_assessment_by_week on area_assessment (municipality_id, week);

      create table need (
        municipality_id uuid not null,
        report_id uuid not null,
        number integer not null,
        position integer not null,
        week integer not null,
        party_id uuid not null,
        secrecy_level text not null default 'SHARED' check (secrecy_level in ${LEVELS}),
        to_party_kind text,
        area_id uuid,
        text text not null,
        primary key (municipality_id, report_id, number, position),
        foreign key (municipality_id, report_id, number) references party_report_version (municipality_id, report_id, number),
        foreign key (municipality_id, area_id) references area (municipality_id, id)
      );
      create index need_by_week on need (municipality_id, week);

      create table import_batch (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        kind text not null check (kind in ('BOUNDARIES', 'POLICE_NOTICES', 'INCIDENT_LIST')),
        party_id uuid,
        file_name text not null,
        accepted integer not null,
        refused integer not null,
        duplicates integer not null,
        note text,
        user_id uuid,
        imported_at timestamptz not null,
        primary key (municipality_id, id)
      );

      create table incident (
        municipality_id uuid not null,
        id uuid not null,
        week integer not null,
        party_id uuid not null,
        secrecy_level text not null check (secrecy_level in ${LEVELS}),
        osl_provision text,
        shared boolean not null default false,
        shared_at timestamptz,
        category_code text not null,
        occurred_from timestamptz not null,
        occurred_to timestamptz,
        time_precision text not null check (time_precision in ('MINUTE', 'HOUR', 'PART_OF_DAY', 'DAY', 'WEEK', 'UNKNOWN')),
        area_id uuid not null,
        area_ids uuid[] not null,
        place_precision text not null check (place_precision in ('POINT', 'SNAPPED', 'NAMED', 'AREA_ONLY')),
        place_name text,
        place_type text,
        longitude double precision,
        latitude double precision,
        z bigint,
        count integer not null check (count between 1 and 1000),
        severity smallint check (severity between 1 and 4),
        source_type text,
        reliability text check (reliability in ('A', 'B', 'C')),
        reported_to_police text check (reported_to_police in ('YES', 'NO', 'UNKNOWN')),
        text text,
        action_taken text,
        source text not null default 'FORM',
        external_key text not null,
        import_id uuid,
        removed_at timestamptz,
        version integer not null default 1,
        user_id uuid,
        updated_at timestamptz not null,
        primary key (municipality_id, id),
        unique (municipality_id, party_id, source, external_key),
        foreign key (municipality_id, party_id) references party (municipality_id, id),
        foreign key (municipality_id, area_id) references area (municipality_id, id),
        foreign key (municipality_id, import_id) references import_batch (municipality_id, id),
        check (occurred_to is null or occurred_to >= occurred_from),
        check ((longitude is null) = (latitude is null) and (longitude is null) = (z is null)),
        check (place_precision <> 'AREA_ONLY' or longitude is null),
        check (area_id = any (area_ids)),
        check (shared = (shared_at is not null))
      );
      create index incident_by_week_and_place on incident (municipality_id, week, z, id)
        include (longitude, latitude, category_code, area_id, party_id, secrecy_level, shared, count, removed_at);
      create index incident_by_area on incident using gin (area_ids);

      create table police_notice (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        source_id bigint not null,
        week integer not null,
        title text not null,
        type text not null,
        is_summary boolean not null,
        municipality_wide boolean not null,
        event_at timestamptz,
        published_at timestamptz not null,
        url text not null,
        content_hash text not null,
        version integer not null default 1,
        primary key (municipality_id, id),
        unique (municipality_id, source_id)
      );
      create index police_notice_by_week on police_notice (municipality_id, week);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
