import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const OWN = 'party_id = (select samlad.own_party())';
const LANE = `(secrecy_level = 'OPEN' and (select samlad.reads_shared()))
  or ((secrecy_level = 'SHARED'
       or (secrecy_level = 'RESTRICTED' and circle_id = any ((select samlad.circles())::uuid[])))
      and (party_id = any ((select samlad.situation_all())::uuid[])
        or party_id::text || ':' || area_id::text = any ((select samlad.situation_in())::text[])))`;
const COMMITMENT_SEEN = `exists (select 1 from commitment c where c.municipality_id = report_part.municipality_id
  and c.id = report_part.commitment_id)`;

/** Tables that this migration reads or mends as their owner, past the row rules. */
const MENDED = ['commitment', 'report_part'];

/** What a report says of an åtagande is read by those who may read the åtagande as it is now, in every version. */
export class ADoseIsReadWithItsAatagande1763870024200 implements MigrationInterface {
  name = 'ADoseIsReadWithItsAatagande1763870024200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table report_part add column commitment_id uuid');
    for (const table of MENDED) await queryRunner.query(`alter table ${table} no force row level security`);
    await queryRunner.query(`
      update report_part p set commitment_id = c.id from commitment c
      where p.field_key = 'dosage' and c.municipality_id = p.municipality_id and c.party_id = p.party_id
        and c.id::text = p.content ->> 'commitmentId'`);
    for (const table of MENDED) await queryRunner.query(`alter table ${table} force row level security`);
    await queryRunner.query(`
      alter table report_part add foreign key (municipality_id, commitment_id, party_id)
        references commitment (municipality_id, id, party_id);
      alter policy report_part_read on report_part
        using (${HERE} and (${OWN} or ((${LANE}) and (commitment_id is null or ${COMMITMENT_SEEN}))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
