import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'user_id = (select samlad.user_id())';
const OF_TASK = `party_id = (select samlad.party_id()) and (unit_id is null or unit_id = (select samlad.own_unit()))`;

/**
 * What a person is told of in Samlad, and what she has said that she wants to be told. No column holds words: a notice is
 * a kind, ids and dates, and the task that it was told her in. Source: ADR 0033.
 */
export class APersonIsToldInSamlad1763870035000 implements MigrationInterface {
  name = 'APersonIsToldInSamlad1763870035000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table notice (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        user_id uuid not null references app_user (id),
        party_id uuid not null,
        unit_id uuid,
        kind text not null check (kind ~ '^[A-Z_]{1,40}$'),
        facts jsonb not null check (jsonb_typeof(facts) = 'object'),
        key text not null check (key ~ '^[A-Za-z0-9:._-]{1,200}$'),
        in_app boolean not null,
        at timestamptz not null,
        read_at timestamptz,
        primary key (municipality_id, id),
        unique nulls not distinct (municipality_id, user_id, party_id, unit_id, key),
        foreign key (municipality_id, party_id) references party (municipality_id, id),
        foreign key (municipality_id, unit_id, party_id) references unit (municipality_id, id, party_id)
      );
      create index notice_of_user on notice (municipality_id, user_id, at desc, id);
      ${closed('notice')}
      create policy notice_read on notice for select to samlad_app using (${HERE} and ${OWN} and ${OF_TASK});
      create policy notice_update on notice for update to samlad_app
        using (${HERE} and ${OWN} and ${OF_TASK}) with check (${HERE} and ${OWN} and ${OF_TASK});
      grant select on notice to samlad_app;
      grant update (read_at) on notice to samlad_app;

      create table notice_choice (
        municipality_id uuid not null references municipality (id),
        user_id uuid not null references app_user (id),
        kind text not null check (kind ~ '^[A-Z_]{1,40}$'),
        in_app boolean not null,
        by_mail boolean not null,
        version integer not null default 1,
        updated_at timestamptz not null,
        primary key (municipality_id, user_id, kind)
      );
      ${closed('notice_choice')}
      create policy notice_choice_read on notice_choice for select to samlad_app using (${HERE} and ${OWN});
      create policy notice_choice_insert on notice_choice for insert to samlad_app with check (${HERE} and ${OWN});
      create policy notice_choice_update on notice_choice for update to samlad_app
        using (${HERE} and ${OWN}) with check (${HERE} and ${OWN});
      grant select, insert on notice_choice to samlad_app;
      grant update (in_app, by_mail, version, updated_at) on notice_choice to samlad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

function closed(table: string): string {
  return `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_maintenance on ${table} for all to samlad_maintenance using (${HERE}) with check (${HERE});
      revoke all on ${table} from samlad_app, samlad_maintenance;
      grant select, insert, update, delete on ${table} to samlad_maintenance;`;
}
