import { Controller, Post, Req, Res } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { Response } from 'express';
import { CurrentActor, Requires, type SamladRequest } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { refuse } from '../endpoint/middleware.js';
import { allowTime } from '../errors/request-id.js';
import { Uploads } from './uploads.js';

const FILE_NAME_HEADER = 'x-samlad-file-name';
const MOST_MS = 15 * 60_000;
/** How long what still comes is thrown away, so that the sender hears the answer, before the line is cut. */
const LINGER_MS = 1_000;

interface UploadedFile {
  id: string;
  fileName: string;
  byteSize: number;
  sha256: string;
}

/** The door of files: their bytes as they are, never a part of a question. */
@Controller('import')
export class UploadController {
  constructor(private readonly uploads: Uploads) {}

  @Post('upload')
  @Requires('incident.import')
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: SamladRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UploadedFile | undefined> {
    if (request.is('application/octet-stream') === false) {
      refuse(response, 'NOT_A_FILE', request.samlad.requestId, 415);
      return undefined;
    }
    allowTime(MOST_MS);
    const given = { fileName: nameIn(request), declared: Number(request.headers['content-length'] ?? 0) };
    try {
      // What is left unread must not end the connection before the answer is out.
      return await this.uploads.receive(actor, given, request.iterator({ destroyOnReturn: false }));
    } catch (error) {
      if (!request.complete) cutOff(request, response);
      if (!(error instanceof DomainError) || error.reason !== 'UPLOAD_TOO_LARGE') throw error;
      const limit = this.uploads.mostMegabytes;
      refuse(response, 'UPLOAD_TOO_LARGE', request.samlad.requestId, 413, { limit });
      return undefined;
    }
  }
}

function nameIn(request: SamladRequest): string {
  const given = request.headers[FILE_NAME_HEADER];
  try {
    return decodeURIComponent(String(given ?? 'fil'));
  } catch {
    throw new DomainError('INVALID_INPUT', { message: 'Filens namn kan inte läsas.' });
  }
}

function cutOff(request: SamladRequest, response: Response): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
  request.resume();
  response.once('finish', () => setTimeout(() => request.destroy(), LINGER_MS).unref());
}
