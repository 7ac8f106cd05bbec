import { type Config, StartRefused } from './config.js';
import { databaseFaults } from './database-link.js';

const LEAST_SECRET_BYTES = 32;
const NOBODY_CAN_SIGN_IN =
  'SAMLAD_OIDC saknas: utan en identitetstjänst kan ingen logga in. docs/sign-in.md visar hur en ansluts.';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses a start that the settings alone show to be unsafe: security guide §2 and §9. Throws StartRefused with every
 * fault as a Swedish sentence; no secret is part of it.
 */
export function mustBeSafeToStart(config: Config): void {
  const faults = [
    ...providerFaults(config),
    ...(config.mode === 'production' ? productionFaults(config) : []),
  ];
  if (faults.length > 0) throw new StartRefused(faults.join(' '));
}

function providerFaults({ providers = [], mode, address }: Config): string[] {
  if (providers.length === 0) return [];
  const faults: string[] = [];
  if (mode === 'demo') {
    faults.push(
      'Demoläget startar inte tillsammans med en identitetstjänst. Ta bort SAMLAD_OIDC, eller välj SAMLAD_MODE=production.',
    );
  }
  if (address === undefined) {
    faults.push(
      'SAMLAD_URL saknas: ange adressen som webbläsarna når Samlad på, till exempel https://samlad.kommun.se.',
    );
  }
  const open = providers.filter(({ issuer }) => isPlain(issuer) && !LOOPBACK.has(new URL(issuer).hostname));
  if (mode !== 'production' && open.length > 0) {
    faults.push(
      `Identitetstjänsten ${namesOf(open)} har en adress utan https. Det går bara på den egna datorn.`,
    );
  }
  return faults;
}

function productionFaults(config: Config): string[] {
  const { providers = [], secret, address } = config;
  const faults = databaseFaults(config);
  if (providers.length === 0) faults.push(NOBODY_CAN_SIGN_IN);
  const plain = providers.filter(({ issuer }) => isPlain(issuer));
  if (plain.length > 0) faults.push(`Identitetstjänsten ${namesOf(plain)} har en adress utan https.`);
  if (address !== undefined && isPlain(address)) faults.push('SAMLAD_URL ska börja med https:// i drift.');
  const weakness = weaknessOf(secret);
  if (weakness !== null) {
    faults.push(`${weakness} Skapa en med: openssl rand -base64 48`);
  }
  return faults;
}

/** Why a secret must not be used, as a Swedish sentence; null when it may. */
function weaknessOf(secret: string | undefined): string | null {
  if (secret === undefined) return 'SAMLAD_SECRET saknas.';
  if (Buffer.byteLength(secret) < LEAST_SECRET_BYTES) return 'SAMLAD_SECRET är för kort: minst 32 byte.';
  if (
    /change|example|exempel|secret|hemlig|password|lösenord|samlad/i.test(secret) ||
    new Set(secret).size < 10
  ) {
    return 'SAMLAD_SECRET ser ut som ett exempel.';
  }
  return null;
}

const isPlain = (address: string) => new URL(address).protocol !== 'https:';
const namesOf = (providers: readonly { id: string }[]) => providers.map(({ id }) => id).join(', ');
