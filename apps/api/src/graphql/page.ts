import { DomainError } from '@samlad/domain/errors.js';

export interface PageRequest {
  first: number;
  after?: string | null | undefined;
}

export interface Page<Node> {
  nodes: Node[];
  endCursor: string | null;
  hasMore: boolean;
  totalCount: number;
}

const LARGEST_PAGE = 100;

/** How many rows a page may ask for; anything else is refused with a sentence. */
export function pageSize(first: number): number {
  if (first >= 1 && first <= LARGEST_PAGE) return first;
  throw new DomainError('INVALID_INPUT', { message: 'Antalet per sida (first) ska vara 1–100.' });
}

/** One page of a short list by position; long lists use a key instead. */
export async function pageOf<Node>(
  request: PageRequest,
  list: (limit: number, offset: number) => Promise<Node[]>,
  count: () => Promise<number>,
): Promise<Page<Node>> {
  const first = pageSize(request.first);
  const offset = positionOf(request.after);
  const rows = await list(first + 1, offset);
  const nodes = rows.slice(0, first);
  return {
    nodes,
    endCursor: nodes.length === 0 ? null : String(offset + nodes.length),
    hasMore: rows.length > first,
    totalCount: await count(),
  };
}

function positionOf(after: string | null | undefined): number {
  if (after === null || after === undefined || after === '') return 0;
  if (/^\d{1,7}$/.test(after)) return Number(after);
  throw new DomainError('INVALID_INPUT', {
    message: 'Sidmarkören (after) är inte giltig. Börja om från första sidan.',
  });
}
