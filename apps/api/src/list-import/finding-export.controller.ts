import { Body, Controller, Post, Res } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentActor, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { csvOf } from '../supervision/csv.js';
import { FINDING_KINDS, type FindingKind } from './list-job.model.js';
import { ListJobs } from './list-jobs.js';

const schema = z.object({ jobId: z.uuid(), kind: z.enum(FINDING_KINDS) });
const MOST_ROWS = 100_000;
const NAMES: Record<FindingKind, string> = {
  REFUSED: 'avvisade-rader',
  DUPLICATE: 'dubbletter',
  CHANGED: 'andrade-rader',
  NOTE: 'anmarkningar',
  KEPT: 'kvar-efter-angra',
};

/** The rows of an import that were not simply taken in, as a file to mend the list by. */
@Controller('export')
export class FindingExportController {
  constructor(private readonly jobs: ListJobs) {}

  @Post('import-findings')
  @Requires('incident.import')
  async findings(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const asked = schema.safeParse(body);
    if (!asked.success) throw new DomainError('INVALID_INPUT', { message: 'Ange vilken inläsning.' });
    const { jobId, kind } = asked.data;
    const { nodes } = await this.jobs.findings(actor, jobId, kind, MOST_ROWS, null);
    response.status(200);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="samlad-${NAMES[kind]}.csv"`);
    return csvOf(
      ['Rad', 'Varför'],
      nodes.map(({ line, sentence }) => [line, sentence]),
    );
  }
}
