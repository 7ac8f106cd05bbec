import { type Config, StartRefused } from './config.js';
import { databaseFaults, isLocalHost } from './database-link.js';

const LEAST_SECRET_BYTES = 32;
const LEAST_CLIENT_SECRET_BYTES = 16;
const LEAST_CHARACTERS = 10;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses a start that the settings alone show to be unsafe: security guide §2 and §9. Throws StartRefused with every
 * fault as a Swedish sentence; no secret is part of it.
 */
export function mustBeSafeToStart(config: Config): void {
  const faults = [
    ...providerFaults(config),
    ...mailFaults(config),
    ...(config.mode === 'production' ? productionFaults(config) : []),
    ...(config.mode === 'demo' ? [] : secretFaults(config)),
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

/** Mail leads back to Samlad, so it must know its own address; what is not encrypted stays on the own network. */
function mailFaults({ mail, address }: Config): string[] {
  if (mail === undefined) return [];
  const faults: string[] = [];
  if (address === undefined)
    faults.push(
      'SAMLAD_URL saknas: mejlen leder till Samlad och behöver adressen, som https://samlad.kommun.se.',
    );
  if (mail.isOpen && !isLocalHost(mail.host))
    faults.push(
      'SAMLAD_SMTP_TLS=off går bara mot en mejlserver på den egna datorn eller det egna nätet. Ta bort den, så krävs kryptering.',
    );
  if (mail.isOpen && mail.password !== null)
    faults.push(
      'SAMLAD_SMTP_TLS=off skulle skicka lösenordet till mejlservern okrypterat. Ta bort ett av dem.',
    );
  return faults;
}

/** Secrets that anybody could guess or has read in a guide are refused wherever the users are real. */
function secretFaults({ providers = [], secret, mode }: Config): string[] {
  const real = providers.filter(({ issuer }) => !LOOPBACK.has(new URL(issuer).hostname));
  const isNeeded = mode === 'production' || real.length > 0;
  const weakness = secret === undefined && !isNeeded ? null : weaknessOf(secret, LEAST_SECRET_BYTES);
  const guessed = real.filter(({ clientSecret }) => weaknessOf(clientSecret, LEAST_CLIENT_SECRET_BYTES));
  return [
    ...(weakness === null ? [] : [`SAMLAD_SECRET ${weakness} Skapa en med: openssl rand -base64 48`]),
    ...guessed.map(
      ({ id, clientSecret }) =>
        `Identitetstjänsten ${id}: klienthemligheten ${weaknessOf(clientSecret, LEAST_CLIENT_SECRET_BYTES)}`,
    ),
  ];
}

function productionFaults(config: Config): string[] {
  const { providers = [], address } = config;
  const faults = databaseFaults(config);
  const plain = providers.filter(({ issuer }) => isPlain(issuer));
  if (plain.length > 0) faults.push(`Identitetstjänsten ${namesOf(plain)} har en adress utan https.`);
  if (address !== undefined && isPlain(address)) faults.push('SAMLAD_URL ska börja med https:// i drift.');
  return faults;
}

/** What a start that goes on should be told all the same: in production without providers nobody can sign in. */
export function warningOf({ mode, providers = [] }: Config): string | null {
  return mode === 'production' && providers.length === 0
    ? 'SAMLAD_OIDC är inte satt: ingen kan logga in. docs/sign-in.md visar hur en identitetstjänst ansluts.'
    : null;
}

/** What is wrong with a secret, as the end of a Swedish sentence; null when it may be used. */
function weaknessOf(secret: string | undefined, leastBytes: number): string | null {
  if (secret === undefined) return 'saknas.';
  if (Buffer.byteLength(secret) < leastBytes) return `är för kort: minst ${leastBytes} byte.`;
  const isExample = /change|example|exempel|secret|hemlig|password|lösenord|samlad/i.test(secret);
  return isExample || new Set(secret).size < LEAST_CHARACTERS || hasRuns(secret)
    ? 'ser ut som ett exempel.'
    : null;
}

/** Whether a text mostly counts up or repeats, as 0123456789 and aaaa do; random ones do so at one place in some fifty. */
function hasRuns(secret: string): boolean {
  const steps = [...secret]
    .slice(1)
    .map((character, index) => character.charCodeAt(0) - secret.charCodeAt(index));
  return steps.filter((step) => Math.abs(step) <= 1).length > steps.length / 2;
}

const isPlain = (address: string) => new URL(address).protocol !== 'https:';
const namesOf = (providers: readonly { id: string }[]) => providers.map(({ id }) => id).join(', ');
