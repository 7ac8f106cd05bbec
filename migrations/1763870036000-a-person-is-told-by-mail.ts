import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'user_id = (select samlad.user_id())';
const LOOKS_AFTER_MAIL = `(select samlad.role()) in ('COORDINATOR', 'OPERATOR')`;

/**
 * Where a person gets mail, how often she wants it, what waits to be told and what has gone. No column holds words: a
 * mail says a kind of thing, a week, a time and a page. Source: ADR 0025.
 */
export class APersonIsToldByMail1763870036000 implements MigrationInterface {
  name = 'APersonIsToldByMail1763870036000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table mail_address (
        user_id uuid primary key references app_user (id),
        address text not null check (address ~ '^[^[:space:]<>",;]+@[^[:space:]<>",;]+$' and length(address) <= 200),
        source text not null check (source in ('PROVIDER', 'INVITATION')),
        noted_at timestamptz not null,
        refused_at timestamptz,
        refused_reply text check (refused_reply ~ '^[245][0-9]{2}( [245][.][0-9]{1,3}[.][0-9]{1,3})?$')
      );
      alter table invitation no force row level security;
      insert into mail_address (user_id, address, source, noted_at)
      select distinct on (i.accepted_by_user_id) i.accepted_by_user_id, i.email, 'INVITATION', i.accepted_at
      from invitation i
      where i.accepted_by_user_id is not null and i.email ~ '^[^[:space:]<>",;]+@[^[:space:]<>",;]+$'
      order by i.accepted_by_user_id, i.accepted_at desc;
      alter table invitation force row level security;
      alter table mail_address enable row level security;
      alter table mail_address force row level security;
      create policy mail_address_read on mail_address for select to samlad_app using (${OWN} or (${LOOKS_AFTER_MAIL}
        and exists (select 1 from assignment a where a.${HERE} and a.user_id = mail_address.user_id)));
      create policy mail_address_maintenance on mail_address for all to samlad_maintenance using (true) with check (true);
      revoke all on mail_address from samlad_app, samlad_maintenance;
      grant select on mail_address to samlad_app;
      grant select, insert, update, delete on mail_address to samlad_maintenance;

      create table mail_choice (
        municipality_id uuid not null references municipality (id),
        user_id uuid not null references app_user (id),
        manner text not null check (manner in ('AT_ONCE', 'DAILY', 'NONE')),
        version integer not null default 1,
        updated_at timestamptz not null,
        primary key (municipality_id, user_id)
      );
      ${closed('mail_choice')}
      create policy mail_choice_read on mail_choice for select to samlad_app using (${HERE} and ${OWN});
      create policy mail_choice_insert on mail_choice for insert to samlad_app with check (${HERE} and ${OWN});
      create policy mail_choice_update on mail_choice for update to samlad_app
        using (${HERE} and ${OWN}) with check (${HERE} and ${OWN});
      grant select, insert on mail_choice to samlad_app;
      grant update (manner, version, updated_at) on mail_choice to samlad_app;

      create table mail_delivery (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        purpose text not null check (purpose in ('NOTICES', 'TEST', 'INVITATION')),
        user_id uuid references app_user (id),
        invitation_id uuid,
        message_id text not null check (message_id ~ '^<[0-9a-f-]{36}@[A-Za-z0-9.-]+>$'),
        state text not null check (state in ('WAITING', 'SENT', 'REFUSED', 'FAILED', 'DROPPED')),
        tries integer not null default 0,
        fault text check (fault ~ '^[A-Z_]{1,40}$'),
        reply text check (reply ~ '^[245][0-9]{2}( [245][.][0-9]{1,3}[.][0-9]{1,3})?$'),
        made_at timestamptz not null,
        ended_at timestamptz,
        primary key (municipality_id, id),
        foreign key (municipality_id, invitation_id) references invitation (municipality_id, id),
        check ((purpose = 'INVITATION') = (invitation_id is not null)),
        check (purpose = 'INVITATION' or user_id is not null),
        check ((state = 'WAITING') = (ended_at is null))
      );
      create index mail_delivery_by_time on mail_delivery (municipality_id, made_at desc, id);
      ${closed('mail_delivery')}
      create policy mail_delivery_read on mail_delivery for select to samlad_app
        using (${HERE} and ${LOOKS_AFTER_MAIL});
      grant select on mail_delivery to samlad_app;

      create table mail_line (
        municipality_id uuid not null references municipality (id),
        notice_id uuid not null,
        user_id uuid not null references app_user (id),
        kind text not null check (kind ~ '^[A-Z_]{1,40}$'),
        week integer,
        due_at timestamptz,
        path text not null check (path ~ '^/[A-Za-z0-9/_-]{0,200}$'),
        told_at timestamptz not null,
        send_from timestamptz not null,
        delivery_id uuid,
        primary key (municipality_id, notice_id, user_id),
        foreign key (municipality_id, delivery_id) references mail_delivery (municipality_id, id)
      );
      create index mail_line_waiting on mail_line (municipality_id, user_id) where delivery_id is null;
      create index mail_line_of_delivery on mail_line (municipality_id, delivery_id) where delivery_id is not null;
      ${closed('mail_line')}
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
