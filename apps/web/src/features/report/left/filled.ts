import { valueAt } from '@samlad/report-forms/describe.js';
import type { Section } from '@samlad/report-forms/fields.js';

/** Whether a value says anything at all. */
function says(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (typeof value === 'object') return Object.values(value).some(says);
  return true;
}

/** How many of a section's fields say something. */
export const filledIn = ({ fields }: Section, prefix: readonly string[], answers: unknown): number =>
  fields.filter(({ key }) => says(valueAt(answers, [...prefix, key]))).length;
