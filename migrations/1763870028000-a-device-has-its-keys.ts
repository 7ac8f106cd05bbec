import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN_USER = 'user_id = (select samlad.user_id())';
/** A key goes the way of the session it was last given to: whoever can end that can destroy it. */
const OF_REACHED_SESSION = 'exists (select 1 from user_session s where s.id = device_key.session_id)';
const OWN_ASSIGNMENT = `exists (select 1 from assignment a where a.municipality_id = device_key.municipality_id
  and a.id = device_key.assignment_id and a.${OWN_USER})`;

/**
 * The server's half of the keys that drafts on a device are locked with. A device is known by the hash of what it calls
 * itself; no key is older than seven days. Source: security requirements §6, ADR 0027.
 */
export class ADeviceHasItsKeys1763870028000 implements MigrationInterface {
  name = 'ADeviceHasItsKeys1763870028000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table device_key (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        assignment_id uuid not null,
        user_id uuid not null references app_user (id),
        device_hash text not null,
        generation integer not null check (generation > 0),
        sealed_key bytea not null,
        session_id uuid not null,
        made_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '7 days'),
        primary key (municipality_id, id),
        unique (municipality_id, assignment_id, device_hash, generation),
        foreign key (municipality_id, assignment_id) references assignment (municipality_id, id)
      );

      alter table device_key enable row level security;
      alter table device_key force row level security;
      create policy device_key_read on device_key for select to samlad_app
        using ((${HERE} and ${OWN_USER}) or ${OF_REACHED_SESSION});
      create policy device_key_insert on device_key for insert to samlad_app
        with check (${HERE} and ${OWN_USER} and ${OWN_ASSIGNMENT});
      create policy device_key_update on device_key for update to samlad_app
        using (${HERE} and ${OWN_USER}) with check (${HERE} and ${OWN_USER} and ${OWN_ASSIGNMENT});
      create policy device_key_delete on device_key for delete to samlad_app
        using ((${HERE} and ${OWN_USER}) or ${OF_REACHED_SESSION});
      create policy device_key_maintenance on device_key for all to samlad_maintenance using (true) with check (false);
      grant select, insert, delete, update (session_id) on device_key to samlad_app;
      grant select (municipality_id, assignment_id, session_id, expires_at), delete on device_key to samlad_maintenance;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
