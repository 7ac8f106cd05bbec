import { ERROR_CODES, ERRORS, type ErrorReason } from '@samlad/domain/errors.js';
import { z } from 'zod';

const reasons = Object.keys(ERRORS) as [ErrorReason, ...ErrorReason[]];

/** A refusal, for the description of the road. Source: RFC 9457. */
export const problem = z
  .strictObject({
    type: z.string().meta({ description: 'urn:samlad:fel: and the reason.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'One or two Swedish sentences: what, where, how to mend it.' }),
    code: z.enum(ERROR_CODES),
    reason: z.enum(reasons),
    requestId: z.string().meta({ description: 'The number that the log has too.' }),
    version: z
      .int()
      .optional()
      .meta({ description: 'The version that there is, when another was expected.' }),
    errors: z
      .array(z.strictObject({ pointer: z.string(), reason: z.enum(reasons), detail: z.string() }))
      .optional()
      .meta({ description: 'At most a hundred; pointer is a JSON pointer (RFC 6901) into the body.' }),
    findings: z
      .array(z.unknown())
      .optional()
      .meta({ description: 'What the guard found: field, rule, start, end. Never the words.' }),
    concernRoute: z.unknown().optional().meta({ description: 'Where concern for a child is told instead.' }),
  })
  .meta({ id: 'Problem' });
