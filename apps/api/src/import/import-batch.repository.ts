import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '../database/transaction.js';

export interface ImportBatch {
  kind: 'BOUNDARIES' | 'POLICE_NOTICES' | 'INCIDENT_LIST';
  fileName: string;
  accepted: number;
  refused: number;
  duplicates: number;
  note: string | null;
  /** Of lists: rows that correct stored ones, the source, and the file's SHA-256. */
  changed?: number;
  source?: string;
  sha256?: string | null;
  /** The file itself, as long as it is kept. */
  fileId?: string | null;
}

/** The journal of what has been read in. */
@Injectable()
export class ImportBatchRepository {
  /** Notes an import by the actor's party and user, or by nobody. */
  async insert(tx: Transaction, batch: ImportBatch): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into import_batch (municipality_id, id, kind, party_id, file_name, accepted, refused, duplicates, note,
         user_id, imported_at, changed, source, sha256, file_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        tx.actor.municipalityId,
        id,
        batch.kind,
        tx.actor.partyId || null,
        batch.fileName,
        batch.accepted,
        batch.refused,
        batch.duplicates,
        batch.note,
        tx.actor.userId || null,
        tx.now,
        batch.changed ?? 0,
        batch.source ?? null,
        batch.sha256 ?? null,
        batch.fileId ?? null,
      ],
    );
    return id;
  }
}
