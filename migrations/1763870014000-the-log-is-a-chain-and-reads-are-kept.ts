import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const ROLE = `(select nullif(current_setting('app.role', true), ''))`;
const OWN = 'user_id = (select samlad.user_id()) and party_id = (select samlad.party_id())';
const SUPERVISOR = `${ROLE} = 'DATA_PROTECTION'`;
const VOICE = `${ROLE} in ('COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT')`;
const GENESIS = '0'.repeat(64);
const BATCH = 2_000;

export class TheLogIsAChainAndReadsAreKept1763870014000 implements MigrationInterface {
  name = 'TheLogIsAChainAndReadsAreKept1763870014000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table installation add column identity uuid not null default gen_random_uuid();

      alter table audit_entry
        add column sequence bigint,
        add column issuer text,
        add column subject text,
        add column role text,
        add column purpose text,
        add column digest_before text,
        add column digest_after text,
        add column previous_hash text,
        add column hash text;

      create table audit_link (
        municipality_id uuid not null,
        sequence bigint not null check (sequence > 0),
        entry_id uuid not null,
        object_id text not null,
        digest_after text,
        previous_sequence bigint,
        previous_hash text not null,
        hash text not null,
        primary key (municipality_id, sequence),
        unique (municipality_id, previous_hash),
        unique (municipality_id, sequence, hash),
        unique (municipality_id, entry_id),
        check (previous_sequence is not distinct from nullif(sequence - 1, 0)),
        check (previous_sequence is not null or previous_hash = '${GENESIS}'),
        foreign key (municipality_id, entry_id) references audit_entry (municipality_id, id),
        foreign key (municipality_id, previous_sequence, previous_hash)
          references audit_link (municipality_id, sequence, hash)
      );
      create index audit_link_by_object on audit_link (municipality_id, object_id, sequence desc);

      create table audit_salt (
        municipality_id uuid not null,
        object_id uuid not null,
        salt bytea not null,
        primary key (municipality_id, object_id)
      );

      create table read_entry (
        municipality_id uuid not null,
        id uuid not null,
        at timestamptz not null default clock_timestamp(),
        kind text not null check (kind in ('ORDINARY', 'RESTRICTED', 'DENIED')),
        user_id uuid,
        issuer text,
        subject text,
        party_id uuid,
        role text,
        operation text not null,
        purpose text,
        digest text,
        author_party_id uuid,
        object_type text,
        object_ids uuid[] not null,
        object_count integer not null,
        request_id text not null,
        primary key (municipality_id, id),
        check ((kind = 'RESTRICTED') = (author_party_id is not null))
      );
      create index read_entry_by_time on read_entry (municipality_id, at);
      create index read_entry_of_restricted on read_entry (municipality_id, author_party_id, at)
        where kind = 'RESTRICTED';
    `);
    await chainWhatThereIs(queryRunner);
    await queryRunner.query(`
      alter table audit_entry
        alter column sequence set not null,
        alter column previous_hash set not null,
        alter column hash set not null,
        add unique (municipality_id, sequence);

      drop policy audit_entry_update on audit_entry;
      drop policy audit_entry_delete on audit_entry;
      alter policy audit_entry_read on audit_entry using (${HERE} and ${SUPERVISOR});
      alter policy audit_entry_insert on audit_entry with check (${HERE} and ${OWN});
      grant select on audit_entry to samlad_app;

      ${closed('audit_link', HERE, HERE)}
      ${closed('audit_salt', HERE, HERE)}
      ${closed(
        'read_entry',
        `${HERE} and (${SUPERVISOR} or (kind = 'RESTRICTED' and ${VOICE}
          and author_party_id = (select samlad.party_id()) and party_id <> author_party_id))`,
        `${HERE} and kind = 'RESTRICTED' and ${OWN}`,
      )}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

/** Rows may be added and read under the row rules, and nothing else. */
const closed = (table: string, reads: string, inserts: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to samlad_app using (${reads});
  create policy ${table}_insert on ${table} for insert to samlad_app with check (${inserts});
  create policy ${table}_maintenance on ${table} for all to samlad_maintenance using (${HERE}) with check (${HERE});
  revoke all on ${table} from samlad_app, samlad_maintenance;
  grant select, insert on ${table} to samlad_app, samlad_maintenance;`;

const READ = ['audit_entry', 'app_user'];

interface OldRow {
  id: string;
  at: string;
  atText: string;
  userId: string | null;
  issuer: string | null;
  subject: string | null;
  partyId: string | null;
  action: string;
  objectType: string;
  objectId: string;
  detail: Record<string, unknown>;
  requestId: string;
}

interface Head {
  sequence: number;
  hash: string;
}

/** Chains the rows of earlier versions, each municipality by time and id; what was not kept then stays empty. */
async function chainWhatThereIs(queryRunner: QueryRunner): Promise<void> {
  for (const table of READ) await queryRunner.query(`alter table ${table} no force row level security`);
  const towns = (await queryRunner.query(
    'select distinct municipality_id id from audit_entry order by 1',
  )) as { id: string }[];
  for (const { id } of towns) await chainMunicipality(queryRunner, id);
  for (const table of READ) await queryRunner.query(`alter table ${table} force row level security`);
}

async function chainMunicipality(queryRunner: QueryRunner, municipalityId: string): Promise<void> {
  let head: Head = { sequence: 0, hash: GENESIS };
  let last: [string, string] = ['-infinity', '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const rows = (await queryRunner.query(
      `select e.id, e.at::text "at", to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') "atText",
         e.user_id "userId", u.issuer, u.subject, e.party_id "partyId", e.action, e.object_type "objectType",
         e.object_id "objectId", e.detail, e.request_id "requestId"
       from audit_entry e left join app_user u on u.id = e.user_id
       where e.municipality_id = $1 and (e.at, e.id) > ($2::timestamptz, $3::uuid) order by e.at, e.id limit ${BATCH}`,
      [municipalityId, ...last],
    )) as OldRow[];
    const [tail] = rows.slice(-1);
    if (tail === undefined) return;
    const links = rows.map((row) => {
      const link = linked(municipalityId, row, head);
      head = link;
      return link;
    });
    await queryRunner.query(STORE, [municipalityId, JSON.stringify(links)]);
    last = [tail.at, tail.id];
  }
}

const STORE = `
  with given as (
    select * from jsonb_to_recordset($2::jsonb) as g (id uuid, sequence bigint, issuer text, subject text,
      object_id text, previous_hash text, hash text)
  ), kept as (
    update audit_entry e set sequence = g.sequence, issuer = g.issuer, subject = g.subject,
      previous_hash = g.previous_hash, hash = g.hash
    from given g where e.municipality_id = $1 and e.id = g.id
  )
  insert into audit_link (municipality_id, sequence, entry_id, object_id, previous_sequence, previous_hash, hash)
  select $1, sequence, id, object_id, nullif(sequence - 1, 0), previous_hash, hash from given`;

/** The canonical form as it was when this migration was written, docs/audit.md: it must never follow later changes. */
function linked(municipalityId: string, row: OldRow, head: Head) {
  const sequence = head.sequence + 1;
  const hash = createHash('sha256')
    .update(
      canonical({
        action: row.action,
        at: row.atText,
        detail: row.detail,
        digestAfter: null,
        digestBefore: null,
        form: 'samlad-audit-1',
        id: row.id,
        issuer: row.issuer,
        municipalityId,
        objectId: row.objectId,
        objectType: row.objectType,
        partyId: row.partyId,
        previousHash: head.hash,
        purpose: null,
        requestId: row.requestId,
        role: null,
        sequence,
        subject: row.subject,
        userId: row.userId,
      }),
    )
    .digest('hex');
  const { id, issuer, subject } = row;
  return { id, sequence, issuer, subject, object_id: row.objectId, previous_hash: head.hash, hash };
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
