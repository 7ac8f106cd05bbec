import { z } from 'zod';
import { incidentDelivery } from './delivered-incidents.schema.js';
import { deliveryReceipt } from './delivery.model.js';

export const openApiDocument = (): object => ({
  a: z.toJSONSchema(incidentDelivery, { io: 'input' }),
  b: z.toJSONSchema(deliveryReceipt),
});
