import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const LEVEL = 'ska vara en tillitsnivå, 1 till 4.';
const level = z.number(LEVEL).int(LEVEL).min(1, LEVEL).max(4, LEVEL);
const text = (what: string, most = 200) =>
  z.string(`${what} saknas.`).trim().min(1, `${what} saknas.`).max(most, `${what} är för lång.`);

const providerSchema = z
  .strictObject({
    id: z
      .string('id saknas.')
      .regex(/^[a-z][a-z0-9-]{0,39}$/, 'id ska vara små bokstäver a-z, siffror och bindestreck.'),
    name: text('name (organisationens namn på knappen)', 80),
    issuer: z.string('issuer saknas.').refine(isWebAddress, 'issuer ska vara en webbadress utan ? och #.'),
    clientId: text('clientId'),
    clientSecret: z.string('clientSecret ska vara text.').min(1, 'clientSecret är tom.').optional(),
    clientSecretFile: z.string('clientSecretFile ska vara en sökväg.').min(1).optional(),
    clientAuthentication: z
      .enum(
        ['client_secret_basic', 'client_secret_post'],
        'clientAuthentication är client_secret_basic eller client_secret_post.',
      )
      .default('client_secret_basic'),
    scope: z
      .string('scope ska vara text.')
      .refine((scope) => scope.split(' ').includes('openid'), 'scope ska innehålla openid.')
      .default('openid profile email'),
    userInfo: z.boolean('userInfo ska vara true eller false.').default(true),
    emailDomains: z
      .array(
        z
          .string()
          .toLowerCase()
          .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'emailDomains: ange domäner som kommun.se.'),
        'emailDomains ska vara en lista.',
      )
      .default([]),
    signingAlgorithms: z
      .array(
        z.enum(
          ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'],
          'signingAlgorithms: algoritmen känns inte igen eller är inte tillåten.',
        ),
      )
      .min(1, 'signingAlgorithms är tom.')
      .default(['RS256', 'PS256', 'ES256']),
    assurance: z
      .strictObject({
        acr: z.record(z.string(), level).default({}),
        amr: z.record(z.string(), level).default({}),
        otherwise: level.default(1),
      })
      .default({ acr: {}, amr: {}, otherwise: 1 }),
    acrForSignIn: z.array(text('acrForSignIn'), 'acrForSignIn ska vara en lista.').default([]),
    acrForStepUp: z.array(text('acrForStepUp'), 'acrForStepUp ska vara en lista.').default([]),
    stepUpLevel: level.default(3),
  })
  .superRefine((provider, context) => {
    const secrets = [provider.clientSecret, provider.clientSecretFile].filter(Boolean).length;
    if (secrets === 1) return;
    context.addIssue({
      code: 'custom',
      message: 'ange antingen clientSecret eller clientSecretFile.',
    });
  });

/** One home organisation's OpenID Connect provider, as `SAMLAD_OIDC` describes it. */
export type ProviderSettings = Omit<z.infer<typeof providerSchema>, 'clientSecret' | 'clientSecretFile'> & {
  clientSecret: string;
};

/**
 * Reads the file of providers. Throws an Error whose message is Swedish sentences that name every fault; a secret is
 * never part of them.
 */
export function readProviderFile(file: string): ProviderSettings[] {
  const raw = jsonOf(file);
  const result = z
    .array(providerSchema, 'Filen ska innehålla en lista av identitetstjänster.')
    .safeParse(raw);
  if (!result.success) {
    throw new Error(
      result.error.issues
        .map(({ path: place, message }) => `${place.length > 0 ? `${placeOf(place)}: ` : ''}${message}`)
        .join(' '),
    );
  }
  const providers = result.data.map(({ clientSecretFile, clientSecret, ...rest }) => ({
    ...rest,
    clientSecret: clientSecret ?? secretIn(path.resolve(path.dirname(file), clientSecretFile ?? '')),
  }));
  mustBeOnce(
    providers.map(({ id }) => id),
    'id',
  );
  mustBeOnce(
    providers.map(({ issuer }) => issuer),
    'issuer',
  );
  mustBeOnce(
    providers.flatMap(({ emailDomains }) => emailDomains),
    'emailDomains',
  );
  return providers;
}

function isWebAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username;
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const missing = (error as { code?: string }).code !== undefined;
    throw new Error(missing ? 'Filen kan inte läsas.' : 'Filen är inte giltig JSON.', { cause: error });
  }
}

function secretIn(file: string): string {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret !== '') return secret;
  } catch {
    // Told below, like an empty file.
  }
  throw new Error(`Klienthemligheten i ${path.basename(file)} kan inte läsas eller är tom.`);
}

function mustBeOnce(values: readonly string[], what: string): void {
  const again = values.find((value, index) => values.indexOf(value) !== index);
  if (again !== undefined) throw new Error(`${what} ${again} står två gånger.`);
}

const placeOf = ([index, ...rest]: readonly PropertyKey[]) =>
  [`tjänst ${Number(index) + 1}`, ...rest.map(String)].join(' ');
