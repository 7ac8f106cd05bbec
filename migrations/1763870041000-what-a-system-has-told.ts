import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const ITSELF = `(select samlad.role()) = 'PARTY_SYSTEM' and system_id = (select samlad.user_id())
  and party_id = (select samlad.own_party())`;

/**
 * What a system itself has told of a report, so that its next telling is weighed against what people have written since;
 * and what of a delivery was not taken in. Nobody but the system reads it: it is a measure, not a report.
 */
const TOLD = `
  create table delivered_answers (
    municipality_id uuid not null,
    system_id uuid not null,
    party_id uuid not null,
    report_id uuid not null,
    told jsonb not null,
    primary key (municipality_id, system_id, report_id),
    foreign key (municipality_id, system_id, party_id) references api_token (municipality_id, id, party_id),
    foreign key (municipality_id, report_id) references party_report (municipality_id, id) on delete cascade
  );
  alter table delivered_answers enable row level security;
  alter table delivered_answers force row level security;
  create policy delivered_answers_maintenance on delivered_answers for all to samlad_maintenance
    using (${HERE}) with check (${HERE});
  create policy delivered_answers_own on delivered_answers for all to samlad_app
    using (${HERE} and ${ITSELF}) with check (${HERE} and ${ITSELF});
  revoke all on delivered_answers from samlad_app, samlad_maintenance;
  grant select, insert, update, delete on delivered_answers to samlad_maintenance;
  grant select, insert on delivered_answers to samlad_app;
  grant update (told) on delivered_answers to samlad_app;

  alter table delivery add column kept jsonb not null default '[]';
  alter table party_report add column delivered_at timestamptz;
  grant update (delivered_at) on party_report to samlad_app;
`;

export class WhatASystemHasTold1763870041000 implements MigrationInterface {
  name = 'WhatASystemHasTold1763870041000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TOLD);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
