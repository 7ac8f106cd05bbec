import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentActor, ForAnyone, Requires } from '../access/requires.js';
import type { Actor } from '../database/actor.js';
import { AnswerDeliveries } from './answer-deliveries.js';
import type { DoneDelivery } from './delivery-done.js';
import type { DeliveryReceipt } from './delivery.model.js';
import { clientKeyIn, etagOf, versionIn } from './headers.js';
import { IncidentDeliveries } from './incident-deliveries.js';
import { openApiDocument } from './open-api.js';
import { Receipts } from './receipts.js';

/** The road of the parties' own systems: they hand over, and read nothing but their receipts. */
@Controller('api/v1')
export class DeliveryController {
  constructor(
    private readonly incidents: IncidentDeliveries,
    private readonly answers: AnswerDeliveries,
    private readonly receipts: Receipts,
  ) {}

  @Post('incidents')
  @HttpCode(201)
  @Requires('incident.deliver')
  async deliverIncidents(
    @CurrentActor() actor: Actor,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeliveryReceipt> {
    return told(response, await this.incidents.deliver(actor, clientKeyIn(key), body));
  }

  @Put('reports/:week/answers')
  @Requires('report.deliver')
  async deliverAnswers(
    @CurrentActor() actor: Actor,
    @Param('week') week: string,
    @Headers('idempotency-key') key: string | undefined,
    @Headers('if-match') version: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeliveryReceipt> {
    const call = { clientKey: clientKeyIn(key), week, expectedVersion: versionIn(version) };
    const done = await this.answers.deliver(actor, call, body);
    for (const { version: written } of done.receipt.rows) response.setHeader('ETag', etagOf(written));
    return told(response, done);
  }

  @Get('deliveries/:id')
  @Requires('delivery.read')
  delivery(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DeliveryReceipt> {
    return this.receipts.find(actor, id);
  }

  @Get('openapi.json')
  @ForAnyone()
  openApi(): object {
    return openApiDocument();
  }
}

function told(response: Response, { receipt, replayed }: DoneDelivery): DeliveryReceipt {
  response.setHeader('Location', `/api/v1/deliveries/${receipt.deliveryId}`);
  if (replayed) response.setHeader('Idempotent-Replayed', 'true');
  return receipt;
}
