/** What a copy says of itself, as far as somebody else reads it. */
export interface Mark {
  name: string;
  rows: Record<string, number>;
}

/** The folder of copies. */
export class Store {
  constructor(folder: string, secret: string);
  baseNames(): string[];
  segments(): string[];
  hasWal(name: string): boolean;
  markOf(name: string): Promise<Mark>;
  giveBase(name: string, target: (source: AsyncIterable<Buffer>) => Promise<void>): Promise<void>;
  keepBase(name: string, data: Iterable<Buffer>, mark: () => Promise<Mark>): Promise<void>;
}
