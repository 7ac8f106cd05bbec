import type { AreaRow } from './week.graphql';

/** What the coordinator is about to say of an area, and what it was founded on. */
export interface AssessmentDraft {
  level: number | null;
  text: string;
  /** The version that was read; 0 when no joint level was set. */
  version: number;
}

/** A draft that starts from what is stored; a proposal counts as the level to start from. */
export function draftOf({ jointLevel, jointText, jointVersion }: AreaRow): AssessmentDraft {
  return { level: jointLevel, text: jointText ?? '', version: jointVersion };
}

/** Whether somebody else has stored another answer since the draft was begun. */
export function isOvertaken(draft: AssessmentDraft, row: AreaRow): boolean {
  return row.jointVersion !== draft.version;
}

/** Whether saving would change anything. */
export function isChanged(draft: AssessmentDraft, row: AreaRow): boolean {
  return row.jointLevelIsProposal || draft.level !== row.jointLevel || draft.text !== (row.jointText ?? '');
}

/** Whether a joint level was set before, so that a change can be taken back. */
export function hadLevel({ jointLevel, jointLevelIsProposal }: AreaRow): boolean {
  return jointLevel !== null && !jointLevelIsProposal;
}

/** The answer that stood before. */
export function earlier({ jointLevel, jointText }: AreaRow): { level: number; text: string } {
  return { level: jointLevel ?? 0, text: jointText ?? '' };
}

/** The area to go on to: the first that still lacks a joint level, since the list is reordered as levels are set. */
export function nextToAssess<Row extends Pick<AreaRow, 'area' | 'jointLevelIsProposal'>>(
  rows: readonly Row[],
  code: string | null,
): Row | null {
  return rows.find((row) => row.jointLevelIsProposal && row.area.code !== code) ?? null;
}
