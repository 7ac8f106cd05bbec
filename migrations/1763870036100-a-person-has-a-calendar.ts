import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'user_id = (select samlad.user_id())';
const OWN_ASSIGNMENT = `exists (select 1 from assignment a where a.municipality_id = calendar_feed.municipality_id
  and a.id = calendar_feed.assignment_id and a.${OWN})`;
const WITH_DATES = `(select samlad.role()) in ('COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT', 'REPORTER',
  'UNIT_REPORTER', 'ANALYST')`;

/** A person's dates as calendar programs fetch them. The row knows who; what she may see is worked out at each fetch. */
export class APersonHasACalendar1763870036100 implements MigrationInterface {
  name = 'APersonHasACalendar1763870036100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table calendar_feed (
        municipality_id uuid not null references municipality (id),
        id uuid not null,
        user_id uuid not null references app_user (id),
        assignment_id uuid not null,
        token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
        made_at timestamptz not null,
        read_on date,
        version integer not null default 1,
        primary key (municipality_id, id),
        unique (municipality_id, assignment_id),
        foreign key (municipality_id, assignment_id) references assignment (municipality_id, id)
      );
      create index calendar_feed_by_hash on calendar_feed (token_hash);
      alter table calendar_feed enable row level security;
      alter table calendar_feed force row level security;
      create policy calendar_feed_read on calendar_feed for select to samlad_app using (${HERE} and ${OWN});
      create policy calendar_feed_named on calendar_feed for select to samlad_app
        using (token_hash = (select samlad.key_hash()));
      create policy calendar_feed_insert on calendar_feed for insert to samlad_app
        with check (${HERE} and ${OWN} and ${OWN_ASSIGNMENT});
      create policy calendar_feed_update on calendar_feed for update to samlad_app
        using (${HERE} and ${OWN}) with check (${HERE} and ${OWN} and ${OWN_ASSIGNMENT});
      create policy calendar_feed_delete on calendar_feed for delete to samlad_app using (${HERE} and ${OWN});
      create policy calendar_feed_insert_role on calendar_feed as restrictive for insert to samlad_app
        with check (${WITH_DATES});
      create policy calendar_feed_update_role on calendar_feed as restrictive for update to samlad_app
        using (true) with check (${WITH_DATES});
      create policy calendar_feed_delete_role on calendar_feed as restrictive for delete to samlad_app
        using (${WITH_DATES});
      create policy calendar_feed_maintenance on calendar_feed for all to samlad_maintenance
        using (${HERE}) with check (${HERE});
      revoke all on calendar_feed from samlad_app, samlad_maintenance;
      grant select, insert, delete on calendar_feed to samlad_app;
      grant update (token_hash, made_at, version) on calendar_feed to samlad_app;
      grant select, insert, update, delete on calendar_feed to samlad_maintenance;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
