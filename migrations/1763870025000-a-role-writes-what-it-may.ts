import type { MigrationInterface, QueryRunner } from 'typeorm';

const COORDINATOR = ['COORDINATOR'];
const VOICE = [...COORDINATOR, 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'];
const WRITERS = [...VOICE, 'REPORTER'];
const PROBLEM_WRITERS = [...VOICE, 'ANALYST'];

/** The roles that write each table, beside what its other policies ask for. */
const WRITING_ROLES: Record<string, string[]> = {
  week: VOICE,
  week_signature: VOICE,
  joint_assessment: COORDINATOR,
  compilation: VOICE,
  frozen_picture: VOICE,
  meeting: COORDINATOR,
  minutes: COORDINATOR,
  decision: VOICE,
  party_report: WRITERS,
  party_report_draft: WRITERS,
  party_report_version: VOICE,
  party_report_return: COORDINATOR,
  area_assessment: VOICE,
  need: VOICE,
  report_part: VOICE,
  incident: WRITERS,
  import_batch: VOICE,
  problem: PROBLEM_WRITERS,
  problem_score: PROBLEM_WRITERS,
  measure: VOICE,
  commitment: VOICE,
  dosage: VOICE,
  state_change: [...WRITERS, 'ANALYST'],
  level_change: WRITERS,
  circle: VOICE,
  circle_member: VOICE,
  agreement_party: [...VOICE, 'OPERATOR'],
  agreement_event: [...VOICE, 'OPERATOR'],
};

/**
 * Restrictive, so that each is asked for beside what there is. Updates are held by what the row becomes: a condition on
 * the row as it was would hide it from whoever only locks it.
 */
function policies(table: string, roles: string[]): string {
  const role = `(select samlad.role()) in (${roles.map((one) => `'${one}'`).join(', ')})`;
  return `
    create policy ${table}_insert_role on ${table} as restrictive for insert to samlad_app with check (${role});
    create policy ${table}_update_role on ${table} as restrictive for update to samlad_app using (true) with check (${role});
    create policy ${table}_delete_role on ${table} as restrictive for delete to samlad_app using (${role})`;
}

export class ARoleWritesWhatItMay1763870025000 implements MigrationInterface {
  name = 'ARoleWritesWhatItMay1763870025000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, roles] of Object.entries(WRITING_ROLES))
      await queryRunner.query(policies(table, roles));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
