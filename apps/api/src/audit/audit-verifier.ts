import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { ChainCheck } from './chain-check.js';
import { type ChainName, ChainRepository } from './chain.repository.js';
import { type ChainFault, FAULT } from './faults.js';
import { headFile, HeadsOfChain, type HeadsRead, readHeads } from './head-file.js';
import { KnownKeys } from './signing-key.js';

/** What a walk over one chain found. */
export interface ChainVerdict extends ChainName {
  /** The last place that holds. */
  sequence: number;
  hash: string;
  /** Whether the walk came to the end of the chain, or to a fault. */
  complete: boolean;
  fault: ChainFault | null;
  /** How many signed heads the chain was compared with, and the newest's place and time. */
  heads: number;
  latestHead: { sequence: number; at: string } | null;
}

/** Where the heads and the keys are looked for, when it is not in the data folder. */
export interface HeadSource {
  heads?: string | undefined;
  publicKey?: string | undefined;
}

/** Walks chains, recomputes every hash and compares with the signed heads. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly chains: ChainRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The chains there are, with those that only signed heads remember. */
  async names(heads: HeadsRead): Promise<ChainName[]> {
    const names = await this.chains.names();
    const known = new Set(names.map(({ municipalityId }) => municipalityId));
    const lost = [...heads.chains.keys()].filter((id) => !known.has(id));
    return [...names, ...lost.map((municipalityId) => ({ municipalityId, code: municipalityId }))];
  }

  /** The signed heads of this installation, or of one of its chains. */
  async heads(source: HeadSource = {}, only?: string): Promise<HeadsRead> {
    const keys = new KnownKeys(this.config, source.publicKey);
    const installation = await this.chains.identity();
    return readHeads(source.heads ?? headFile(this.config.dataFolder), keys, { installation, only });
  }

  /** Whether heads have been signed some time, so that they should be there to compare with. */
  mustHaveHeads(): Promise<boolean> {
    return this.chains.hasSigned();
  }

  /** Walks one chain from after a place, until its end, a fault or the deadline (`performance.now()`). */
  async verify(
    { municipalityId, code }: ChainName,
    heads: HeadsRead,
    { after = 0, until = Infinity }: { after?: number; until?: number } = {},
  ): Promise<ChainVerdict> {
    const signed = heads.chains.get(municipalityId) ?? new HeadsOfChain();
    const start = after === 0 ? undefined : await this.chains.hashAt(municipalityId, after);
    const check = new ChainCheck(municipalityId, signed, start == null ? 0 : after, start ?? undefined);
    const complete = await this.chains.walk(municipalityId, check.sequence, async (batches, tx) => {
      for await (const rows of batches) {
        if (!rows.every((row) => check.next(row))) return true;
        if (performance.now() > until) return false;
      }
      const { entries, links } = await this.chains.counted(tx, municipalityId, check.sequence);
      check.end(entries, links);
      return true;
    });
    const { sequence, hash } = check;
    const fault = check.fault ?? (complete ? refusedHead(heads, municipalityId) : null);
    const { count, latest } = signed;
    const latestHead = latest && { sequence: latest.sequence, at: latest.at };
    return { municipalityId, code, sequence, hash, complete, fault, heads: count, latestHead };
  }
}

function refusedHead({ refused }: HeadsRead, municipalityId: string): ChainFault | null {
  const [first] = refused.filter((head) => head.municipalityId === municipalityId);
  if (first === undefined) return null;
  return { municipalityId, sequence: first.sequence, sentence: FAULT.signature(first.sequence, first.line) };
}
