import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'party_id = (select samlad.own_party())';
const ADMINISTRATOR = `(select samlad.role()) in ('COORDINATOR', 'OPERATOR')`;

const table = (name: string, reads: string, grants: string) => `
  alter table ${name} enable row level security;
  alter table ${name} force row level security;
  create policy ${name}_read on ${name} for select to samlad_app using (${HERE} and (${reads}));
  create policy ${name}_maintenance on ${name} for all to samlad_maintenance using (${HERE}) with check (${HERE});
  grant ${grants} on ${name} to samlad_app;
  grant select, insert, update, delete on ${name} to samlad_maintenance;`;

const insert = (name: string, check: string) =>
  `create policy ${name}_insert on ${name} for insert to samlad_app with check (${HERE} and (${check}));`;
const update = (name: string, using: string, check = using) =>
  `create policy ${name}_update on ${name} for update to samlad_app using (${HERE} and (${using})) with check (${HERE} and (${check}));`;

export class AgreementsAndCircles1763870011000 implements MigrationInterface {
  name = 'AgreementsAndCircles1763870011000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ACTOR + AGREEMENTS + CIRCLES);
    await queryRunner.query(force(CARRIED_OVER, false) + DEMO_AGREEMENT + force(CARRIED_OVER, true));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const list = (setting: string, type: string) =>
  `coalesce(string_to_array(nullif(current_setting('app.${setting}', true), ''), ',')::${type}[], '{}')`;
const readersList = (name: string, type: string) => `
  create function samlad.${name}() returns ${type}[] language sql stable
    as $$ select case when samlad.reads_shared() then ${list(name, type)} else '{}' end $$;`;

const ACTOR = `
  create function samlad.role() returns text language sql stable
    as $$ select nullif(current_setting('app.role', true), '') $$;
  create function samlad.reads_content() returns boolean language sql stable
    as $$ select coalesce(nullif(current_setting('app.role', true), '')
      in ('COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT', 'REPORTER', 'ANALYST'), false) $$;
  create function samlad.reads_shared() returns boolean language sql stable
    as $$ select coalesce(nullif(current_setting('app.role', true), '')
      in ('COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT', 'ANALYST'), false) $$;
  create function samlad.own_party() returns uuid language sql stable
    as $$ select case when samlad.reads_content()
      then nullif(current_setting('app.party_id', true), '')::uuid end $$;
  ${readersList('situation_all', 'uuid')}
  ${readersList('situation_in', 'text')}
  ${readersList('situation_any', 'uuid')}
  ${readersList('measures_all', 'uuid')}
  ${readersList('measures_in', 'text')}
  ${readersList('circles', 'uuid')}
`;

const AGREEMENTS = `
  create table agreement (
    municipality_id uuid not null references municipality (id),
    id uuid not null,
    title text not null,
    reference text,
    purposes text[] not null check (purposes <@ array['SITUATION', 'MEASURES'] and purposes <> '{}'),
    all_areas boolean not null,
    valid_from date not null,
    valid_to date,
    ended_at timestamptz,
    version integer not null default 1,
    user_id uuid,
    updated_at timestamptz not null,
    primary key (municipality_id, id),
    check (valid_to is null or valid_to >= valid_from)
  );
  create table agreement_party (
    municipality_id uuid not null,
    agreement_id uuid not null,
    party_id uuid not null,
    accepted_at timestamptz,
    accepted_by_user_id uuid,
    left_at timestamptz,
    left_reason text,
    primary key (municipality_id, agreement_id, party_id),
    foreign key (municipality_id, agreement_id) references agreement (municipality_id, id),
    foreign key (municipality_id, party_id) references party (municipality_id, id),
    check (left_at is null or accepted_at is not null)
  );
  create index agreement_party_by_party on agreement_party (municipality_id, party_id);
  create table agreement_area (
    municipality_id uuid not null,
    agreement_id uuid not null,
    area_id uuid not null,
    primary key (municipality_id, agreement_id, area_id),
    foreign key (municipality_id, agreement_id) references agreement (municipality_id, id),
    foreign key (municipality_id, area_id) references area (municipality_id, id)
  );
  ${table('agreement', 'true', 'select, insert, update')}
  ${insert('agreement', ADMINISTRATOR)}
  ${update('agreement', ADMINISTRATOR)}
  ${table('agreement_party', 'true', 'select, insert, update, delete')}
  ${insert('agreement_party', `${ADMINISTRATOR} and accepted_at is null`)}
  ${update(
    'agreement_party',
    `party_id = (select samlad.own_party()) or ${ADMINISTRATOR}`,
    `party_id = (select samlad.own_party()) or (${ADMINISTRATOR} and accepted_at is null)`,
  )}
  create policy agreement_party_delete on agreement_party for delete to samlad_app using (${HERE} and ${ADMINISTRATOR});
  ${table('agreement_area', 'true', 'select, insert, delete')}
  ${insert('agreement_area', ADMINISTRATOR)}
  create policy agreement_area_delete on agreement_area for delete to samlad_app using (${HERE} and ${ADMINISTRATOR});
`;

const CIRCLES = `
  create table circle (
    municipality_id uuid not null,
    id uuid not null,
    party_id uuid not null,
    name text not null,
    purpose text not null,
    closed_at timestamptz,
    version integer not null default 1,
    user_id uuid,
    updated_at timestamptz not null,
    primary key (municipality_id, id),
    unique (municipality_id, id, party_id),
    foreign key (municipality_id, party_id) references party (municipality_id, id)
  );
  create table circle_member (
    municipality_id uuid not null,
    circle_id uuid not null,
    party_id uuid not null,
    user_id uuid not null references app_user (id),
    added_at timestamptz not null,
    added_by_user_id uuid,
    removed_at timestamptz,
    primary key (municipality_id, circle_id, user_id),
    foreign key (municipality_id, circle_id, party_id) references circle (municipality_id, id, party_id)
  );
  create index circle_member_by_user on circle_member (municipality_id, user_id);
  ${table('circle_member', `party_id = (select samlad.own_party()) or user_id = (select samlad.user_id())`, 'select, insert, update')}
  ${insert('circle_member', OWN)}
  ${update('circle_member', OWN)}
  ${table(
    'circle',
    `party_id = (select samlad.own_party()) or exists (select 1 from circle_member x
       where x.municipality_id = circle.municipality_id and x.circle_id = circle.id
         and x.user_id = (select samlad.user_id()) and x.removed_at is null)`,
    'select, insert, update',
  )}
  ${insert('circle', OWN)}
  ${update('circle', OWN)}
`;

/** Tables whose rows this migration itself reads or writes: their owner is let past the row rules meanwhile. */
const CARRIED_OVER = ['municipality', 'party', 'agreement', 'agreement_party'];
const force = (names: string[], on: boolean) =>
  names.map((name) => `alter table ${name} ${on ? '' : 'no '}force row level security;`).join('\n');

/** A demo that was made before there were agreements goes on as it was: one agreement that every party has accepted. */
const DEMO_AGREEMENT = `
  with made as (
    insert into agreement (municipality_id, id, title, reference, purposes, all_areas, valid_from, updated_at)
    select m.id, gen_random_uuid(), 'Samverkan i OSG (påhittad)', 'KS 2024/000', array['SITUATION', 'MEASURES'], true,
      date '2020-01-01', now()
    from municipality m, installation i where i.demo
    returning municipality_id, id
  )
  insert into agreement_party (municipality_id, agreement_id, party_id, accepted_at)
  select made.municipality_id, made.id, p.id, timestamptz '2020-01-01 00:00Z'
  from made join party p on p.municipality_id = made.municipality_id;
`;
