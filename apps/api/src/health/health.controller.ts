import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ForAnyone } from '../access/requires.js';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';

/** Whether the process lives and the database answers, in one word each. */
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('health')
  @ForAnyone()
  health(): string {
    return 'ok';
  }

  @Get('ready')
  @ForAnyone()
  async ready(@Res({ passthrough: true }) response: Response): Promise<string> {
    const ready = await this.database.answers();
    response.status(ready ? 200 : 503);
    return ready ? 'ready' : 'waiting';
  }

  @Get('settings.json')
  @ForAnyone()
  settings(): { mode: string; tiles: string | null; tilesAttribution: string | null } {
    const { mode, tiles = null, tilesAttribution = null } = this.config;
    return { mode, tiles, tilesAttribution };
  }
}
