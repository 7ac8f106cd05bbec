import { DELIVERY_SCOPES } from '@samlad/domain/delivery.js';
import { z } from 'zod';

const ROW_OUTCOMES = ['CREATED', 'CORRECTED', 'UNCHANGED'] as const;

/** What became of one row of a delivery. */
const rowOutcome = z
  .strictObject({
    externalId: z.string(),
    outcome: z.enum(ROW_OUTCOMES),
    id: z.uuid().meta({ description: 'The incident or the report in Samlad.' }),
    version: z.int().meta({ description: 'Its version after the delivery.' }),
  })
  .meta({ id: 'RowOutcome' });

/** Where in what was told somebody else's words stand. */
const keptField = z
  .strictObject({
    pointer: z.string().meta({ description: 'Into the body (RFC 6901).' }),
    detail: z.string(),
  })
  .meta({ id: 'KeptField' });

/** The receipt of a delivery: the same however often it is asked for or repeated. */
export const deliveryReceipt = z
  .strictObject({
    deliveryId: z.uuid(),
    kind: z.enum(DELIVERY_SCOPES),
    week: z.string().nullable().meta({ description: 'Of a report; null for incidents.' }),
    receivedAt: z.iso.datetime(),
    created: z.int(),
    corrected: z.int(),
    unchanged: z.int(),
    rows: z.array(rowOutcome),
    kept: z.array(keptField).meta({
      description: 'Answers that a person has changed since and that stand as they were; none for incidents.',
    }),
  })
  .meta({ id: 'Receipt' });

export type RowOutcome = z.infer<typeof rowOutcome>;
export type KeptField = z.infer<typeof keptField>;
export type DeliveryReceipt = z.infer<typeof deliveryReceipt>;
