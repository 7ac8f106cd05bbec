import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { Response } from 'express';
import { CurrentActor, Requires, type SamladRequest } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { refuse } from '../endpoint/middleware.js';
import { allowTime } from '../errors/request-id.js';
import { type ReceivedFile, Uploads } from './uploads.js';

const FILE_NAME_HEADER = 'x-samlad-file-name';
const FILE_SIZE_HEADER = 'x-samlad-file-size';
const OFFSET_HEADER = 'x-samlad-offset';
const MOST_MS = 15 * 60_000;
/** How long what still comes is thrown away, so that the sender hears the answer, before the line is cut. */
const LINGER_MS = 1_000;

/** The door of files: their bytes as they are, whole or in pieces, never a part of a question. */
@Controller('import')
export class UploadController {
  constructor(private readonly uploads: Uploads) {}

  /** Begins a file; with `x-samlad-file-size` larger than the body, the rest may follow in pieces. */
  @Post('upload')
  @Requires('incident.import')
  upload(
    @CurrentActor() actor: Actor,
    @Req() request: SamladRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReceivedFile | undefined> {
    const given = {
      fileName: nameIn(request),
      declared: Number(request.headers['content-length'] ?? 0),
      fileSize: countIn(request, FILE_SIZE_HEADER),
    };
    return this.taking(request, response, (bytes) => this.uploads.receive(actor, given, bytes));
  }

  /** Goes on with a file from where it ends so far, which `x-samlad-offset` says. */
  @Post('upload/:id')
  @Requires('incident.import')
  next(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: SamladRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReceivedFile | undefined> {
    const from = countIn(request, OFFSET_HEADER) ?? 0;
    return this.taking(request, response, (bytes) => this.uploads.goOn(actor, id, from, bytes));
  }

  /** How much of a file has come, for whoever wants to go on with it. */
  @Get('upload/:id')
  @Requires('incident.import')
  state(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ReceivedFile> {
    return this.uploads.state(actor, id);
  }

  private async taking(
    request: SamladRequest,
    response: Response,
    take: (bytes: AsyncIterable<Uint8Array>) => Promise<ReceivedFile>,
  ): Promise<ReceivedFile | undefined> {
    if (request.is('application/octet-stream') === false) {
      refuse(response, 'NOT_A_FILE', request.samlad.requestId, 415);
      return undefined;
    }
    allowTime(MOST_MS);
    try {
      // What is left unread must not end the connection before the answer is out.
      const received = await take(request.iterator({ destroyOnReturn: false }));
      response.status(received.isWhole ? 201 : 202);
      return received;
    } catch (error) {
      // Whoever sent is gone and hears no answer; what came whole waits for the rest.
      if ((error as { code?: string }).code === 'ECONNRESET') return undefined;
      if (!request.complete) cutOff(request, response);
      if (!(error instanceof DomainError) || error.reason !== 'UPLOAD_TOO_LARGE') throw error;
      const limit = this.uploads.mostMegabytes;
      refuse(response, 'UPLOAD_TOO_LARGE', request.samlad.requestId, 413, { limit });
      return undefined;
    }
  }
}

/** A count of bytes in a header; null when there is none. */
function countIn(request: SamladRequest, name: string): number | null {
  const given = request.headers[name];
  if (given === undefined) return null;
  const count = Number(given);
  if (!/^\d{1,13}$/.test(String(given)) || !Number.isSafeInteger(count))
    throw new DomainError('INVALID_INPUT', { message: `${name} ska vara ett antal byte.` });
  return count;
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
