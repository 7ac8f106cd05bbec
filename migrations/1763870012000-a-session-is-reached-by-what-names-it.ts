import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAMED = `token_hash = (select samlad.session_hash())`;
const OWN = `user_id = (select samlad.user_id())`;
const AT_PROVIDER = `provider_session = (select samlad.provider_session())`;

/**
 * Sessions know how somebody signed in, and row-level security opens a session only to whoever can name it: by the hash
 * of its token, by its user, or by the provider's own session. Attempts to sign in and their limits live here too, so
 * that several instances share them.
 */
export class ASessionIsReachedByWhatNamesIt1763870012000 implements MigrationInterface {
  name = 'ASessionIsReachedByWhatNamesIt1763870012000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function samlad.session_hash() returns text language sql stable
        as $$ select nullif(current_setting('app.session_hash', true), '') $$;
      create function samlad.identity_hash() returns text language sql stable
        as $$ select nullif(current_setting('app.identity_hash', true), '') $$;
      create function samlad.provider_session() returns text language sql stable
        as $$ select nullif(current_setting('app.provider_session', true), '') $$;

      alter table user_session
        add column id uuid not null default gen_random_uuid(),
        add column assurance_level smallint not null default 1 check (assurance_level between 1 and 4),
        add column stepped_up_until timestamptz,
        add column provider text,
        add column provider_session text,
        add column id_token bytea,
        add column device text not null default 'Okänd enhet';
      alter table user_session alter column id drop default;
      create index user_session_of_user on user_session (user_id);
      create index user_session_at_provider on user_session (provider_session) where provider_session is not null;

      alter table user_session enable row level security;
      alter table user_session force row level security;
      create policy user_session_read on user_session for select to samlad_app using (${NAMED} or ${OWN} or ${AT_PROVIDER});
      create policy user_session_insert on user_session for insert to samlad_app with check (${OWN});
      create policy user_session_update on user_session for update to samlad_app
        using (${NAMED} or ${OWN}) with check (${NAMED} or ${OWN});
      create policy user_session_delete on user_session for delete to samlad_app using (${NAMED} or ${OWN} or ${AT_PROVIDER});
      create policy user_session_maintenance on user_session for all to samlad_maintenance using (true) with check (false);
      grant select (id, user_id, municipality_id, expires_at), delete on user_session to samlad_maintenance;

      create policy app_user_by_identity on app_user for select to samlad_app
        using (encode(sha256(convert_to(issuer || chr(10) || subject, 'UTF8')), 'hex') = (select samlad.identity_hash()));

      create table sign_in_attempt (
        attempt_hash text primary key,
        sealed bytea not null,
        created_at timestamptz not null,
        expires_at timestamptz not null
      );
      alter table sign_in_attempt enable row level security;
      alter table sign_in_attempt force row level security;
      create policy sign_in_attempt_named on sign_in_attempt for all to samlad_app
        using (attempt_hash = (select samlad.session_hash())) with check (attempt_hash = (select samlad.session_hash()));
      create policy sign_in_attempt_maintenance on sign_in_attempt for all to samlad_maintenance using (true) with check (false);
      grant select, insert, delete on sign_in_attempt to samlad_app;
      grant select (expires_at), delete on sign_in_attempt to samlad_maintenance;

      create table sign_in_limit (
        key text primary key,
        count integer not null,
        counted_at timestamptz not null,
        closed_until timestamptz not null
      );
      grant select, insert, update, delete on sign_in_limit to samlad_app;
      grant select (counted_at), delete on sign_in_limit to samlad_maintenance;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
