import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'party_id = (select samlad.own_party())';
const ROLES = `(select samlad.role()) in ('COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT')`;

/** What the application may do with each table; all rows are one party's own. */
const GRANTS: Record<string, string> = {
  import_file: 'select, insert, update, delete',
  import_file_chunk: 'select, insert, delete',
  import_job: 'select, insert, update',
  import_finding: 'select, insert',
  import_mapping: 'select, insert, update',
  import_correction: 'select, insert, delete',
};

function closed(table: string, grants: string): string {
  const own = `${HERE} and ${OWN}`;
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_read on ${table} for select to samlad_app using (${own});
    create policy ${table}_insert on ${table} for insert to samlad_app with check (${own});
    create policy ${table}_update on ${table} for update to samlad_app using (${own}) with check (${own});
    create policy ${table}_delete on ${table} for delete to samlad_app using (${own});
    create policy ${table}_insert_role on ${table} as restrictive for insert to samlad_app with check (${ROLES});
    create policy ${table}_update_role on ${table} as restrictive for update to samlad_app using (true) with check (${ROLES});
    create policy ${table}_delete_role on ${table} as restrictive for delete to samlad_app using (${ROLES});
    create policy ${table}_maintenance on ${table} for all to samlad_maintenance using (${HERE}) with check (${HERE});
    revoke all on ${table} from samlad_app, samlad_maintenance;
    grant ${grants} on ${table} to samlad_app;
    grant select, insert, update, delete on ${table} to samlad_maintenance`;
}

export class FilesAreReadInByJobs1763870031000 implements MigrationInterface {
  name = 'FilesAreReadInByJobs1763870031000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table import_file (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        party_id uuid not null,
        user_id uuid not null,
        file_name text not null,
        byte_size bigint not null default 0,
        sha256 text,
        received_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (municipality_id, id),
        foreign key (municipality_id, party_id) references party (municipality_id, id)
      );

      create table import_file_chunk (
        municipality_id uuid not null,
        file_id uuid not null,
        number integer not null,
        party_id uuid not null,
        bytes bytea not null,
        primary key (municipality_id, file_id, number),
        foreign key (municipality_id, file_id) references import_file (municipality_id, id)
      );
      alter table import_file_chunk alter column bytes set storage external;

      create table import_job (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        party_id uuid not null,
        user_id uuid not null,
        assignment_id uuid not null,
        kind text not null check (kind in ('PREVIEW', 'IMPORT', 'UNDO')),
        state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
        attempt integer not null default 0,
        file_id uuid,
        import_id uuid,
        file_name text not null,
        byte_size bigint not null default 0,
        source text not null,
        choices jsonb not null,
        read_bytes bigint not null default 0,
        total integer not null default 0,
        accepted integer not null default 0,
        refused integer not null default 0,
        duplicates integer not null default 0,
        changed integer not null default 0,
        outcome jsonb,
        problem text,
        cancel_asked boolean not null default false,
        asked_at timestamptz not null,
        ended_at timestamptz,
        primary key (municipality_id, id),
        foreign key (municipality_id, party_id) references party (municipality_id, id)
      );
      create index import_job_by_party on import_job (municipality_id, party_id, asked_at desc);

      create table import_finding (
        municipality_id uuid not null,
        job_id uuid not null,
        party_id uuid not null,
        kind text not null check (kind in ('REFUSED', 'DUPLICATE', 'CHANGED', 'NOTE', 'KEPT')),
        line integer not null,
        ordinal integer not null default 0,
        sentence text not null,
        primary key (municipality_id, job_id, kind, line, ordinal),
        foreign key (municipality_id, job_id) references import_job (municipality_id, id)
      );

      create table import_mapping (
        municipality_id uuid not null references municipality (id),
        party_id uuid not null,
        source text not null,
        choices jsonb not null,
        user_id uuid not null,
        used_at timestamptz not null,
        primary key (municipality_id, party_id, source),
        foreign key (municipality_id, party_id) references party (municipality_id, id)
      );

      create table import_correction (
        municipality_id uuid not null,
        import_id uuid not null,
        incident_id uuid not null,
        party_id uuid not null,
        before jsonb not null,
        version integer not null,
        primary key (municipality_id, import_id, incident_id),
        foreign key (municipality_id, import_id) references import_batch (municipality_id, id),
        foreign key (municipality_id, incident_id) references incident (municipality_id, id)
      );
      create index import_correction_by_incident on import_correction (municipality_id, incident_id);

      alter table incident add column import_digest text, add column import_version integer;
      grant update (import_digest, import_version) on incident to samlad_app;
      create index incident_by_import on incident (municipality_id, import_id) where import_id is not null;

      alter table import_batch
        add column source text,
        add column changed integer not null default 0,
        add column sha256 text,
        add column undone_at timestamptz,
        add column undone_by uuid,
        add column kept integer not null default 0;
      grant update (undone_at, undone_by, kept) on import_batch to samlad_app;

      alter table municipality add column import_keep_days integer not null default 0
        check (import_keep_days between 0 and 3650);
    `);
    for (const [table, grants] of Object.entries(GRANTS)) await queryRunner.query(closed(table, grants));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
