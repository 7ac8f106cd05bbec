import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import type { Request } from 'express';
import { z } from 'zod';
import type { Actor } from '../../database/actor.js';
import { Requires, type SamladRequest } from '../requires.js';
import { DeviceKeys } from './device-keys.js';

/** What a device calls itself: 256 bits in base64url that nobody can guess. */
const releaseSchema = z.object({ device: z.string().regex(/^[\w-]{43}$/) });

/** Where a device gets what it locks drafts with, once somebody is signed in. */
@Controller('auth')
export class DeviceKeyController {
  constructor(private readonly keys: DeviceKeys) {}

  @Post('device-keys')
  @HttpCode(200)
  @Requires('session.own')
  async release(@Body() body: unknown, @Req() request: Request) {
    const input = releaseSchema.safeParse(body);
    if (!input.success) throw new DomainError('MALFORMED_REQUEST');
    const actor = (request as SamladRequest).samlad.actor as Actor;
    return {
      assignmentId: actor.assignmentId,
      keys: await this.keys.release(actor, input.data.device),
    };
  }
}
