import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'party_id = (select samlad.own_party())';
const VOICE = `(select samlad.role()) in ('COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT')`;

/** Tables that this migration reads as their owner, past the row rules. */
const READ = ['party_report_version', 'state_change'];

/** What a version consists of, each with its own rule of reading; the party's own rows stay as they were. */
const OF_A_VERSION = ['party_report_version', 'report_part', 'area_assessment', 'need'];

const notTakenBack = (table: string) => `not exists (select 1 from report_withdrawal w
  where w.municipality_id = ${table}.municipality_id and w.report_id = ${table}.report_id and w.number >= ${table}.number)`;

/**
 * What a party has taken back of its report is its own again, also in the database and also once it has sent the report anew:
 * a row says up to which version. Source: domain guide §4.
 */
export class WhatWasTakenBackIsThePartysOwn1763870049000 implements MigrationInterface {
  name = 'WhatWasTakenBackIsThePartysOwn1763870049000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table report_withdrawal (
        municipality_id uuid not null,
        report_id uuid not null,
        number integer not null,
        party_id uuid not null,
        user_id uuid,
        withdrawn_at timestamptz not null,
        primary key (municipality_id, report_id, number),
        foreign key (municipality_id, report_id, number) references party_report_version (municipality_id, report_id, number)
      )`);
    for (const table of READ) await queryRunner.query(`alter table ${table} no force row level security`);
    await queryRunner.query(`
      insert into report_withdrawal (municipality_id, report_id, number, party_id, user_id, withdrawn_at)
      select distinct on (s.municipality_id, s.object_id, v.number) s.municipality_id, s.object_id, v.number, v.party_id, s.user_id,
        s.changed_at
      from state_change s
      join lateral (select n.number, n.party_id from party_report_version n
        where n.municipality_id = s.municipality_id and n.report_id = s.object_id and n.submitted_at <= s.changed_at
        order by n.number desc limit 1) v on true
      where s.object_type = 'PARTY_REPORT' and s.state = 'WITHDRAWN'
      order by s.municipality_id, s.object_id, v.number, s.sequence`);
    for (const table of READ) await queryRunner.query(`alter table ${table} force row level security`);
    await queryRunner.query(`
      alter table report_withdrawal enable row level security;
      alter table report_withdrawal force row level security;
      create policy report_withdrawal_read on report_withdrawal for select to samlad_app
        using (${HERE} and (${OWN} or (select samlad.reads_shared())));
      create policy report_withdrawal_insert on report_withdrawal for insert to samlad_app with check (${HERE} and ${OWN});
      create policy report_withdrawal_insert_role on report_withdrawal as restrictive for insert to samlad_app with check (${VOICE});
      create policy report_withdrawal_maintenance on report_withdrawal for all to samlad_maintenance
        using (${HERE}) with check (${HERE});
      grant select, insert on report_withdrawal to samlad_app;
      grant select, insert, update, delete on report_withdrawal to samlad_maintenance`);
    for (const table of OF_A_VERSION)
      await queryRunner.query(`create policy ${table}_taken_back on ${table} as restrictive for select to samlad_app
        using (${OWN} or ${notTakenBack(table)})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
