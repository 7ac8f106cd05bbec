import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const COORDINATOR = `(select samlad.role()) in ('COORDINATOR')`;

/**
 * A rhythm holds from a week on, and the weeks before keep theirs. A week without a report of its own names the one in
 * which it is taken up. What held until now goes on as it was, with no holidays, and moves nothing that is due already.
 */
export class ARhythmHasVersions1763870026000 implements MigrationInterface {
  name = 'ARhythmHasVersions1763870026000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table rhythm (
        municipality_id uuid not null references municipality (id),
        number integer not null check (number > 0),
        id uuid not null,
        from_week integer not null,
        settings jsonb not null,
        user_id uuid references app_user (id),
        changed_at timestamptz not null,
        primary key (municipality_id, number),
        unique (municipality_id, id)
      );
      insert into rhythm (municipality_id, number, id, from_week, settings, changed_at)
      select m.id, 1, gen_random_uuid(), 0, m.rhythm || jsonb_build_object('everyWeeks', 1, 'anchorWeek', '2026-W01', 'holidayRule', 'STAY',
        'evesAreHolidays', false, 'ownDays', '[]'::jsonb, 'pauses', '[]'::jsonb, 'remindHours', 24), now()
      from municipality m;
      alter table municipality drop column rhythm;

      alter table rhythm enable row level security;
      alter table rhythm force row level security;
      create policy rhythm_read on rhythm for select to samlad_app using (${HERE});
      create policy rhythm_insert on rhythm for insert to samlad_app
        with check (${HERE} and user_id = (select samlad.user_id()));
      create policy rhythm_insert_role on rhythm as restrictive for insert to samlad_app with check (${COORDINATOR});
      create policy rhythm_update_role on rhythm as restrictive for update to samlad_app using (true) with check (${COORDINATOR});
      create policy rhythm_delete_role on rhythm as restrictive for delete to samlad_app using (${COORDINATOR});
      create policy rhythm_maintenance on rhythm for all to samlad_maintenance using (${HERE}) with check (${HERE});
      grant select, insert on rhythm to samlad_app;
      grant select, insert, update, delete on rhythm to samlad_maintenance;

      alter table week add column taken_up_in integer check (taken_up_in > week);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
