import { freeTexts } from '@samlad/report-forms/free-texts.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import type { FreeText, Writer } from './road.js';

/** Every free text of a report's answers, as they came in and before anything else has read them. */
export function reportTexts(input: { answers?: unknown }, writer: Writer): FreeText[] {
  return freeTexts(reportFormFor(writer.partyKind), input.answers).map(({ path, ...text }) => ({
    ...text,
    field: ['answers', ...path].join('.'),
  }));
}
