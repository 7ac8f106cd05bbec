import { describe, expect, it } from 'vitest';
import { PARTY_KINDS } from '@samlad/domain/party-kinds.js';
import { placedFields } from './fields.js';
import { reportFormFor } from './registry.js';
import { TEXT_HELP } from './text-help.js';

const own = Object.entries(TEXT_HELP).map(([kind, help]) => ({ kind, help }));
const ofForms = PARTY_KINDS.flatMap((kind) =>
  placedFields(reportFormFor(kind)).map(({ field }) => ({ kind: `${kind} ${field.key}`, help: field.help })),
);

describe('what stands beside a free text', () => {
  it.each([...own, ...ofForms])('says in plain words what may be written: $kind', ({ help }) => {
    const said = [help.may, help.goodExample, help.badExample];
    for (const sentence of said) expect(sentence).toMatch(/^[\p{Lu}\d].*[.…]$/u);
    expect(new Set(said).size).toBe(said.length);
  });
});
