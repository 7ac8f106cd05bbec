import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';

const OWN = 'i.municipality_id = $1 and i.party_id = $2';
/** A row of a week that is fixed and was not there as history: the picture that the meeting adopted counts it. */
const FROZEN = `exists (select 1 from week w where w.municipality_id = i.municipality_id and w.week = i.week
  and w.state in ('APPROVED', 'CLOSED') and i.shared_at is distinct from b.imported_at)`;
const CORRECTED = `exists (select 1 from import_correction c where c.municipality_id = i.municipality_id
  and c.incident_id = i.id and c.import_id <> b.id)`;
const WHY = `case when i.version <> i.import_version then 'Ändrad i Samlad sedan den lästes in.'
  when ${CORRECTED} then 'Rättad av en senare inläsning. Ångra den först.' else 'Veckan är fastställd.' end`;
const MAY_GO = `i.version = i.import_version and not ${FROZEN} and not ${CORRECTED}`;

/** Taking a whole import back. All rows are the actor's party's own. */
@Injectable()
export class ImportUndoRepository {
  /** Says which rows stay, since somebody has changed them or their week is fixed. */
  async tellKept(tx: Transaction, importId: string, jobId: string): Promise<number> {
    const { municipalityId, partyId } = tx.actor;
    const told = await tx.query(
      `insert into import_finding (municipality_id, job_id, party_id, kind, line, sentence)
       select $1::uuid, $4::uuid, $2::uuid, 'KEPT', row_number() over (order by i.occurred_from, i.id),
         to_char(i.occurred_from at time zone $5, 'YYYY-MM-DD') || ' ' || i.category_code || ': ' || ${WHY}
       from import_batch b
       join incident i on ${OWN} and i.import_id = b.id and i.removed_at is null
       where b.municipality_id = $1 and b.id = $3 and not (${MAY_GO})
       union all
       select $1::uuid, $4::uuid, $2::uuid, 'KEPT', 1000000000 + row_number() over (order by i.occurred_from, i.id),
         to_char(i.occurred_from at time zone $5, 'YYYY-MM-DD') || ' ' || i.category_code
           || ': Rättelsen står kvar, eftersom händelsen har ändrats sedan dess eller veckan är fastställd.'
       from import_batch b
       join import_correction c on c.municipality_id = $1 and c.import_id = b.id
       join incident i on ${OWN} and i.id = c.incident_id
       where b.municipality_id = $1 and b.id = $3 and (i.version <> c.version or i.removed_at is not null or ${FROZEN})
       returning 1`,
      [municipalityId, partyId, importId, jobId, tx.actor.timeZone],
    );
    return told.length;
  }

  /**
   * Takes away the rows that the import added. They keep their content until disposal and lose their key, so that the
   * file can be read in again.
   */
  async withdraw(tx: Transaction, importId: string): Promise<number> {
    const { municipalityId, partyId, userId } = tx.actor;
    const row = await tx.one<{ count: number }>(
      `with gone as (
         update incident i set removed_at = $5, version = i.version + 1, external_key = 'UNDONE:' || i.id, user_id = $4,
           updated_at = $5
         from import_batch b
         where b.municipality_id = $1 and b.id = $3 and ${OWN} and i.import_id = b.id and i.removed_at is null
           and ${MAY_GO}
         returning 1
       ) select count(*)::int count from gone`,
      [municipalityId, partyId, importId, userId, tx.now],
    );
    return row?.count ?? 0;
  }

  /** Puts back what corrected rows said before; those that were changed since stay as they are. */
  async restore(tx: Transaction, importId: string): Promise<number> {
    const { municipalityId, partyId, userId } = tx.actor;
    const row = await tx.one<{ count: number }>(
      `with back as (
         update incident i set (week, category_code, occurred_from, occurred_to, time_precision, area_id, area_ids,
             place_precision, longitude, latitude, z, count, severity, text, import_digest)
           = (select p.week, p.category_code, p.occurred_from, p.occurred_to, p.time_precision, p.area_id, p.area_ids,
             p.place_precision, p.longitude, p.latitude, p.z, p.count, p.severity, p.text, p.import_digest
             from jsonb_populate_record(null::incident, c.before) p),
           version = i.version + 1, import_version = i.version + 1, user_id = $4, updated_at = $5
         from import_correction c, import_batch b
         where b.municipality_id = $1 and b.id = $3 and c.municipality_id = $1 and c.import_id = b.id and ${OWN}
           and i.id = c.incident_id and i.version = c.version and i.removed_at is null and not ${FROZEN}
         returning 1
       ) select count(*)::int count from back`,
      [municipalityId, partyId, importId, userId, tx.now],
    );
    await tx.query(`delete from import_correction where municipality_id = $1 and import_id = $2`, [
      municipalityId,
      importId,
    ]);
    return row?.count ?? 0;
  }

  /** Marks the import as undone; false when it was already. */
  async mark(tx: Transaction, importId: string, kept: number): Promise<boolean> {
    const { municipalityId, partyId, userId } = tx.actor;
    const row = await tx.changed(
      `update import_batch set undone_at = $4, undone_by = $5, kept = $6
       where municipality_id = $1 and party_id = $2 and id = $3 and undone_at is null returning id`,
      [municipalityId, partyId, importId, tx.now, userId, kept],
    );
    return row !== null;
  }
}
