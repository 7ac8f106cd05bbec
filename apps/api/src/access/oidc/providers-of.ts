import type { Config } from '../../config/config.js';
import { IdentityProviders } from '../sign-in/identity-provider.js';
import { OidcProvider } from './oidc-provider.js';

/** The providers that the configuration names. Another kind of provider is another list here. */
export function providersOf({ providers = [], address = '' }: Config): IdentityProviders {
  return new IdentityProviders(
    providers.map(
      (settings) =>
        new OidcProvider(settings, {
          callback: `${address}/auth/callback/${settings.id}`,
          signedOut: `${address}/utloggad`,
        }),
    ),
  );
}
