import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A party has one åtagande in an insats among those that it has taken on, which only the party itself does. What is merely
 * proposed to it meets no key, so that whoever proposes learns nothing of the party's hidden åtagande.
 */
export class ProposalsMeetNoHiddenRow1763870024000 implements MigrationInterface {
  name = 'ProposalsMeetNoHiddenRow1763870024000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table commitment drop constraint commitment_municipality_id_measure_id_party_id_key;
      create unique index commitment_taken_on on commitment (municipality_id, measure_id, party_id)
        where state not in ('PROPOSED', 'DECLINED');
      create index commitment_by_measure on commitment (municipality_id, measure_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
