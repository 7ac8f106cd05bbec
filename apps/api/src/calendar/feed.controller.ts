import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ForAnyone, type SamladRequest } from '../access/requires.js';
import { Feeds } from './feeds.js';

/** Where calendar programs fetch a person's dates; the secret in the address is all that they show. */
@Controller('kalender')
export class FeedController {
  constructor(private readonly feeds: Feeds) {}

  @Get(':file')
  @ForAnyone()
  async feed(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { text, tag } = await this.feeds.fetch({
      file,
      address: request.ip,
      origin: `${request.protocol}://${request.get('host') ?? ''}`,
      requestId: (request as SamladRequest).samlad.requestId,
    });
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('ETag', `W/${tag}`);
    if (request.fresh) return void response.status(304).end();
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.setHeader('Content-Disposition', 'inline; filename="samlad.ics"');
    response.status(200).send(text);
  }
}
