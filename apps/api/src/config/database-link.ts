import type { Config } from './config.js';

const LEAST_PASSWORD = 16;
const EXAMPLE = /password|lösenord|change|example|exempel|secret|postgres|samlad/i;
/** Ways of speaking to PostgreSQL that encrypt and check whom one speaks to; node-postgres checks at `require` too. */
const CHECKED = new Set(['require', 'verify-ca', 'verify-full']);
const PRIVATE = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[?(::1|f[cd]))/i;

/**
 * What is unsafe in how a production database is reached, as Swedish sentences that hold no secret. A database on the
 * own machine, on a private address or in the same set of containers is taken for local. Source: security guide §9.
 */
export function databaseFaults({ databaseUrl, appUrl, maintenanceUrl }: Config): string[] {
  const named: [string, string | undefined][] = [
    ['DATABASE_URL', databaseUrl],
    ['DATABASE_APP_URL', appUrl],
    ['DATABASE_MAINTENANCE_URL', maintenanceUrl],
  ];
  return named.flatMap(([name, text]) => {
    const url = text === undefined ? null : URL.parse(text);
    return url === null || isLocal(url) ? [] : faultsOf(name, url);
  });
}

function faultsOf(name: string, url: URL): string[] {
  const faults: string[] = [];
  if (!CHECKED.has(url.searchParams.get('sslmode') ?? ''))
    faults.push(
      `${name} går till en annan dator utan kontrollerad kryptering: lägg till ?sslmode=verify-full.`,
    );
  const password = decodeURIComponent(url.password);
  if (password !== '' && (password.length < LEAST_PASSWORD || EXAMPLE.test(password)))
    faults.push(`${name} har ett lösenord som är kort eller ser ut som ett exempel.`);
  return faults;
}

/** Whether a host is on the own machine or network; a name without a dot is that of a container beside this one. */
export const isLocalHost = (host: string): boolean => host === '' || PRIVATE.test(host) || !/[.:]/.test(host);

const isLocal = ({ hostname }: URL): boolean => isLocalHost(hostname);
