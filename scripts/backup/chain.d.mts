/** What a restored database's chain was found to be. */
export interface ChainVerdict {
  ok: boolean;
  sentences: string[];
  entries: number;
  heads: number;
}

/** What the answer of `audit verify` means for a restored database. */
export function chainVerdict(code: number, answer: object): ChainVerdict;
