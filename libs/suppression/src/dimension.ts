/** A value of a table's dimension: an area or a category group; one with parts is their total. */
export interface DimensionNode {
  code: string;
  parts?: readonly DimensionNode[];
  /** Counted in its totals, but has no line of its own: incidents without a district, say. */
  unlisted?: boolean;
  /** For a leaf of the series: how deep in the areas it may be counted; 0 is the whole municipality. */
  finest?: number;
}

export interface DimensionEntry {
  code: string;
  depth: number;
  unlisted: boolean;
  /** Indexes of the leaves that it sums, ascending. */
  leaves: readonly number[];
}

export interface Dimension {
  leaves: readonly string[];
  leafIndex: ReadonlyMap<string, number>;
  /** For each leaf how deep in the other dimension it may be counted. */
  finest: readonly number[];
  entries: readonly DimensionEntry[];
}

/** A tree as lists of leaves and entries, in the tree's own order. Throws on a code that is used twice. */
export function compileDimension(root: DimensionNode): Dimension {
  const leaves: string[] = [];
  const finest: number[] = [];
  const entries: DimensionEntry[] = [];
  const visit = (node: DimensionNode, depth: number): number[] => {
    const own = { code: node.code, depth, unlisted: node.unlisted ?? false, leaves: [] as number[] };
    entries.push(own);
    if (node.parts) own.leaves = node.parts.flatMap((part) => visit(part, depth + 1));
    else {
      own.leaves = [leaves.length];
      leaves.push(node.code);
      finest.push(node.finest ?? Number.POSITIVE_INFINITY);
    }
    return own.leaves;
  };
  visit(root, 0);
  const codes = new Set(entries.map(({ code }) => code));
  if (codes.size !== entries.length) throw new Error('A code stands twice in the dimension.');
  return { leaves, leafIndex: new Map(leaves.map((code, index) => [code, index])), finest, entries };
}
