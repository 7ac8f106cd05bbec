import type { ColumnMappingInput } from '@samlad/import/mapping.js';

/** The mapping while somebody is choosing; the server says what is still missing. */
export type MappingDraft = ColumnMappingInput;

/** The mapping that the server suggests or was given, as a draft to go on from. */
export function draftOf(suggested: unknown): MappingDraft {
  const given = (suggested ?? {}) as Partial<MappingDraft>;
  return {
    ...given,
    category: { column: null, always: null, ...given.category, values: given.category?.values ?? [] },
    occurredFrom: given.occurredFrom ?? { column: '', format: 'ISO' },
  };
}

/** The draft with one word of the list standing for one category. */
export function withWord(draft: MappingDraft, word: string, code: string): MappingDraft {
  const others = (draft.category.values ?? []).filter((entry) => entry.word !== word);
  return { ...draft, category: { ...draft.category, values: code ? [...others, { word, code }] : others } };
}

/** The draft with the category taken from a column, or when that is empty from one choice for every row. */
export function withCategoryColumn(draft: MappingDraft, column: string): MappingDraft {
  return {
    ...draft,
    category: { values: draft.category.values ?? [], column: column || null, always: null },
  };
}

/** The draft with every row in one category. */
export function withCategoryAlways(draft: MappingDraft, code: string): MappingDraft {
  return { ...draft, category: { values: [], column: null, always: code || null } };
}

/** The draft with the two columns of the position and their system; without both there is no position. */
export function withPosition(
  draft: MappingDraft,
  part: { east?: string; north?: string; crs?: string },
): MappingDraft {
  const before = draft.position ?? { east: '', north: '', crs: 'EPSG:4326' };
  const position = { ...before, ...part };
  return { ...draft, position: position.east || position.north ? position : null };
}
