import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const ROLE = '(select samlad.role())';
const OWN = 'party_id = (select samlad.own_party())';
const VOICE = `${ROLE} in ('COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT')`;
const WRITER = `${ROLE} in ('COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT', 'REPORTER')`;
const SYSTEM = `${ROLE} = 'PARTY_SYSTEM'`;
const ITSELF = `${SYSTEM} and system_id = (select samlad.user_id()) and ${OWN}`;
const NAMED = '(token_hash = (select samlad.key_hash()) or earlier_hash = (select samlad.key_hash()))';

const closed = (table: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_maintenance on ${table} for all to samlad_maintenance using (${HERE}) with check (${HERE});
  revoke all on ${table} from samlad_app, samlad_maintenance;
  grant select, insert, update, delete on ${table} to samlad_maintenance;`;

/** Restrictive, as in 1763870025000: asked for beside the other policies. */
const writtenBy = (table: string, who: string) => `
  create policy ${table}_insert_role on ${table} as restrictive for insert to samlad_app with check (${who});
  create policy ${table}_update_role on ${table} as restrictive for update to samlad_app using (true) with check (${who});
  create policy ${table}_delete_role on ${table} as restrictive for delete to samlad_app using (${who});`;

const KEYS = `
  create function samlad.key_hash() returns text language sql stable
    as $$ select nullif(current_setting('app.key_hash', true), '') $$;

  create table api_token (
    municipality_id uuid not null,
    id uuid not null,
    party_id uuid not null,
    name text not null,
    requested_by text not null,
    scopes text[] not null check (scopes <@ array['INCIDENTS', 'ANSWERS'] and scopes <> '{}'),
    token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
    earlier_hash text check (earlier_hash ~ '^[0-9a-f]{64}$'),
    earlier_until timestamptz,
    created_by_user_id uuid not null references app_user (id),
    created_at timestamptz not null,
    answers_user_id uuid not null references app_user (id),
    renewed_at timestamptz not null,
    valid_to timestamptz not null,
    revoked_at timestamptz,
    revoked_by_user_id uuid references app_user (id),
    version integer not null default 1,
    primary key (municipality_id, id),
    unique (municipality_id, id, party_id),
    foreign key (municipality_id, party_id) references party (municipality_id, id),
    check (valid_to > renewed_at and valid_to <= renewed_at + interval '8800 hours'),
    check ((earlier_hash is null) = (earlier_until is null)),
    check (earlier_until <= renewed_at + interval '24 hours'),
    check ((revoked_at is null) = (revoked_by_user_id is null))
  );
  create index api_token_by_hash on api_token (token_hash);
  create index api_token_by_earlier_hash on api_token (earlier_hash) where earlier_hash is not null;
  create index api_token_of_party on api_token (municipality_id, party_id);
  ${closed('api_token')}
  create policy api_token_read on api_token for select to samlad_app
    using (${HERE} and (${OWN} or ${ROLE} = 'DATA_PROTECTION'));
  create policy api_token_named on api_token for select to samlad_app using (${NAMED});
  create policy api_token_insert on api_token for insert to samlad_app with check (${HERE} and ${OWN}
    and created_by_user_id = (select samlad.user_id()) and answers_user_id = (select samlad.user_id()));
  create policy api_token_update on api_token for update to samlad_app
    using (${HERE} and ${OWN}) with check (${HERE} and ${OWN});
  ${writtenBy('api_token', VOICE)}
  grant select, insert on api_token to samlad_app;
  grant update (token_hash, earlier_hash, earlier_until, answers_user_id, renewed_at, valid_to, revoked_at,
    revoked_by_user_id, version) on api_token to samlad_app;

  create table api_token_use (
    municipality_id uuid not null,
    system_id uuid not null,
    party_id uuid not null,
    first_used_at timestamptz not null,
    last_used_on date not null,
    primary key (municipality_id, system_id),
    foreign key (municipality_id, system_id, party_id) references api_token (municipality_id, id, party_id)
  );
  ${closed('api_token_use')}
  create policy api_token_use_read on api_token_use for select to samlad_app using (${HERE} and ${OWN});
  create policy api_token_use_insert on api_token_use for insert to samlad_app with check (${HERE} and ${ITSELF});
  create policy api_token_use_update on api_token_use for update to samlad_app
    using (${HERE} and ${ITSELF}) with check (${HERE} and ${ITSELF});
  grant select, insert on api_token_use to samlad_app;
  grant update (first_used_at, last_used_on) on api_token_use to samlad_app;
`;

const DELIVERIES = `
  create table delivery (
    municipality_id uuid not null,
    id uuid not null,
    party_id uuid not null,
    system_id uuid not null,
    kind text not null check (kind in ('INCIDENTS', 'ANSWERS')),
    week integer,
    created integer not null,
    corrected integer not null,
    unchanged integer not null,
    result jsonb not null,
    received_at timestamptz not null,
    primary key (municipality_id, id),
    foreign key (municipality_id, system_id, party_id) references api_token (municipality_id, id, party_id)
  );
  create index delivery_of_system on delivery (municipality_id, system_id, received_at desc);
  ${closed('delivery')}
  create policy delivery_read on delivery for select to samlad_app
    using (${HERE} and ((${OWN} and ${VOICE}) or (${ITSELF})));
  create policy delivery_insert on delivery for insert to samlad_app with check (${HERE} and ${ITSELF});
  grant select, insert on delivery to samlad_app;

  create table delivered_incident (
    municipality_id uuid not null,
    system_id uuid not null,
    external_id text not null,
    party_id uuid not null,
    incident_id uuid not null,
    told_digest text not null,
    stored_digest text not null,
    delivery_id uuid not null,
    primary key (municipality_id, system_id, external_id),
    foreign key (municipality_id, system_id, party_id) references api_token (municipality_id, id, party_id),
    foreign key (municipality_id, incident_id) references incident (municipality_id, id),
    foreign key (municipality_id, delivery_id) references delivery (municipality_id, id)
  );
  ${closed('delivered_incident')}
  create policy delivered_incident_own on delivered_incident for all to samlad_app
    using (${HERE} and ${ITSELF}) with check (${HERE} and ${ITSELF});
  grant select, insert on delivered_incident to samlad_app;
  grant update (told_digest, stored_digest, delivery_id) on delivered_incident to samlad_app;
`;

/**
 * A system acts for its party: it writes the party's incidents under its own name and the party's draft, and takes no
 * report a step further than its beginning.
 */
const ACTS = `
  create or replace function samlad.own_party() returns uuid language sql stable
    as $$ select case when samlad.reads_content() or nullif(current_setting('app.role', true), '') = 'PARTY_SYSTEM'
      then nullif(current_setting('app.party_id', true), '')::uuid end $$;
`;

const NEW_ROWS: Record<string, string> = {
  incident: `source = 'SYSTEM:' || (select samlad.user_id())::text`,
  party_report: 'party_id = (select samlad.party_id())',
  party_report_draft: 'user_id = (select samlad.user_id())',
  state_change: `object_type = 'PARTY_REPORT' and state = 'DRAFT'`,
  level_change: `object_type = 'INCIDENT'`,
};
/** The people who write a table are those who did before. */
const PEOPLE: Record<string, string> = {
  state_change: `${ROLE} in ('COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT', 'REPORTER', 'UNIT_REPORTER', 'ANALYST')`,
};

function openToSystems(table: string, rows: string): string {
  const who = `${PEOPLE[table] ?? WRITER} or (${SYSTEM} and ${rows})`;
  return `
    alter policy ${table}_insert_role on ${table} with check (${who});
    alter policy ${table}_update_role on ${table} using (true) with check (${who});`;
}

export class APartyHasSystemsOfItsOwn1763870034000 implements MigrationInterface {
  name = 'APartyHasSystemsOfItsOwn1763870034000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [KEYS, DELIVERIES, ACTS]) await queryRunner.query(part);
    for (const [table, rows] of Object.entries(NEW_ROWS)) await queryRunner.query(openToSystems(table, rows));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
