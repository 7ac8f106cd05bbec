import { Injectable } from '@nestjs/common';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import type { OwnImport } from './list-job.model.js';

const OWN = `b.municipality_id = $1 and b.party_id = $2 and b.kind = 'INCIDENT_LIST'`;

const KEEP_DAYS = `(select s.keep_days from import_setting s where s.municipality_id = $1 order by s.version desc limit 1)`;

/** The journal of the lists that the actor's party has read in. */
@Injectable()
export class OwnImportRepository {
  /** Newest first; those before an instant. */
  page(tx: Transaction, count: number, before: string | null): Promise<OwnImport[]> {
    return tx.query<OwnImport>(
      `select b.id, b.file_name "fileName", u.name "userName", ${utc('b.imported_at')} "importedAt", b.accepted, b.changed,
         b.refused, b.duplicates, b.sha256, ${utc('b.undone_at')} "undoneAt", b.kept,
         ${utc(`(f.read_in_at + make_interval(days => coalesce(${KEEP_DAYS}, 0)))`)} "fileKeptUntil"
       from import_batch b left join app_user u on u.id = b.user_id
       left join import_file f on f.municipality_id = b.municipality_id and f.id = b.file_id
       where ${OWN} and ($4::timestamptz is null or b.imported_at < $4)
       order by b.imported_at desc, b.id limit $3`,
      [tx.actor.municipalityId, tx.actor.partyId, count, before],
    );
  }

  /** One import of the own party, locked; NOT_FOUND otherwise. */
  found(tx: Transaction, id: string) {
    return tx.found<{ id: string; fileName: string; source: string | null; undoneAt: string | null }>(
      `select b.id, b.file_name "fileName", b.source, b.undone_at "undoneAt" from import_batch b where ${OWN} and b.id = $3`,
      [tx.actor.municipalityId, tx.actor.partyId, id],
    );
  }
}
