import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'party_id = (select samlad.own_party())';
const MARK = ['secrecy_level', 'osl_provision', 'circle_id', 'level_reason', 'level_set_by', 'level_set_at'];

/** The insats that the decision is about, when it has the party and the level that the decision says. */
const AS_MEASURE = `exists (select 1 from measure m where m.municipality_id = decision.municipality_id and m.id = decision.measure_id
  and m.party_id = decision.party_id and m.secrecy_level = decision.secrecy_level
  and m.circle_id is not distinct from decision.circle_id)`;

/** Tables that this migration reads or mends as their owner, past the row rules. */
const MENDED = ['measure', 'decision'];

/** The decision on an insats names it, so it is as closed as the insats and belongs to the same party. */
export class ADecisionFollowsItsInsats1763870024100 implements MigrationInterface {
  name = 'ADecisionFollowsItsInsats1763870024100';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of MENDED) await queryRunner.query(`alter table ${table} no force row level security`);
    await queryRunner.query(`
      update decision d set party_id = m.party_id, ${MARK.map((column) => `${column} = m.${column}`).join(', ')}
      from measure m where m.municipality_id = d.municipality_id and m.id = d.measure_id`);
    for (const table of MENDED) await queryRunner.query(`alter table ${table} force row level security`);
    await queryRunner.query(`
      alter table measure add unique (municipality_id, id, party_id);
      alter table decision drop constraint decision_municipality_id_measure_id_fkey,
        add foreign key (municipality_id, measure_id, party_id) references measure (municipality_id, id, party_id);
      alter policy decision_insert on decision
        with check (${HERE} and ((measure_id is null and ${OWN}) or ${AS_MEASURE}));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
