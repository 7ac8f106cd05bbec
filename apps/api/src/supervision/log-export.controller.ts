import { Body, Controller, Post, Res } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { LOGS, LogExport } from './log-export.js';

const text = z.string().max(200).nullish();
const schema = z.object({
  log: z.enum(LOGS),
  filter: z.object({ from: text, to: text, person: text, partyId: text, objectId: text, group: text }),
});

/** The logs as files; a POST with the client's header, so that no other site can start a download. */
@Controller('export')
export class LogExportController {
  constructor(private readonly exports: LogExport) {}

  @Post('log')
  @Requires('readLog.search')
  async log(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const asked = schema.safeParse(body);
    if (!asked.success)
      throw new DomainError('INVALID_INPUT', { message: 'Ange vilken logg som ska tas ut.' });
    const { log, filter } = asked.data;
    const file = await this.exports.csv(actor, log, filter as Parameters<LogExport['csv']>[2]);
    response.status(200);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${file.name}"`);
    return file.text;
  }
}
