import { Controller, Get, Header, Ip, Param, Query } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { isoWeekSchema } from '@samlad/domain/week.js';
import { ForAnyone } from '../access/requires.js';
import { type OpenFigures, OpenFiguresService } from './open-figures.js';
import { OpenLimits } from './open-limits.js';

const CODE = /^[0-9A-Za-z-]{1,20}$/;

/** The public tables, without signing in, where the municipality has chosen it; asked for anew each time, since it may change its mind. */
@Controller('open')
export class OpenFiguresController {
  constructor(
    private readonly figures: OpenFiguresService,
    private readonly limits: OpenLimits,
  ) {}

  @Get('figures/:code')
  @ForAnyone()
  @Header('Cache-Control', 'no-cache')
  async of(
    @Param('code') code: string,
    @Query('week') week: unknown,
    @Ip() address: string,
  ): Promise<OpenFigures> {
    await this.limits.count(address);
    if (!CODE.test(code)) throw new DomainError('NOT_FOUND');
    const asked = isoWeekSchema.safeParse(week);
    return this.figures.of(code, asked.success ? asked.data : null);
  }
}
