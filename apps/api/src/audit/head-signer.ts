import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { AuditLog } from './audit-log.js';
import { ChainRepository } from './chain.repository.js';
import { appendHeads, headFile, type SignedHead, signHead } from './head-file.js';
import { openSigningKey, type SigningKey } from './signing-key.js';

/** Why a head was signed. */
export type HeadReason =
  'START' | 'EVERY_MINUTE' | 'GROWN' | 'WEEK_CLOSED' | 'RIGHTS_CHANGED' | 'STOP' | 'COMMAND';

/** Signs the chains' heads and adds them to the file that lies outside the database. */
@Injectable()
export class HeadSigner {
  private readonly signed = new Map<string, string>();
  private key: SigningKey | undefined;

  constructor(
    private readonly chains: ChainRepository,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Signs every chain that has grown since this process signed it last; gives the new heads. */
  async sign(reason: HeadReason): Promise<SignedHead[]> {
    const key = await this.opened();
    const installation = await this.chains.identity();
    const heads: SignedHead[] = [];
    for (const { municipalityId } of await this.chains.names()) {
      const head = await this.chains.head(municipalityId);
      if (head === null || this.signed.get(municipalityId) === head.hash) continue;
      heads.push(signHead({ installation, municipalityId, ...head, reason }, key));
    }
    await appendHeads(headFile(this.config.dataFolder), heads);
    for (const { municipalityId, hash } of heads) this.signed.set(municipalityId, hash);
    return heads;
  }

  /** The signing key; the first time one is used, the installation's chain says so. */
  private async opened(): Promise<SigningKey> {
    if (this.key !== undefined) return this.key;
    const key = openSigningKey(this.config);
    if (!(await this.chains.knowsKey(key.fingerprint))) {
      await this.audit.note({
        municipalityId: null,
        action: 'audit.key',
        objectType: 'SIGNING_KEY',
        objectId: key.fingerprint,
        requestId: 'start',
      });
    }
    this.key = key;
    return key;
  }
}
