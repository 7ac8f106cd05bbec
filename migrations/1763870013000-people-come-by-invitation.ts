import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const ROLE = '(select samlad.role())';
const OTHERS = 'user_id <> (select samlad.user_id())';
const ADMINISTERS = `${ROLE} = 'OPERATOR'`;
const LOOKS_AFTER = `${ROLE} in ('COORDINATOR', 'OPERATOR', 'DATA_PROTECTION')`;
const NEEDS_TWO = `role in ('OPERATOR', 'DATA_PROTECTION')`;

const table = (name: string, reads: string, grants: string) => `
  alter table ${name} enable row level security;
  alter table ${name} force row level security;
  create policy ${name}_read on ${name} for select to samlad_app using (${HERE} and (${reads}));
  create policy ${name}_maintenance on ${name} for all to samlad_maintenance using (${HERE}) with check (${HERE});
  grant ${grants} on ${name} to samlad_app;
  grant select, insert, update, delete on ${name} to samlad_maintenance;`;
const insert = (name: string, check: string) =>
  `create policy ${name}_insert on ${name} for insert to samlad_app with check (${HERE} and (${check}));`;
const update = (name: string, using: string) =>
  `create policy ${name}_update on ${name} for update to samlad_app using (${HERE} and (${using})) with check (${HERE} and (${using}));`;

const UNITS = `
  alter table unit add column version integer not null default 1,
    add constraint unit_of_party unique (municipality_id, id, party_id);
  grant insert, update on unit to samlad_app;
  ${insert('unit', ADMINISTERS)}
  ${update('unit', ADMINISTERS)}
`;

/** What a person may be given: a role in a party, with unit, function and a last moment. */
const GRANTED = `
  party_id uuid not null,
  unit_id uuid,
  role text not null,
  function text,
  valid_to timestamptz,`;
const GRANTED_KEYS = `
  foreign key (municipality_id, party_id) references party (municipality_id, id),
  foreign key (municipality_id, unit_id, party_id) references unit (municipality_id, id, party_id)`;

const INVITATIONS = `
  create table invitation (
    municipality_id uuid not null references municipality (id),
    id uuid not null,
    email text not null,
    ${GRANTED}
    token_hash text not null,
    expires_at timestamptz not null,
    sent integer not null default 1,
    invited_by_user_id uuid references app_user (id),
    invited_at timestamptz not null,
    accepted_at timestamptz,
    accepted_by_user_id uuid references app_user (id),
    withdrawn_at timestamptz,
    version integer not null default 1,
    primary key (municipality_id, id),
    unique (municipality_id, token_hash),
    ${GRANTED_KEYS},
    check ((accepted_at is null) = (accepted_by_user_id is null)),
    check (accepted_at is null or withdrawn_at is null)
  );
  ${table('invitation', LOOKS_AFTER, 'select, insert, update')}
  ${insert('invitation', `${ADMINISTERS} and accepted_at is null`)}
  ${update('invitation', `${ADMINISTERS} and accepted_at is null`)}
`;

/** A grant that needs two people is no assignment until the second has confirmed it. */
const PROPOSALS = `
  create table role_proposal (
    municipality_id uuid not null references municipality (id),
    id uuid not null,
    user_id uuid not null references app_user (id),
    ${GRANTED}
    proposed_by_user_id uuid references app_user (id),
    proposed_at timestamptz not null,
    confirmed_by_user_id uuid references app_user (id),
    confirmed_at timestamptz,
    declined_by_user_id uuid references app_user (id),
    declined_at timestamptz,
    version integer not null default 1,
    primary key (municipality_id, id),
    ${GRANTED_KEYS},
    check ((confirmed_at is null) = (confirmed_by_user_id is null)),
    check ((declined_at is null) = (declined_by_user_id is null)),
    check (confirmed_at is null or declined_at is null),
    check (confirmed_by_user_id <> proposed_by_user_id),
    check (confirmed_by_user_id <> user_id),
    check (proposed_by_user_id <> user_id)
  );
  ${table('role_proposal', LOOKS_AFTER, 'select, insert, update')}
  ${insert('role_proposal', `${ADMINISTERS} and confirmed_at is null and proposed_by_user_id = (select samlad.user_id())`)}
  ${update('role_proposal', `${LOOKS_AFTER} and ${OTHERS}`)}
`;

const ASSIGNMENTS = `
  alter table assignment
    add column unit_id uuid,
    add column function text,
    add column version integer not null default 1,
    add column granted_by_user_id uuid references app_user (id),
    add column proposal_id uuid,
    add column suspended_at timestamptz,
    add column party_from_claims boolean not null default false,
    add foreign key (municipality_id, unit_id, party_id) references unit (municipality_id, id, party_id),
    add foreign key (municipality_id, proposal_id) references role_proposal (municipality_id, id),
    add constraint assignment_ends_after_it_begins check (valid_to is null or valid_to >= valid_from);
  grant insert on assignment to samlad_app;
  grant update (unit_id, function, valid_to, suspended_at, version) on assignment to samlad_app;
  ${insert(
    'assignment',
    `${OTHERS} and ((${ADMINISTERS} and not ${NEEDS_TWO}) or (${NEEDS_TWO} and exists (
      select 1 from role_proposal p
      where p.municipality_id = assignment.municipality_id and p.id = assignment.proposal_id and p.user_id = assignment.user_id
        and p.role = assignment.role and p.party_id = assignment.party_id
        and p.confirmed_by_user_id = (select samlad.user_id()))))`,
  )}
  ${update('assignment', `${ADMINISTERS} and ${OTHERS}`)}

  alter policy app_user_read on app_user using (id = (select samlad.user_id())
    or exists (select 1 from assignment a where a.user_id = app_user.id)
    or exists (select 1 from role_proposal p where p.user_id = app_user.id));

  create table assignment_sign_in (
    municipality_id uuid not null,
    assignment_id uuid not null,
    user_id uuid not null references app_user (id),
    signed_in_at timestamptz not null,
    primary key (municipality_id, assignment_id),
    foreign key (municipality_id, assignment_id) references assignment (municipality_id, id)
  );
  ${table('assignment_sign_in', `user_id = (select samlad.user_id()) or ${LOOKS_AFTER}`, 'select, insert, update')}
  ${insert('assignment_sign_in', 'user_id = (select samlad.user_id())')}
  ${update('assignment_sign_in', 'user_id = (select samlad.user_id())')}
`;

const CLAIMS = `
  create table claim_rule (
    municipality_id uuid not null references municipality (id),
    id uuid not null,
    provider_id text not null,
    claim text not null,
    value text not null,
    party_id uuid not null,
    unit_id uuid,
    function text,
    version integer not null default 1,
    user_id uuid references app_user (id),
    updated_at timestamptz not null,
    primary key (municipality_id, id),
    unique (municipality_id, provider_id, claim, value),
    ${GRANTED_KEYS}
  );
  ${table('claim_rule', LOOKS_AFTER, 'select, insert, update, delete')}
  ${insert('claim_rule', ADMINISTERS)}
  ${update('claim_rule', ADMINISTERS)}
  create policy claim_rule_delete on claim_rule for delete to samlad_app using (${HERE} and ${ADMINISTERS});

  create table user_claim (
    municipality_id uuid not null references municipality (id),
    user_id uuid not null references app_user (id),
    provider_id text not null,
    claim text not null,
    value_digest text not null,
    seen_at timestamptz not null,
    primary key (municipality_id, user_id, provider_id, claim, value_digest)
  );
  ${table('user_claim', LOOKS_AFTER, 'select')}
`;

/** Which version a party is asked about, so that a yes to one is never a yes to the next; and what has happened. */
const AGREEMENTS = `
  alter table agreement_party add column asked_number integer not null default 1;

  create table agreement_event (
    municipality_id uuid not null,
    agreement_id uuid not null,
    sequence integer not null,
    kind text not null check (kind in ('REGISTERED', 'CHANGED', 'ACCEPTED', 'LEFT', 'ENDED')),
    number integer not null,
    party_id uuid not null,
    text text not null,
    reason text,
    user_id uuid,
    at timestamptz not null,
    primary key (municipality_id, agreement_id, sequence),
    foreign key (municipality_id, agreement_id) references agreement (municipality_id, id),
    foreign key (municipality_id, party_id) references party (municipality_id, id)
  );
  ${table('agreement_event', 'true', 'select, insert')}
  ${insert('agreement_event', `user_id = (select samlad.user_id()) and party_id = (select samlad.party_id())`)}
  revoke update, delete on agreement_event from samlad_maintenance;
`;

export class PeopleComeByInvitation1763870013000 implements MigrationInterface {
  name = 'PeopleComeByInvitation1763870013000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [UNITS, INVITATIONS, PROPOSALS, ASSIGNMENTS, CLAIMS, AGREEMENTS])
      await queryRunner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
