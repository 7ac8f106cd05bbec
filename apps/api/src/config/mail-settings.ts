import { readFileSync } from 'node:fs';
import { isMailAddress } from '@samlad/domain/mail-address.js';

/** How mail leaves, as the environment says. */
export interface MailSettings {
  host: string;
  port: number;
  /** TLS from the first byte; else STARTTLS is asked for. */
  isTls: boolean;
  /** Whether a server without encryption is taken too; only towards the own machine or network. */
  isOpen: boolean;
  user: string | null;
  password: string | null;
  /** Certificates (PEM) that are trusted beside the machine's own; null is none. */
  authorities: string | null;
  from: { name: string; address: string };
}

interface MailEnvironment {
  SAMLAD_SMTP?: string | undefined;
  SAMLAD_SMTP_USER?: string | undefined;
  SAMLAD_SMTP_PASSWORD?: string | undefined;
  SAMLAD_SMTP_PASSWORD_FILE?: string | undefined;
  SAMLAD_SMTP_TLS: 'required' | 'off';
  SAMLAD_SMTP_CA_FILE?: string | undefined;
  SAMLAD_MAIL_FROM?: string | undefined;
}

const PORT_OF: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 };
const WITH_NAME = /^([^<>"\r\n]{0,80}?)\s*<([^<>\s]+)>$/;

/** Whether it is the address of a mail server: `smtp://host:port` or `smtps://host`, with or without a user. */
export function isMailServer(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.protocol in PORT_OF && url.hostname !== '' && /^\/?$/.test(url.pathname);
}

/** A sender, as `Samlad <samlad@kommun.se>` or the address alone; null when it is none. */
export function senderIn(text: string): MailSettings['from'] | null {
  const [, name = '', address = text.trim()] = WITH_NAME.exec(text.trim()) ?? [];
  return isMailAddress(address) ? { name: name.trim() || 'Samlad', address } : null;
}

/** How mail leaves; undefined when no server is named. Throws an Error with a Swedish sentence that holds no secret. */
export function readMail(env: MailEnvironment): MailSettings | undefined {
  if (env.SAMLAD_SMTP === undefined) return undefined;
  const url = new URL(env.SAMLAD_SMTP);
  const from = senderIn(env.SAMLAD_MAIL_FROM ?? '');
  if (from === null)
    throw new Error('SAMLAD_MAIL_FROM saknas: ange avsändaren, till exempel Samlad <samlad@kommun.se>.');
  const user = env.SAMLAD_SMTP_USER ?? (decodeURIComponent(url.username) || null);
  const password =
    env.SAMLAD_SMTP_PASSWORD ??
    textIn('SAMLAD_SMTP_PASSWORD_FILE', env.SAMLAD_SMTP_PASSWORD_FILE)?.trim() ??
    (decodeURIComponent(url.password) || null);
  if ((user === null) !== (password === null))
    throw new Error('SAMLAD_SMTP: ange både användare och lösenord, eller inget av dem.');
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (PORT_OF[url.protocol] ?? 0),
    isTls: url.protocol === 'smtps:',
    isOpen: env.SAMLAD_SMTP_TLS === 'off' && url.protocol === 'smtp:',
    user,
    password,
    authorities: textIn('SAMLAD_SMTP_CA_FILE', env.SAMLAD_SMTP_CA_FILE),
    from,
  };
}

function textIn(name: string, file: string | undefined): string | null {
  if (file === undefined) return null;
  try {
    const text = readFileSync(file, 'utf8');
    if (text.trim() !== '') return text;
  } catch {
    // Told below, like an empty file.
  }
  throw new Error(`${name}: filen kan inte läsas eller är tom.`);
}
