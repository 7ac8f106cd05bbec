import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { PARTY_KIND } from '@samlad/domain/party-kinds.js';
import { requiredText } from '@samlad/domain/text.js';
import { CONFIG, type Config } from '../config/config.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { knownId, newId } from '../database/transaction.js';
import { Guard } from '../guard/guard.js';
import { Jobs } from '../jobs/jobs.js';
import { type ComingFile, ImportFileRepository } from './import-file.repository.js';
import { ListJobRepository } from './list-job.repository.js';
import { PIECE_BYTES } from './reading/asked-source.js';

const FILE_NAME = requiredText(200);
/** A file that nobody reads in is forgotten after so long. */
const HOURS_KEPT = 24;
/** One that should have come in one request and did not, sooner: no request takes so long. */
const HOURS_UNFINISHED = 1;
const MEGABYTE = 1_048_576;
const DEFAULT_UPLOAD_MB = 200;

export interface GivenFile {
  fileName: string;
  /** Bytes of this request, as it says; 0 when it does not. */
  declared: number;
  /** Bytes of the whole file when more requests follow; null when this is all. */
  fileSize: number | null;
}

/** A file, or what has come of it. */
export interface ReceivedFile extends ComingFile {
  sha256: string | null;
}

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

  /**
   * Begins a file for the actor's party with what comes in this request. Said to be larger than that, the file is
   * waited for and goes on with `goOn`; otherwise it is whole, or leaves nothing. Throws UPLOAD_TOO_LARGE as soon as it is known.
   */
  async receive(actor: Actor, given: GivenFile, stream: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
    const { mayReportIncidents, label } = PARTY_KIND[actor.partyKind];
    if (!mayReportIncidents) throw new DomainError('PARTY_REPORTS_NO_INCIDENTS', { party: label });
    const fileName = FILE_NAME.parse(given.fileName);
    this.mustFit(Math.max(given.declared, given.fileSize ?? 0));
    const id = newId();
    await this.database.actFor(actor, async (tx) => {
      await this.guard.mustPass(tx, [{ field: 'fileName', label: 'Filens namn', text: fileName }]);
      const byteSize = given.fileSize ?? 0;
      const hours = given.fileSize === null ? HOURS_UNFINISHED : HOURS_KEPT;
      await this.files.begin(tx, { id, fileName, byteSize, hours });
      // Asked for before the first byte: an upload that is cut off leaves nobody who could ask.
      await this.jobs.add(tx, 'imports.clean', {}, { key: cleanKey(tx.now), runAt: later(tx.now) });
    });
    if (given.fileSize !== null) {
      const file = { id, fileName, byteSize: given.fileSize, receivedBytes: 0, isWhole: false };
      return this.append(actor, file, stream);
    }
    try {
      const byteSize = await this.keep(actor, { id, from: 0, most: null }, stream);
      return await this.complete(actor, { id, fileName, byteSize });
    } catch (error) {
      await this.database.actFor(actor, (tx) => this.files.remove(tx, id)).catch(() => undefined);
      throw error;
    }
  }

  /** Takes the next bytes of a file that was begun; UPLOAD_ELSEWHERE unless they begin where it ends so far. */
  async goOn(
    actor: Actor,
    id: string,
    from: number,
    stream: AsyncIterable<Uint8Array>,
  ): Promise<ReceivedFile> {
    const file = await this.coming(actor, id);
    if (file.isWhole || file.receivedBytes !== from) throw elsewhere(file.receivedBytes);
    return this.append(actor, file, stream);
  }

  /** How much of a file has come. */
  async state(actor: Actor, id: string): Promise<ReceivedFile> {
    const file = await this.coming(actor, id);
    return { ...file, sha256: null };
  }

  private coming(actor: Actor, id: string): Promise<ComingFile> {
    return this.database.actFor(actor, (tx) => this.files.coming(tx, knownId(id)));
  }

  private async append(
    actor: Actor,
    file: ComingFile,
    stream: AsyncIterable<Uint8Array>,
  ): Promise<ReceivedFile> {
    const { id, byteSize, receivedBytes } = file;
    const reached = await this.keep(actor, { id, from: receivedBytes, most: byteSize }, stream);
    if (reached < byteSize) return { ...file, receivedBytes: reached, sha256: null };
    return this.complete(actor, file);
  }

  private async complete(
    actor: Actor,
    { id, fileName, byteSize }: Pick<ComingFile, 'id' | 'fileName' | 'byteSize'>,
  ): Promise<ReceivedFile> {
    const sha256 = await this.digest(actor, id, byteSize);
    await this.database.actFor(actor, async (tx) => {
      await this.files.complete(tx, id, byteSize, sha256, HOURS_KEPT);
      tx.audit({
        action: 'import.upload',
        objectType: 'IMPORT_FILE',
        objectId: id,
        detail: { byteSize, sha256 },
      });
    });
    return { id, fileName, byteSize, receivedBytes: byteSize, isWhole: true, sha256 };
  }

  private async digest(actor: Actor, id: string, byteSize: number): Promise<string> {
    const hash = createHash('sha256');
    for await (const piece of this.pieces(actor, id, byteSize)) hash.update(piece);
    return hash.digest('hex');
  }

  /** A stored file, piece by piece. */
  async *pieces(actor: Actor, id: string, byteSize: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < byteSize; at += PIECE_BYTES) {
      const to = Math.min(byteSize, at + PIECE_BYTES);
      const piece = await this.database.actFor(actor, (tx) => this.files.bytes(tx, id, at, to));
      if (piece === null) throw new DomainError('NOT_FOUND');
      yield piece;
    }
  }

  /** Stores what comes in pieces of one size; the last of the file may be smaller. Gives where the file then ends. */
  private async keep(
    actor: Actor,
    { id, from, most }: { id: string; from: number; most: number | null },
    stream: AsyncIterable<Uint8Array>,
  ): Promise<number> {
    let [at, held] = [from, 0];
    let pieces: Uint8Array[] = [];
    const store = async (bytes: Uint8Array) => {
      const isNext = await this.database.actFor(actor, (tx) => this.files.add(tx, id, at, bytes));
      if (!isNext) throw elsewhere(at);
      at += bytes.byteLength;
    };
    for await (const piece of stream) {
      pieces.push(piece);
      held += piece.byteLength;
      if (most !== null && at + held > most) throw elsewhere(at);
      this.mustFit(at + held);
      while (held >= PIECE_BYTES) {
        const all = Buffer.concat(pieces);
        await store(all.subarray(0, PIECE_BYTES));
        pieces = [Buffer.from(all.subarray(PIECE_BYTES))];
        held -= PIECE_BYTES;
      }
    }
    const isLast = most === null || at + held === most;
    if (held > 0 && isLast) await store(Buffer.concat(pieces));
    return at;
  }

  private mustFit(bytes: number): void {
    const limit = this.mostMegabytes;
    if (bytes > limit * MEGABYTE) throw new DomainError('UPLOAD_TOO_LARGE', { limit });
  }

  /** Forgets files, previews and old jobs whose time is over. */
  private async clean(municipalityId: string): Promise<void> {
    await this.database.maintain(municipalityId, async (tx) => {
      const gone = await this.files.removeExpired(tx);
      if (gone.kept + gone.unread > 0) {
        tx.audit({
          action: 'import.dispose',
          objectType: 'IMPORT_FILE',
          objectId: municipalityId,
          detail: gone,
        });
      }
      await this.repository.removeExpired(tx);
      const left = await tx.one(`select 1 from import_file where municipality_id = $1 limit 1`, [
        municipalityId,
      ]);
      if (left !== null)
        await this.jobs.add(tx, 'imports.clean', {}, { key: cleanKey(tx.now), runAt: later(tx.now) });
    });
  }
}

/** One clearing for every hour in which a file came: later files put no earlier clearing off. */
const cleanKey = (now: string) => `clean ${now.slice(0, 13)}`;
const later = (now: string) => new Date(Date.parse(now) + 3_600_000).toISOString();
const elsewhere = (receivedBytes: number) => new DomainError('UPLOAD_ELSEWHERE', { receivedBytes });
