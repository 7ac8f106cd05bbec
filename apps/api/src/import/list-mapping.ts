import { type ColumnMapping, columnMappingSchema } from '@samlad/import/mapping.js';
import type { SuggestedMapping } from '@samlad/import/suggest-mapping.js';
import { finding } from './finding.js';
import type { Finding } from './finding.model.js';

const PARTS: Record<string, string> = {
  externalId: 'kolumn för id',
  category: 'kategori',
  occurredFrom: 'kolumn för tid och hur den är skriven',
  occurredTo: 'kolumn för sluttid och hur den är skriven',
  position: 'kolumner för läge och koordinatsystem',
  area: 'kolumn för område',
  count: 'kolumn för antal',
  severity: 'kolumn för allvarlighetsgrad',
  text: 'kolumn för text',
};

/** The mapping that was given, or the guessed one; with sentences on what is missing or was guessed. */
export function chosenMapping(
  given: unknown,
  suggested: SuggestedMapping,
): { mapping: ColumnMapping | null; findings: Finding[] } {
  const isGuess = given === null || given === undefined;
  const parsed = columnMappingSchema.safeParse(isGuess ? suggested.mapping : given);
  const notes = isGuess ? suggested.notes.map((note) => finding('WARNING', note)) : [];
  if (parsed.success) return { mapping: parsed.data, findings: notes };
  const sentences = parsed.error.issues.map(({ path, message }) => {
    const part = PARTS[String(path[0])];
    return part === undefined ? message : `Välj ${part}.`;
  });
  const errors = [...new Set(sentences)].map((sentence) => finding('ERROR', sentence));
  return { mapping: null, findings: [...notes, ...errors] };
}
