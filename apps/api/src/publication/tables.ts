import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { audit } from '@samlad/suppression/audit.js';
import type { CountRow } from '@samlad/suppression/counts.js';
import { layOut, type Layout } from '@samlad/suppression/layout.js';
import type { SuppressionPolicy } from '@samlad/suppression/policy.js';
import type { Publication } from '@samlad/suppression/publication.js';
import { publish } from '@samlad/suppression/publish.js';

/** The lines that sum all the others, and the incidents that lie in no district. */
export const WHOLE_TOWN = 'KOMMUN';
export const ALL_GROUPS = 'ALLA';
const NO_DISTRICT = 'UTAN';

/** Every district and the town; every category group and all of them. What lies in no district is in the totals only. */
const tableLayout = (districts: readonly string[]): Layout =>
  layOut(
    {
      code: WHOLE_TOWN,
      parts: [...districts.map((code) => ({ code })), { code: NO_DISTRICT, unlisted: true }],
    },
    { code: ALL_GROUPS, parts: CATEGORY_GROUPS.map(({ code }) => ({ code })) },
  );

interface MakeInput {
  districts: readonly string[];
  policy: SuppressionPolicy;
  week: WeekIndex;
  rows: readonly CountRow[];
  earlier: readonly Publication[];
  /** Figures that are hidden whatever their value: what those further in are not shown. */
  withheld: ReadonlySet<string>;
}

/** The tables of a week, or null when a check by addition finds that something hidden could be derived. */
export function makeTables({ districts, ...input }: MakeInput): Publication | null {
  const layout = tableLayout(districts);
  const made = publish({ layout, ...input });
  const publications = [...input.earlier, made];
  const found = audit({ layout, rows: input.rows, publications, spread: input.policy.spread });
  return found.length === 0 ? made : null;
}
