import { isIP } from 'node:net';
import { z } from 'zod';
import { isMailServer, type MailSettings, readMail, senderIn } from './mail-settings.js';
import { type ProviderSettings, readProviderFile } from './provider-file.js';

z.config(z.locales.sv());

const PROXY_WORDS = new Set(['loopback', 'linklocal', 'uniquelocal']);

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  DATABASE_URL: z.string('saknas. Ange adressen till PostgreSQL, eller starta med npm start.'),
  DATABASE_APP_URL: z.string().optional(),
  DATABASE_MAINTENANCE_URL: z.string().optional(),
  SAMLAD_DATA: z.string().default('.data'),
  SAMLAD_AUDIT_KEY_FILE: z.string().optional(),
  SAMLAD_MODE: z.enum(['demo', 'development', 'production']).default('production'),
  SAMLAD_POOL: z.coerce.number().int().min(1).max(100).default(10),
  SAMLAD_JOBS: z.enum(['on', 'off']).default('on'),
  SAMLAD_IMPORT_MB: z.coerce.number().int().min(1).max(2_000).default(200),
  SAMLAD_TILES: z
    .string()
    .regex(/^https?:\/\/[^/\s]+\/\S*$/, 'ska vara en webbadress med {z}, {x} och {y}.')
    .refine(
      (text) => ['{z}', '{x}', '{y}'].every((part) => text.includes(part)),
      'saknar {z}, {x} eller {y}.',
    )
    .optional(),
  SAMLAD_TILES_ATTRIBUTION: z.string().max(200).optional(),
  SAMLAD_WEB: z.string().optional(),
  SAMLAD_DOCUMENTS: z.string().default('dist/documents.json'),
  SAMLAD_POLICE_FEED: z
    .string()
    .refine(
      (text) => text === 'polisen' || /^https?:\/\/./.test(text),
      'ska vara en webbadress eller ordet polisen.',
    )
    .optional(),
  SAMLAD_CONTACT: z
    .string()
    .regex(/^[!-~ ]{1,100}$/, 'ska vara en e-postadress eller webbadress utan å, ä och ö.')
    .optional(),
  SAMLAD_SMTP: z
    .string()
    .refine(isMailServer, 'ska vara en adress som smtp://post.kommun.se:587 eller smtps://post.kommun.se.')
    .optional(),
  SAMLAD_SMTP_USER: z.string().optional(),
  SAMLAD_SMTP_PASSWORD: z.string().optional(),
  SAMLAD_SMTP_PASSWORD_FILE: z.string().optional(),
  SAMLAD_SMTP_TLS: z.enum(['required', 'off']).default('required'),
  SAMLAD_SMTP_CA_FILE: z.string().optional(),
  SAMLAD_MAIL_FROM: z
    .string()
    .refine((text) => senderIn(text) !== null, 'ska vara en adress, som Samlad <samlad@kommun.se>.')
    .optional(),
  SAMLAD_URL: z
    .string()
    .refine(
      (text) => /^https?:\/\/[^/?#@]+\/?$/.test(text) && URL.canParse(text),
      'ska vara en adress utan sökväg, som https://samlad.kommun.se.',
    )
    .transform((text) => text.replace(/\/$/, ''))
    .optional(),
  SAMLAD_SECRET: z.string().optional(),
  SAMLAD_OIDC: z.string().optional(),
  SAMLAD_SESSION_IDLE_MINUTES: z.coerce.number().int().min(10).max(480).default(60),
  SAMLAD_SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(12),
  SAMLAD_TRUST_PROXY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((list) => list.every(isProxy), 'ska vara en lista av adresser eller nät, åtskilda av komma.')
    .optional(),
});

function isProxy(text: string): boolean {
  const [address = '', bits = '0', ...rest] = text.split('/');
  return PROXY_WORDS.has(text) || (isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && rest.length === 0);
}

export interface Config {
  port: number;
  databaseUrl: string;
  appUrl: string | undefined;
  maintenanceUrl: string | undefined;
  dataFolder: string;
  /** The file of the key that signs the log's heads; made in the data folder when none is named. */
  auditKeyFile?: string | undefined;
  mode: 'demo' | 'development' | 'production';
  poolSize: number;
  /** Whether this process takes jobs; others may do it for it. */
  jobs?: boolean;
  /** How large a file may be that is sent to be read in. */
  uploadMegabytes?: number;
  /** The file of the thread that reads lists, when it is not beside the program. */
  importWorker?: string | undefined;
  tiles: string | undefined;
  /** Whose the background map is, as its corner says. */
  tilesAttribution?: string | undefined;
  webFolder: string | undefined;
  /** The file that lists the web client's operations. */
  documents?: string | undefined;
  policeFeed: string | undefined;
  /** How the police reach whoever runs this installation. */
  contact?: string | undefined;
  /** How mail leaves; without it none does, and nothing fails. */
  mail?: MailSettings | undefined;
  /** Where browsers reach Samlad, without a final slash. */
  address?: string | undefined;
  /** From which the keys are derived; a demo makes its own. */
  secret?: string | undefined;
  /** Those who say who somebody is; none in a demo. */
  providers?: readonly ProviderSettings[];
  sessionIdleMinutes?: number;
  sessionHours?: number;
  /** Proxies whose word about the client's address is taken. */
  trustProxy?: readonly string[] | undefined;
}

export const CONFIG = Symbol('config');

/** A start that cannot go on; the message is one Swedish sentence for whoever starts Samlad. */
export class StartRefused extends Error {}

/** Reads the environment once and refuses with every fault named. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartRefused(`Miljövariablerna är fel. ${faults.join(' ')}`);
  }
  const env = result.data;
  return {
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    appUrl: env.DATABASE_APP_URL,
    maintenanceUrl: env.DATABASE_MAINTENANCE_URL,
    dataFolder: env.SAMLAD_DATA,
    auditKeyFile: env.SAMLAD_AUDIT_KEY_FILE,
    mode: env.SAMLAD_MODE,
    poolSize: env.SAMLAD_POOL,
    jobs: env.SAMLAD_JOBS === 'on',
    uploadMegabytes: env.SAMLAD_IMPORT_MB,
    tiles: env.SAMLAD_TILES,
    tilesAttribution: env.SAMLAD_TILES_ATTRIBUTION,
    webFolder: env.SAMLAD_WEB,
    documents: env.SAMLAD_DOCUMENTS,
    policeFeed: env.SAMLAD_POLICE_FEED,
    contact: env.SAMLAD_CONTACT,
    mail: refusing(() => readMail(env)),
    address: env.SAMLAD_URL,
    secret: env.SAMLAD_SECRET,
    providers: env.SAMLAD_OIDC === undefined ? [] : providersIn(env.SAMLAD_OIDC),
    sessionIdleMinutes: env.SAMLAD_SESSION_IDLE_MINUTES,
    sessionHours: env.SAMLAD_SESSION_HOURS,
    trustProxy: env.SAMLAD_TRUST_PROXY,
  };
}

function refusing<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new StartRefused((error as Error).message);
  }
}

function providersIn(file: string): ProviderSettings[] {
  try {
    return readProviderFile(file);
  } catch (error) {
    throw new StartRefused(`SAMLAD_OIDC, ${file}: ${(error as Error).message}`);
  }
}
