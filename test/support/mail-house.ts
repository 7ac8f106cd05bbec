import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailSettings } from '../../apps/api/src/config/mail-settings.js';
import { ownCertificate } from './certificate.js';

const HOST = '127.0.0.1';

/** A mail as the server got it. */
export interface TakenMail {
  from: string;
  to: string[];
  raw: string;
  isEncrypted: boolean;
  user: string | null;
}

/** How the server behaves; may be changed while it runs. */
interface Manner {
  /** Whether it offers STARTTLS. */
  offersTls: boolean;
  /** The user and password that it asks for. */
  account: { user: string; password: string } | null;
  /** What it says to recipients, by address; others are taken. */
  refused: Record<string, { code: number; words: string }>;
  /** What it says to every sender; null takes them all. */
  refusedSender: { code: number; words: string } | null;
  /** What it says once it has the whole mail; null takes it. */
  afterData: { code: number; words: string } | null;
  /** How many connections it breaks when the mail has begun to come. */
  breaksDuringData: number;
}

/** Mail that is on, with a server that nobody answers at. */
export const MAIL_TO_NOBODY = {
  address: 'https://samlad.prov.example',
  mail: {
    host: HOST,
    port: 9,
    isTls: false,
    isOpen: false,
    user: null,
    password: null,
    authorities: null,
    from: { name: 'Samlad', address: 'samlad@prov.example' },
  },
};

const refusal = ({ code, words }: { code: number; words: string }) =>
  Object.assign(new Error(words), { responseCode: code });

/** A real mail server on this computer, with a certificate of its own. */
export class MailHouse {
  readonly taken: TakenMail[] = [];
  readonly manner: Manner;
  private readonly certificate = ownCertificate(HOST);
  private server: SMTPServer | undefined;
  private port = 0;

  constructor(manner: Partial<Manner> = {}) {
    this.manner = {
      offersTls: true,
      account: null,
      refused: {},
      refusedSender: null,
      afterData: null,
      breaksDuringData: 0,
      ...manner,
    };
  }

  /** Opens; after `close` on the same port as before. */
  async open(): Promise<this> {
    const { manner } = this;
    const server = new SMTPServer({
      ...this.certificate,
      authOptional: manner.account === null,
      disabledCommands: manner.offersTls ? [] : ['STARTTLS'],
      allowInsecureAuth: false,
      onAuth: ({ username, password }, _session, done) =>
        username === manner.account?.user && password === manner.account?.password
          ? done(null, { user: username })
          : done(new Error('Invalid username or password')),
      onMailFrom: (_address, _session, done) =>
        manner.refusedSender === null ? done() : done(refusal(manner.refusedSender)),
      onRcptTo: ({ address }, _session, done) => {
        const refused = manner.refused[address];
        return refused === undefined ? done() : done(refusal(refused));
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        if (manner.breaksDuringData > 0) {
          manner.breaksDuringData -= 1;
          stream.resume();
          for (const connection of this.connections(server)) connection._socket.destroy();
          return;
        }
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          if (manner.afterData !== null) return done(refusal(manner.afterData));
          this.taken.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(parts).toString('utf8'),
            isEncrypted: session.secure,
            user: (session.user as string | undefined) ?? null,
          });
          done();
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(this.port, HOST, resolve));
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
    return this;
  }

  close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    return new Promise((resolve) => (server === undefined ? resolve() : server.close(resolve)));
  }

  /** How Samlad reaches it. */
  settings(over: Partial<MailSettings> = {}): MailSettings {
    return {
      host: HOST,
      port: this.port,
      isTls: false,
      isOpen: false,
      user: this.manner.account?.user ?? null,
      password: this.manner.account?.password ?? null,
      authorities: this.certificate.cert,
      from: { name: 'Samlad', address: 'samlad@prov.example' },
      ...over,
    };
  }

  private connections(server: SMTPServer) {
    return (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections;
  }
}

/** A header of a mail, unfolded and decoded; null when it is not there. */
export function headerOf(raw: string, name: string): string | null {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const line = head.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  if (line === undefined) return null;
  const value = line.slice(name.length + 1).trim();
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : unquoted(text.replaceAll('_', ' ')),
    );
}

/** The words of every part of a mail, decoded. */
export function wordsIn(raw: string): string {
  const pieces = raw.split(/\r\n--[^\r\n]+(?:\r\n|$)/);
  return pieces
    .map((piece) => {
      const gap = piece.indexOf('\r\n\r\n');
      const head = piece.slice(0, gap);
      const body = piece.slice(gap + 4);
      if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
      return /transfer-encoding: quoted-printable/i.test(head) ? unquoted(body) : body;
    })
    .join('\n');
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
