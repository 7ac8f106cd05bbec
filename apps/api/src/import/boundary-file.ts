import { type BoundaryReading, readBoundaries } from '@samlad/geo/boundaries.js';
import type { BoundaryFinding } from '@samlad/geo/boundary-finding.js';
import type { Position } from '@samlad/geo/position.js';
import { isSupportedCrs } from '@samlad/geo/projection.js';
import { cleanLine, requiredText } from '@samlad/domain/text.js';
import { z } from 'zod';
import type { BoundaryInput } from './boundary.input.js';
import { finding } from './finding.js';
import type { Finding } from './finding.model.js';

const property = cleanLine(120)
  .nullish()
  .transform((name) => name?.trim() || undefined);

const fileSchema = z.object({
  fileName: requiredText(200),
  geoJson: z.string(),
  mode: z.enum(['REPLACE', 'REFINE']),
  crs: z
    .string()
    .nullish()
    .transform((crs) => crs?.trim() || null)
    .refine(
      (crs) => crs === null || isSupportedCrs(crs),
      'Koordinatsystemet kan inte läsas. Välj ett annat.',
    ),
  nameProperty: property,
  codeProperty: property,
});

/** A boundary file as it was sent, checked but not yet read. */
export type CheckedFile = z.infer<typeof fileSchema>;

export const checkedFile = (file: BoundaryInput): CheckedFile => fileSchema.parse(file);

/** What a boundary file says, by the municipality's projected system and middle. */
export function readBoundaryFile(
  file: CheckedFile,
  municipality: { crs: string; near: Position | null },
): { reading: BoundaryReading; findings: Finding[] } {
  const reading = readBoundaries(file.geoJson, {
    municipalityCrs: municipality.crs,
    near: municipality.near,
    sourceCrs: file.crs,
    ...(file.nameProperty === undefined ? {} : { nameProperty: file.nameProperty }),
    ...(file.codeProperty === undefined ? {} : { codeProperty: file.codeProperty }),
  });
  return { reading, findings: [...reading.findings.map(asFinding), ...unusableNames(reading)] };
}

const SEVERITY = { error: 'ERROR', warning: 'WARNING', note: 'NOTE' } as const;

const asFinding = ({ severity, sentence }: BoundaryFinding): Finding => finding(SEVERITY[severity], sentence);

const NAME = requiredText(120);

function unusableNames({ features }: BoundaryReading): Finding[] {
  return features.flatMap(({ index, name, code }) => {
    const fault = [name, code].map((text) => NAME.safeParse(text)).find(({ success }) => !success);
    if (fault === undefined) return [];
    return [finding('ERROR', `Område nummer ${index + 1}: ${fault.error?.issues[0]?.message ?? ''}`)];
  });
}
