import { Body, Controller, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { allowTime } from '../errors/request-id.js';
import { ImportFileRepository } from './import-file.repository.js';
import { Uploads } from './uploads.js';

const schema = z.object({ importId: z.uuid() });
const MOST_MS = 15 * 60_000;
/** All that the name of a fetched file keeps of what its sender called it. */
const ENDING = /\.(csv|tsv|txt|xlsx|xlsm|geojson|json|jsonl)$/i;

/** The very file of an import, to the party that sent it, while it is kept. */
@Controller('export')
export class FileExportController {
  constructor(
    private readonly database: Database,
    private readonly files: ImportFileRepository,
    private readonly uploads: Uploads,
  ) {}

  @Post('import-file')
  @HttpCode(200)
  @Requires('incident.import')
  async file(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<StreamableFile> {
    const asked = schema.safeParse(body);
    if (!asked.success) throw new DomainError('INVALID_INPUT', { message: 'Ange vilken inläsning.' });
    allowTime(MOST_MS);
    const { id, fileName, byteSize } = await this.database.actFor(actor, async (tx) => {
      const file = await this.files.kept(tx, asked.data.importId);
      tx.audit({ action: 'import.fetch', objectType: 'IMPORT_FILE', objectId: file.id });
      return file;
    });
    return new StreamableFile(Readable.from(this.uploads.pieces(actor, id, byteSize)), {
      type: 'application/octet-stream',
      disposition: `attachment; filename="inlast-lista${ENDING.exec(fileName)?.[0].toLowerCase() ?? ''}"`,
      length: byteSize,
    });
  }
}
