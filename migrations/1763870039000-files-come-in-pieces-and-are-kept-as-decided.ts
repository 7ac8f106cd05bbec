import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const SELF = 'user_id = (select samlad.user_id())';
const COORDINATOR = `(select samlad.role()) = 'COORDINATOR'`;

/** How long files are kept that have been read in; a version is never changed, the newest holds. None means not at all. */
const SETTING = `
  create table import_setting (
    municipality_id uuid not null references municipality (id),
    version integer not null check (version > 0),
    id uuid not null,
    keep_days integer not null check (keep_days between 0 and 730),
    user_id uuid references app_user (id),
    changed_at timestamptz not null,
    primary key (municipality_id, version),
    unique (municipality_id, id)
  );
  alter table import_setting enable row level security;
  alter table import_setting force row level security;
  create policy import_setting_read on import_setting for select to samlad_app using (${HERE});
  create policy import_setting_insert on import_setting for insert to samlad_app with check (${HERE} and ${SELF});
  create policy import_setting_insert_role on import_setting as restrictive for insert to samlad_app
    with check (${COORDINATOR});
  create policy import_setting_maintenance on import_setting for all to samlad_maintenance using (${HERE}) with check (${HERE});
  grant select, insert on import_setting to samlad_app;
  grant select, insert, update, delete on import_setting to samlad_maintenance;
  insert into import_setting (municipality_id, version, id, keep_days, changed_at)
    select id, 1, gen_random_uuid(), least(import_keep_days, 730), now() from municipality where import_keep_days > 0;
  alter table municipality drop column import_keep_days;`;

/** A file says how much of it has come, and when it was read in; the journal says which file an import was. */
const PIECES = `
  alter table import_file add column received_bytes bigint not null default 0, add column read_in_at timestamptz;
  update import_file set received_bytes = byte_size;
  alter table import_batch add column file_id uuid;
  alter table import_job add column sha256 text,
    alter column user_id drop not null, alter column assignment_id drop not null;
  alter table import_mapping alter column user_id drop not null;`;

export class FilesComeInPiecesAndAreKeptAsDecided1763870039000 implements MigrationInterface {
  name = 'FilesComeInPiecesAndAreKeptAsDecided1763870039000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SETTING + PIECES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
