import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { keyFor } from '../../config/secret.js';
import { keyHash } from '../../database/named-key.js';
import { SealedBox } from './sealed-box.js';

/** What a session keeps of its provider's answer: the token unreadable at rest, the provider's session as a hash. */
@Injectable()
export class SessionSeal {
  private readonly box: SealedBox;

  constructor(@Inject(CONFIG) config: Config) {
    this.box = new SealedBox(keyFor(config, 'id-token'));
  }

  close(
    provider: string,
    { idToken, providerSession }: { idToken: string | null; providerSession: string | null },
  ): { idToken: Buffer | null; providerSession: string | null } {
    return {
      idToken: idToken === null ? null : this.box.seal(idToken, provider),
      providerSession: providerSession === null ? null : keyHash(provider, providerSession),
    };
  }

  /** The token again; null when there was none or the installation has another secret now. */
  open(provider: string, idToken: Buffer | null): string | null {
    return idToken === null ? null : this.box.open(idToken, provider);
  }
}
