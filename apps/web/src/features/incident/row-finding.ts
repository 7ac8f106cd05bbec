import { categoryOf } from '@samlad/domain/incident-categories.js';
import { ruleOf, type AtLeast } from '@samlad/guard/rules.js';
import { verdictOf } from '@samlad/guard/verdict.js';
import { readText } from '@/lib/guard/read-text';
import { levelOf, type IncidentDraft } from './incident-draft';

/** What may point at somebody in the words of a row. */
export interface RowFinding {
  /** In words: `personnummer, namn`. */
  what: string;
  /** It may be recorded all the same, when somebody says so. */
  mayBeKept: boolean;
}

/** What the guard finds in a row's own words where they are going; null also when they cannot be read here, since the server reads them too. */
export async function rowFinding(draft: IncidentDraft, atLeast: AtLeast): Promise<RowFinding | null> {
  const category = draft.categoryCode === null ? undefined : categoryOf(draft.categoryCode);
  const read = await readText(draft.text).catch(() => []);
  const where = { level: levelOf(draft, category), category: draft.categoryCode };
  const found = verdictOf(read, where, atLeast).findings.filter(({ action }) => action !== 'NOTE');
  if (found.length === 0) return null;
  return {
    what: [...new Set(found.map(({ rule }) => ruleOf(rule).label.toLowerCase()))].join(', '),
    mayBeKept: found.every(({ action }) => action === 'REASON'),
  };
}
