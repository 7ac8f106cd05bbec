import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import { requiredText } from '@samlad/domain/text.js';
import { CONFIG, type Config } from '../config/config.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { newId } from '../database/transaction.js';
import { Guard } from '../guard/guard.js';
import { Jobs } from '../jobs/jobs.js';
import { ImportFileRepository, type StoredFile } from './import-file.repository.js';
import { ListJobRepository } from './list-job.repository.js';
import { PIECE_BYTES } from './reading/asked-source.js';

const FILE_NAME = requiredText(200);
/** A file that nobody reads in is forgotten after so long. */
const HOURS_KEPT = 24;
/** One that never came whole, sooner: no upload takes so long. */
const HOURS_UNFINISHED = 1;
const MEGABYTE = 1_048_576;
const DEFAULT_UPLOAD_MB = 200;

/** Takes files in as they come, piece by piece, so that their size costs no memory; cut off at the limit. */
@Injectable()
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly files: ImportFileRepository,
    private readonly repository: ListJobRepository,
    private readonly jobs: Jobs,
    private readonly guard: Guard,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    jobs.handle('imports.clean', (_, { municipalityId }) => this.clean(municipalityId));
  }

  get mostMegabytes(): number {
    return this.config.uploadMegabytes ?? DEFAULT_UPLOAD_MB;
  }

  /** Stores a file for the actor's party. Throws UPLOAD_TOO_LARGE as soon as it is known, and leaves nothing then. */
  async receive(
    actor: Actor,
    given: { fileName: string; declared: number },
    stream: AsyncIterable<Uint8Array>,
  ): Promise<StoredFile> {
    const { mayReportIncidents, label } = PARTY_KIND[actor.partyKind];
    if (!mayReportIncidents) throw new DomainError('PARTY_REPORTS_NO_INCIDENTS', { party: label });
    const fileName = FILE_NAME.parse(given.fileName);
    this.mustFit(given.declared);
    const id = newId();
    await this.database.actFor(actor, async (tx) => {
      await this.guard.mustPass(tx, [{ field: 'fileName', label: 'Filens namn', text: fileName }]);
      await this.files.begin(tx, id, fileName, HOURS_UNFINISHED);
      // Asked for before the first byte: an upload that is cut off leaves nobody who could ask.
      await this.jobs.add(tx, 'imports.clean', {}, { key: 'clean', runAt: later(tx.now) });
    });
    try {
      const { byteSize, sha256 } = await this.keep(actor, id, stream);
      await this.database.actFor(actor, async (tx) => {
        await this.files.complete(tx, id, byteSize, sha256, HOURS_KEPT);
        tx.audit({
          action: 'import.upload',
          objectType: 'IMPORT_FILE',
          objectId: id,
          detail: { byteSize, sha256 },
        });
      });
      return { id, fileName, byteSize, sha256 };
    } catch (error) {
      await this.database.actFor(actor, (tx) => this.files.remove(tx, id)).catch(() => undefined);
      throw error;
    }
  }

  private async keep(actor: Actor, id: string, stream: AsyncIterable<Uint8Array>) {
    const hash = createHash('sha256');
    let [byteSize, number, held] = [0, 0, 0];
    let pieces: Uint8Array[] = [];
    const store = async (bytes: Uint8Array) => {
      const at = number;
      number += 1;
      await this.database.actFor(actor, (tx) => this.files.add(tx, id, at, bytes));
    };
    for await (const piece of stream) {
      byteSize += piece.byteLength;
      this.mustFit(byteSize);
      hash.update(piece);
      pieces.push(piece);
      held += piece.byteLength;
      while (held >= PIECE_BYTES) {
        const all = Buffer.concat(pieces);
        await store(all.subarray(0, PIECE_BYTES));
        pieces = [Buffer.from(all.subarray(PIECE_BYTES))];
        held -= PIECE_BYTES;
      }
    }
    if (held > 0) await store(Buffer.concat(pieces));
    return { byteSize, sha256: hash.digest('hex') };
  }

  private mustFit(bytes: number): void {
    const limit = this.mostMegabytes;
    if (bytes > limit * MEGABYTE) throw new DomainError('UPLOAD_TOO_LARGE', { limit });
  }

  /** Forgets files, previews and old jobs whose time is over. */
  private async clean(municipalityId: string): Promise<void> {
    await this.database.maintain(municipalityId, async (tx) => {
      await this.files.removeExpired(tx);
      await this.repository.removeExpired(tx);
      const left = await tx.one(`select 1 from import_file where municipality_id = $1 limit 1`, [
        municipalityId,
      ]);
      if (left !== null) await this.jobs.add(tx, 'imports.clean', {}, { key: 'clean', runAt: later(tx.now) });
    });
  }
}

const later = (now: string) => new Date(Date.parse(now) + 3_600_000).toISOString();
