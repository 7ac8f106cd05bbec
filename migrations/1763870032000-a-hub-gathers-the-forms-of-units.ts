import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'party_id = (select samlad.own_party())';
export const OWN_UNIT = 'unit_id = (select samlad.own_unit())';
export const MANAGED = 'hub_id = any ((select samlad.managed_hubs())::uuid[])';
export const VOICE = ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'];
export const UNIT = ['UNIT_REPORTER'];

export interface Rule {
  reads: string;
  insert?: string;
  update?: string;
  /** What a changed row must then be, where that is more than who may change it. */
  becomes?: string;
  /** The roles that write it at all, beside the rules above. */
  writers?: string[];
  grants: string;
}

const among = (roles: string[]) =>
  `(select samlad.role()) in (${roles.map((role) => `'${role}'`).join(', ')})`;

/** The statements that close a table but for what is said here; for this migration and the next. */
export function closed(
  table: string,
  { reads, insert, update, becomes = update, writers, grants }: Rule,
): string {
  const lines = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_read on ${table} for select to samlad_app using (${HERE} and (${reads}))`,
    `create policy ${table}_maintenance on ${table} for all to samlad_maintenance using (${HERE}) with check (${HERE})`,
    `grant ${grants} on ${table} to samlad_app`,
    `grant select, insert, update, delete on ${table} to samlad_maintenance`,
  ];
  if (insert)
    lines.push(
      `create policy ${table}_insert on ${table} for insert to samlad_app with check (${HERE} and (${insert}))`,
    );
  if (update)
    lines.push(
      `create policy ${table}_update on ${table} for update to samlad_app using (${HERE} and (${update})) with check (${HERE} and (${becomes}))`,
    );
  if (writers)
    lines.push(
      `create policy ${table}_insert_role on ${table} as restrictive for insert to samlad_app with check (${among(writers)})`,
      `create policy ${table}_update_role on ${table} as restrictive for update to samlad_app using (true) with check (${among(writers)})`,
      `create policy ${table}_delete_role on ${table} as restrictive for delete to samlad_app using (${among(writers)})`,
    );
  return `${lines.join(';\n')};`;
}

/** Whose unit it is, as the session's assignment says; nobody's but a unit's reporter's. */
const ACTOR = `
  create function samlad.own_unit() returns uuid language sql stable
    as $$ select case when current_setting('app.role', true) = 'UNIT_REPORTER'
      then nullif(current_setting('app.unit_id', true), '')::uuid end $$;
`;

const HUBS = `
  create table hub (
    municipality_id uuid not null references municipality (id),
    id uuid not null,
    party_id uuid not null,
    kind text not null,
    name text not null,
    managers text[] not null check (managers <> '{}'),
    due_day integer not null check (due_day between 0 and 14),
    due_time text not null check (due_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
    primary key (municipality_id, id),
    unique (municipality_id, id, party_id),
    unique (municipality_id, party_id, kind),
    foreign key (municipality_id, party_id) references party (municipality_id, id)
  );
  create table hub_unit (
    municipality_id uuid not null,
    unit_id uuid not null,
    hub_id uuid not null,
    party_id uuid not null,
    short_name text not null,
    area_code text not null,
    retired_at timestamptz,
    version integer not null default 1,
    primary key (municipality_id, unit_id),
    unique (municipality_id, unit_id, hub_id, party_id),
    foreign key (municipality_id, unit_id, party_id) references unit (municipality_id, id, party_id),
    foreign key (municipality_id, hub_id, party_id) references hub (municipality_id, id, party_id)
  );
  create index hub_unit_of_hub on hub_unit (municipality_id, hub_id);
  create function samlad.managed_hubs() returns uuid[] language sql stable
    as $$ select coalesce(array_agg(h.id), '{}') from public.hub h
      where h.municipality_id = samlad.municipality_id() and h.party_id = samlad.own_party()
        and samlad.role() = any (h.managers) $$;
`;

export const OF_UNIT = `
  hub_id uuid not null,
  unit_id uuid not null,
  party_id uuid not null,`;
export const UNIT_KEY = `foreign key (municipality_id, unit_id, hub_id, party_id)
  references hub_unit (municipality_id, unit_id, hub_id, party_id)`;

const FORMS = `
  create table hub_form (
    municipality_id uuid not null,
    id uuid not null,
    ${OF_UNIT}
    week integer not null,
    object_type text not null default 'HUB_FORM' check (object_type = 'HUB_FORM'),
    state text not null,
    state_sequence integer not null,
    version integer not null default 1,
    current_number integer not null default 0,
    nothing_to_report boolean not null default false,
    sent_at timestamptz,
    left_out_reason text,
    primary key (municipality_id, id),
    unique (municipality_id, unit_id, week),
    unique (municipality_id, id, unit_id, hub_id, party_id),
    ${UNIT_KEY},
    foreign key (municipality_id, week) references week (municipality_id, week),
    foreign key (municipality_id, id, state_sequence, state, object_type)
      references state_change (municipality_id, object_id, sequence, state, object_type) deferrable initially deferred,
    check (state = 'DRAFT' or current_number > 0),
    check ((state <> 'NOT_INCLUDED') or left_out_reason is not null)
  );
  create index hub_form_of_week on hub_form (municipality_id, hub_id, week);
  create table hub_form_draft (
    municipality_id uuid not null,
    form_id uuid not null,
    ${OF_UNIT}
    form_kind text not null,
    form_version integer not null,
    answers jsonb not null,
    user_id uuid,
    saved_at timestamptz not null,
    primary key (municipality_id, form_id),
    foreign key (municipality_id, form_id, unit_id, hub_id, party_id)
      references hub_form (municipality_id, id, unit_id, hub_id, party_id)
  );
  create table hub_form_version (
    municipality_id uuid not null,
    form_id uuid not null,
    number integer not null,
    ${OF_UNIT}
    form_kind text not null,
    form_version integer not null,
    nothing_to_report boolean not null,
    answers jsonb not null,
    received_by text not null,
    user_id uuid,
    sent_at timestamptz not null,
    primary key (municipality_id, form_id, number),
    foreign key (municipality_id, form_id, unit_id, hub_id, party_id)
      references hub_form (municipality_id, id, unit_id, hub_id, party_id)
  );
  create table hub_nudge (
    municipality_id uuid not null,
    id uuid not null,
    ${OF_UNIT}
    week integer not null,
    user_id uuid,
    nudged_at timestamptz not null,
    primary key (municipality_id, id),
    ${UNIT_KEY},
    foreign key (municipality_id, week) references week (municipality_id, week)
  );
  create index hub_nudge_of_week on hub_nudge (municipality_id, hub_id, week);
`;

/** A form that has been sent and not taken back is the contact's to read; until then it is the unit's own. */
const SENT_FORM = (table: string) =>
  `exists (select 1 from hub_form f where f.municipality_id = ${table}.municipality_id and f.id = ${table}.form_id
    and f.state <> 'DRAFT')`;
const EITHER = [...VOICE, ...UNIT];

const RULES: Record<string, Rule> = {
  hub: {
    reads: `(${OWN} and (select samlad.role()) = any (managers))
      or (party_id = (select samlad.party_id()) and (select samlad.own_unit()) is not null)`,
    grants: 'select',
  },
  hub_form: {
    reads: `${OWN_UNIT} or (${MANAGED} and state <> 'DRAFT')`,
    insert: OWN_UNIT,
    update: `${OWN_UNIT} or (${MANAGED} and state <> 'DRAFT')`,
    becomes: `(${OWN_UNIT} and state in ('DRAFT', 'SENT', 'READ'))
      or (${MANAGED} and state in ('MERGED', 'NOT_INCLUDED', 'FEEDBACK_SENT'))`,
    writers: EITHER,
    grants: 'select, insert',
  },
  hub_form_draft: {
    reads: OWN_UNIT,
    insert: OWN_UNIT,
    update: OWN_UNIT,
    writers: UNIT,
    grants: 'select, insert',
  },
  hub_form_version: {
    reads: `${OWN_UNIT} or (${MANAGED} and ${SENT_FORM('hub_form_version')})`,
    insert: OWN_UNIT,
    writers: UNIT,
    grants: 'select, insert',
  },
  hub_nudge: {
    reads: `${OWN_UNIT} or ${MANAGED}`,
    insert: MANAGED,
    writers: VOICE,
    grants: 'select, insert',
  },
};

/** Which units a hub has is for whoever runs it, and each unit knows itself. */
const UNITS_RULE = { insert: MANAGED, update: MANAGED, writers: VOICE, grants: 'select, insert' };
const UNITS = closed('hub_unit', { reads: `${OWN_UNIT} or ${MANAGED}`, ...UNITS_RULE });

/** Only what may change of a row that is there. */
const CHANGES = `
  grant update (short_name, area_code, retired_at, version) on hub_unit to samlad_app;
  grant update (state, state_sequence, version, current_number, nothing_to_report, sent_at, left_out_reason) on hub_form to samlad_app;
  grant update (form_kind, form_version, answers, user_id, saved_at) on hub_form_draft to samlad_app;
`;

/** Whoever runs a hub adds its units; a unit sees whether what it said is in the picture by its party's report. */
const NEIGHBOURS = `
  create policy unit_of_hub_insert on unit for insert to samlad_app
    with check (${HERE} and ${OWN} and ${among(VOICE)} and (select samlad.managed_hubs()) <> '{}');
  create policy unit_of_hub_update on unit for update to samlad_app
    using (${HERE} and ${OWN} and exists (select 1 from hub_unit h where h.municipality_id = unit.municipality_id and h.unit_id = unit.id
      and h.hub_id = any ((select samlad.managed_hubs())::uuid[])))
    with check (${HERE} and ${OWN});
  drop policy state_change_insert_role on state_change;
  create policy state_change_insert_role on state_change as restrictive for insert to samlad_app
    with check (${among([...VOICE, 'REPORTER', 'UNIT_REPORTER', 'ANALYST'])});
  create policy party_report_led_to on party_report for select to samlad_app
    using (${HERE} and party_id = (select samlad.party_id()) and (select samlad.own_unit()) is not null and current_number > 0);
`;

const STEPS = `
  insert into state_transition (object_type, previous_state, state) values
    ('HUB_FORM', '', 'DRAFT'),
    ('HUB_FORM', 'DRAFT', 'SENT'),
    ('HUB_FORM', 'SENT', 'SENT'),
    ('HUB_FORM', 'SENT', 'DRAFT'),
    ('HUB_FORM', 'SENT', 'MERGED'),
    ('HUB_FORM', 'SENT', 'NOT_INCLUDED'),
    ('HUB_FORM', 'MERGED', 'FEEDBACK_SENT'),
    ('HUB_FORM', 'NOT_INCLUDED', 'MERGED'),
    ('HUB_FORM', 'NOT_INCLUDED', 'FEEDBACK_SENT'),
    ('HUB_FORM', 'FEEDBACK_SENT', 'READ'),
    ('HUB_FORM', 'READ', 'FEEDBACK_SENT');
`;

export class AHubGathersTheFormsOfUnits1763870032000 implements MigrationInterface {
  name = 'AHubGathersTheFormsOfUnits1763870032000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(STEPS + ACTOR + HUBS + FORMS);
    for (const [table, rule] of Object.entries(RULES)) await queryRunner.query(closed(table, rule));
    await queryRunner.query(UNITS + CHANGES + NEIGHBOURS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
