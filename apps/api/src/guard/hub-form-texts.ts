import type { FreeText } from './road.js';

/** The free text of a unit's form, as it came in and before anything else has read it. */
export function hubFormTexts({ answers }: { answers?: unknown }): FreeText[] {
  const text = (answers as { text?: unknown } | null | undefined)?.text;
  return typeof text === 'string' ? [{ field: 'answers.text', label: 'Med några ord', text }] : [];
}
