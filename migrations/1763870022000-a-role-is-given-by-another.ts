import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const LOOKS_AFTER = `(select samlad.role()) in ('COORDINATOR', 'OPERATOR', 'DATA_PROTECTION')`;
const WAITS = 'confirmed_at is null and declined_at is null';

export class ARoleIsGivenByAnother1763870022000 implements MigrationInterface {
  name = 'ARoleIsGivenByAnother1763870022000';

  /** Roles that somebody had given herself end here; the log still says who gave them. */
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table assignment no force row level security;
      update assignment set granted_by_user_id = null, version = version + 1,
        valid_to = greatest(valid_from, least(valid_to, now()))
      where granted_by_user_id = user_id;
      alter table assignment force row level security;
      alter table assignment
        add constraint assignment_is_given_by_another check (granted_by_user_id <> user_id),
        add column paused_by_claims boolean not null default false,
        add constraint assignment_pauses_while_suspended check (not paused_by_claims or suspended_at is not null);
      grant update (party_from_claims, paused_by_claims) on assignment to samlad_app;

      alter table invitation add column sent_by_user_id uuid references app_user (id);

      alter policy role_proposal_read on role_proposal
        using ((${HERE} and ${LOOKS_AFTER}) or (user_id = (select samlad.user_id()) and ${WAITS}));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
