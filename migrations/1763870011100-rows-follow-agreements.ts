import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'party_id = (select samlad.own_party())';
const READER = '(select samlad.reads_shared())';
const MEASURE_SEEN =
  'exists (select 1 from measure m where m.municipality_id = commitment.municipality_id and m.id = commitment.measure_id)';

/** The one rule of a levelled row: own party, open, shared under an agreement, or a circle's. */
const lane = (purpose: 'situation' | 'measures', area: string | null) => {
  const limited =
    area === null
      ? ''
      : ` or party_id::text || ':' || ${area}::text = any ((select samlad.${purpose}_in())::text[])`;
  return `${OWN} or (secrecy_level = 'OPEN' and ${READER})
    or ((secrecy_level = 'SHARED'
         or (secrecy_level = 'RESTRICTED' and circle_id = any ((select samlad.circles())::uuid[])))
        and (party_id = any ((select samlad.${purpose}_all())::uuid[])${limited}))`;
};

const LEVELLED = [
  'incident',
  'party_report_version',
  'area_assessment',
  'need',
  'problem',
  'measure',
  'commitment',
  'decision',
];
const JOINT = ['joint_assessment', 'minutes'];

const READS: Record<string, string> = {
  incident: `${OWN} or (shared and (${lane('situation', 'area_id')}))`,
  area_assessment: lane('situation', 'area_id'),
  need: lane('situation', 'area_id'),
  joint_assessment: lane('situation', 'area_id'),
  minutes: lane('situation', null),
  problem: lane('measures', 'area_id'),
  measure: lane('measures', 'area_id'),
  commitment: `${OWN} or ((${lane('measures', 'area_id')}) and ${MEASURE_SEEN})`,
  decision: lane('measures', 'area_id'),
  party_report: `${OWN} or ${READER}`,
  party_report_version: `${OWN} or (secrecy_level = 'OPEN' and ${READER})
    or ((secrecy_level = 'SHARED'
         or (secrecy_level = 'RESTRICTED' and circle_id = any ((select samlad.circles())::uuid[])))
        and party_id = any ((select samlad.situation_any())::uuid[]))`,
  party_report_draft: OWN,
  party_report_return: `${OWN} or returned_by_party_id = (select samlad.own_party())`,
  compilation: `(select samlad.role()) = 'COORDINATOR'`,
  frozen_picture: `(select samlad.role()) = 'COORDINATOR'`,
  import_batch: `${OWN} or (kind <> 'INCIDENT_LIST' and ${READER})`,
  state_change: `${OWN} or (object_type = 'WEEK' and (select samlad.reads_content())) or (object_type = 'PARTY_REPORT' and ${READER})
    or exists (select 1 from problem o where o.municipality_id = state_change.municipality_id and o.id = state_change.object_id)
    or exists (select 1 from measure o where o.municipality_id = state_change.municipality_id and o.id = state_change.object_id)
    or exists (select 1 from commitment o where o.municipality_id = state_change.municipality_id and o.id = state_change.object_id)`,
};

const WRITES: Record<string, { insert: string; change: string }> = {
  incident: { insert: OWN, change: OWN },
  party_report_version: { insert: OWN, change: OWN },
  party_report_draft: { insert: OWN, change: OWN },
  party_report: { insert: OWN, change: '(select samlad.own_party()) is not null' },
  area_assessment: { insert: OWN, change: OWN },
  need: { insert: OWN, change: OWN },
  joint_assessment: { insert: OWN, change: lane('situation', 'area_id') },
  minutes: { insert: OWN, change: lane('situation', null) },
  problem: { insert: OWN, change: lane('measures', 'area_id') },
  measure: { insert: OWN, change: lane('measures', 'area_id') },
  commitment: {
    insert: `${OWN} or (secrecy_level in ('OPEN', 'SHARED') and state = 'PROPOSED' and ${MEASURE_SEEN})`,
    change: OWN,
  },
  decision: { insert: OWN, change: lane('measures', 'area_id') },
};

export class RowsFollowAgreements1763870011100 implements MigrationInterface {
  name = 'RowsFollowAgreements1763870011100';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const name of LEVELLED) await queryRunner.query(marks(name));
    await queryRunner.query(force(MENDED, false));
    for (const name of JOINT) await queryRunner.query(owned(name) + marks(name, false));
    await queryRunner.query(COMMITMENT_AREA);
    await queryRunner.query(force(MENDED, true));
    await queryRunner.query(LEVEL_CHANGE);
    for (const [name, reads] of Object.entries(READS)) {
      await queryRunner.query(`alter policy ${name}_read on ${name} using (${HERE} and (${reads}))`);
    }
    for (const [name, { insert: begins, change }] of Object.entries(WRITES)) {
      const changes = `${HERE} and (${change})`;
      await queryRunner.query(`
        alter policy ${name}_insert on ${name} with check (${HERE} and (${begins}));
        alter policy ${name}_update on ${name} using (${changes}) with check (${changes});
        drop policy ${name}_delete on ${name};`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

/** Tables whose rows this migration itself reads or mends: their owner is let past the row rules meanwhile. */
const MENDED = ['municipality', 'party', 'measure', 'commitment', ...JOINT];
const force = (names: string[], on: boolean) =>
  names.map((name) => `alter table ${name} ${on ? '' : 'no '}force row level security;`).join('\n');

function marks(name: string, hasLevel = true): string {
  const columns = [
    'circle_id uuid',
    ...(name === 'incident' ? [] : ['osl_provision text']),
    'level_reason text',
    'level_set_by uuid',
    'level_set_at timestamptz',
    ...(hasLevel ? [] : [`secrecy_level text not null default 'SHARED'`]),
  ];
  const level = hasLevel
    ? ''
    : `alter table ${name} add check (secrecy_level in ('OPEN', 'SHARED', 'RESTRICTED', 'OWN'));`;
  return `
    alter table ${name} ${columns.map((column) => `add column ${column}`).join(', ')};
    ${level}
    alter table ${name} add check (circle_id is null or secrecy_level = 'RESTRICTED'),
      add foreign key (municipality_id, circle_id, party_id) references circle (municipality_id, id, party_id);`;
}

/** Joint texts belong to the party that coordinates. */
const owned = (name: string) => `
  alter table ${name} add column party_id uuid;
  update ${name} set party_id = (select p.id from party p where p.municipality_id = ${name}.municipality_id
    order by (p.kind = 'SAFETY_OFFICE') desc, p.sort_order limit 1);
  alter table ${name} alter column party_id set not null,
    add foreign key (municipality_id, party_id) references party (municipality_id, id);`;

const COMMITMENT_AREA = `
  alter table commitment add column area_id uuid;
  update commitment c set area_id = m.area_id from measure m
    where m.municipality_id = c.municipality_id and m.id = c.measure_id;
  alter table measure add unique (municipality_id, id, area_id);
  alter table commitment alter column area_id set not null,
    add foreign key (municipality_id, measure_id, area_id) references measure (municipality_id, id, area_id) on update cascade;
`;

const LEVEL_CHANGE = `
  create table level_change (
    municipality_id uuid not null,
    id uuid not null,
    object_type text not null,
    object_id text not null,
    party_id uuid not null,
    previous_level text not null check (previous_level in ('OPEN', 'SHARED', 'RESTRICTED', 'OWN')),
    level text not null check (level in ('OPEN', 'SHARED', 'RESTRICTED', 'OWN')),
    osl_provision text,
    circle_id uuid,
    reason text not null,
    user_id uuid,
    changed_at timestamptz not null,
    primary key (municipality_id, id),
    foreign key (municipality_id, party_id) references party (municipality_id, id)
  );
  create index level_change_of_object on level_change (municipality_id, object_id);
  alter table level_change enable row level security;
  alter table level_change force row level security;
  create policy level_change_read on level_change for select to samlad_app using (${HERE} and ${OWN});
  create policy level_change_insert on level_change for insert to samlad_app with check (${HERE} and ${OWN});
  create policy level_change_maintenance on level_change for all to samlad_maintenance using (${HERE}) with check (${HERE});
  grant select, insert on level_change to samlad_app, samlad_maintenance;
`;
