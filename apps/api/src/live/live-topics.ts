import { agreementPurposeSchema } from '@samlad/domain/agreements.js';
import { secrecyLevelSchema } from '@samlad/domain/secrecy.js';
import { z } from 'zod';

const rowSchema = z.object({
  purpose: agreementPurposeSchema,
  partyId: z.string(),
  level: secrecyLevelSchema,
  areaId: z.string().nullable(),
  circleId: z.string().nullable(),
});

const ofReport = { municipalityId: z.string(), partyId: z.string(), week: z.number().int() };

/**
 * What processes tell each other through PostgreSQL: a topic is a channel and the form of its notices. A notice holds ids and
 * what decides who may hear of it, never content; what does not have the form is dropped. A new topic is an entry here.
 */
export const LIVE_TOPICS = {
  /** That a week has changed, the version it has now, and the row that changed when not everybody may know. */
  week: {
    channel: 'samlad_week',
    schema: z.object({
      municipalityId: z.string(),
      week: z.number().int(),
      version: z.number().int(),
      row: rowSchema.optional(),
      within: rowSchema.optional(),
      beside: rowSchema.optional(),
    }),
  },
  /** That a party's report of a week has been saved or moved, and the version it has now. */
  report: {
    channel: 'samlad_report',
    schema: z.object({ ...ofReport, version: z.number().int() }),
  },
  /** That somebody's notices have changed: who, and nothing of what. */
  notice: {
    channel: 'samlad_notice',
    schema: z.object({ municipalityId: z.string(), userIds: z.array(z.string()) }),
  },
  /** Who has a report open, told by the process that holds her socket; `ASK` wants everybody to tell again. */
  presence: {
    channel: 'samlad_presence',
    schema: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('ASK'), process: z.string() }),
      z.object({ kind: z.literal('GONE'), process: z.string(), tab: z.string() }),
      z.object({
        kind: z.literal('HERE'),
        process: z.string(),
        tab: z.string(),
        ...ofReport,
        userId: z.string(),
        name: z.string(),
        field: z.string().nullable(),
      }),
    ]),
  },
} as const satisfies Record<string, { channel: string; schema: z.ZodType }>;

export type LiveTopic = keyof typeof LIVE_TOPICS;
export type LiveNotice<Topic extends LiveTopic> = z.infer<(typeof LIVE_TOPICS)[Topic]['schema']>;
