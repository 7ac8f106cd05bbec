import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'party_id = (select samlad.own_party())';
/** A link says something of both its rows, so it is read by those who may read both. */
const BOTH_SEEN = ['first_id', 'second_id']
  .map(
    (column) =>
      `exists (select 1 from incident i where i.municipality_id = event_link.municipality_id and i.id = event_link.${column})`,
  )
  .join(' and ');
const COORDINATOR = `(select samlad.role()) = 'COORDINATOR'`;

/** What the coordinator has said of two parties' reports: that they are of the same event, or that they are not. */
export class ReportsOfOneEvent1763870030000 implements MigrationInterface {
  name = 'ReportsOfOneEvent1763870030000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table event_link (
        municipality_id uuid not null,
        id uuid not null,
        first_id uuid not null,
        second_id uuid not null,
        verdict text not null check (verdict in ('SAME', 'DIFFERENT', 'OPEN')),
        score real not null check (score between 0 and 1),
        party_id uuid not null,
        user_id uuid,
        version integer not null default 1,
        judged_at timestamptz not null,
        primary key (municipality_id, id),
        unique (municipality_id, first_id, second_id),
        check (first_id < second_id),
        foreign key (municipality_id, first_id) references incident (municipality_id, id) on delete cascade,
        foreign key (municipality_id, second_id) references incident (municipality_id, id) on delete cascade,
        foreign key (municipality_id, party_id) references party (municipality_id, id)
      );
      create index event_link_of_second on event_link (municipality_id, second_id);
      alter table event_link enable row level security;
      alter table event_link force row level security;
      create policy event_link_read on event_link for select to samlad_app using (${HERE} and ${BOTH_SEEN});
      create policy event_link_insert on event_link for insert to samlad_app with check (${HERE} and ${OWN} and ${BOTH_SEEN});
      create policy event_link_update on event_link for update to samlad_app
        using (${HERE} and ${BOTH_SEEN}) with check (${HERE} and ${OWN} and ${BOTH_SEEN});
      create policy event_link_insert_role on event_link as restrictive for insert to samlad_app with check (${COORDINATOR});
      create policy event_link_update_role on event_link as restrictive for update to samlad_app
        using (true) with check (${COORDINATOR});
      create policy event_link_maintenance on event_link for all to samlad_maintenance using (${HERE}) with check (${HERE});
      grant select, insert on event_link to samlad_app;
      grant update (verdict, score, party_id, user_id, version, judged_at) on event_link to samlad_app;
      grant select, insert, update, delete on event_link to samlad_maintenance;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
