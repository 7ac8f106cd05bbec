import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { isMailAddress } from '@samlad/domain/mail-address.js';
import type { Letter } from '@samlad/domain/mail-words.js';
import nodemailer from 'nodemailer';
import { CONFIG, type Config } from '../config/config.js';
import { faultOf, type MailFault } from './mail-fault.js';

const CONNECT_MS = 5_000;
const SILENT_MS = 10_000;
export const PREFERENCES_PATH = '/mina-paminnelser';

/** A letter on its way to somebody. */
export interface Posting {
  to: string;
  letter: Letter;
  /** The same at every try, so that whoever gets it twice can see that it is one. */
  messageId: string;
  /** Whether it comes by itself, and has a page where that is turned off. */
  isRecurring: boolean;
}

/** Hands letters to the mail server. Without one it is off, and says so once. */
@Injectable()
export class Postman implements OnModuleInit {
  private readonly log = new Logger('mail');

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  onModuleInit(): void {
    if (!this.isOn && this.config.mode !== 'demo')
      this.log.warn('Mail is off: SAMLAD_SMTP is not set. Notices stay in Samlad.');
  }

  /** Whether there is a server to hand letters to. */
  get isOn(): boolean {
    return this.config.mail !== undefined && this.config.address !== undefined;
  }

  /** The server's host and the sender, for whoever looks after mail; null when mail is off. */
  get server(): { host: string; from: string } | null {
    const { mail } = this.config;
    return mail === undefined || !this.isOn ? null : { host: mail.host, from: mail.from.address };
  }

  /** The address of a page. */
  link(path: string): string {
    return `${this.config.address ?? ''}${path}`;
  }

  /** What a letter is named by for good. RFC 5322 §3.6.4. */
  messageId(id: string): string {
    const host = URL.parse(this.config.address ?? '')?.hostname || 'samlad.invalid';
    return `<${id}@${host.replace(/[[\]:]/g, '')}>`;
  }

  /** Hands over one letter; null when the server has taken it, else why not. */
  async send({ to, letter, messageId, isRecurring }: Posting): Promise<MailFault | null> {
    const { mail } = this.config;
    if (mail === undefined) throw new Error('Mail is off.');
    if (!isMailAddress(to)) return { code: 'ADDRESS', reply: null, isFinal: true, isOfAddress: true };
    const transport = nodemailer.createTransport({
      host: mail.host,
      port: mail.port,
      secure: mail.isTls,
      requireTLS: !mail.isTls && !mail.isOpen,
      ignoreTLS: mail.isOpen,
      ...(mail.user !== null && { auth: { user: mail.user, pass: mail.password ?? '' } }),
      tls: { minVersion: 'TLSv1.2', ...(mail.authorities !== null && { ca: mail.authorities }) },
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      dnsTimeout: CONNECT_MS,
      socketTimeout: SILENT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from: mail.from,
        to: { name: '', address: to },
        envelope: { from: mail.from.address, to: [to] },
        messageId,
        ...letter,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        ...(isRecurring && { list: { unsubscribe: this.link(PREFERENCES_PATH) } }),
      });
      return null;
    } catch (error) {
      return faultOf(error);
    } finally {
      transport.close();
    }
  }
}
