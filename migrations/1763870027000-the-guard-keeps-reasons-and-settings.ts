import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'party_id = (select samlad.own_party())';
const SELF = 'user_id = (select samlad.user_id())';
const WRITERS = `(select samlad.role()) in ('COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT', 'REPORTER', 'ANALYST')`;
const COORDINATOR = `(select samlad.role()) = 'COORDINATOR'`;

const closed = (name: string, reads: string, grants: string) => `
  alter table ${name} enable row level security;
  alter table ${name} force row level security;
  create policy ${name}_read on ${name} for select to samlad_app using (${HERE} and (${reads}));
  create policy ${name}_maintenance on ${name} for all to samlad_maintenance using (${HERE}) with check (${HERE});
  grant ${grants} on ${name} to samlad_app;
  grant select, insert, update, delete on ${name} to samlad_maintenance;`;

const insert = (name: string, check: string, roles: string) => `
  create policy ${name}_insert on ${name} for insert to samlad_app with check (${HERE} and (${check}));
  create policy ${name}_insert_role on ${name} as restrictive for insert to samlad_app with check (${roles});`;

/** A version of the settings is never changed: the newest holds. */
const SETTING = `
  create table guard_setting (
    municipality_id uuid not null references municipality (id),
    version integer not null check (version > 0),
    id uuid not null,
    route_text text not null,
    route_telephone text,
    route_url text,
    at_least jsonb not null,
    user_id uuid not null references app_user (id),
    changed_at timestamptz not null,
    primary key (municipality_id, version),
    unique (municipality_id, id)
  );
  ${closed('guard_setting', 'true', 'select, insert')}
  ${insert('guard_setting', SELF, COORDINATOR)}`;

/**
 * Why something that was found was kept. The text itself is not here: only a hash of it with a salt of the row's own,
 * so that the reason holds for that very text and goes away with its row.
 */
const OVERRIDE = `
  create table guard_override (
    municipality_id uuid not null references municipality (id),
    id uuid not null,
    party_id uuid not null,
    user_id uuid not null references app_user (id),
    level text not null check (level in ('OPEN', 'SHARED', 'RESTRICTED', 'OWN')),
    rule text not null,
    start_at integer not null check (start_at >= 0),
    end_at integer not null check (end_at > start_at),
    text_salt text not null,
    text_hash text not null,
    reason text not null,
    kept_at timestamptz not null,
    primary key (municipality_id, id),
    foreign key (municipality_id, party_id) references party (municipality_id, id)
  );
  create index guard_override_by_finding on guard_override (municipality_id, party_id, rule, start_at, end_at);
  ${closed('guard_override', OWN, 'select, insert')}
  ${insert('guard_override', `${OWN} and ${SELF}`, WRITERS)}`;

/** How often each rule has led to what, by week: all that is left of a text that was stopped. */
const COUNT = `
  create table guard_count (
    municipality_id uuid not null references municipality (id),
    week integer not null,
    rule text not null,
    outcome text not null check (outcome in ('STOPPED', 'BLOCKED', 'ASKED', 'KEPT')),
    count integer not null check (count > 0),
    primary key (municipality_id, week, rule, outcome)
  );
  ${closed('guard_count', 'true', 'select')}`;

export class TheGuardKeepsReasonsAndSettings1763870027000 implements MigrationInterface {
  name = 'TheGuardKeepsReasonsAndSettings1763870027000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SETTING + OVERRIDE + COUNT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
