import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, StartRefused } from './config.js';
import { mustBeSafeToStart, warningOf } from './demands.js';

const folder = mkdtempSync(path.join(tmpdir(), 'samlad-oidc-'));
const PROVIDER = {
  id: 'kommunen',
  name: 'Huddinge kommun',
  issuer: 'https://login.example.se',
  clientId: 'samlad',
  clientSecret: 'kP4zt9XwQe7Lm2Rb6Vhn',
};
const GOOD_SECRET = 'r8Jp0zWn5sVbXq2LkT7hYd4mCf9uGe1A';

function fileOf(content: unknown): string {
  const file = path.join(folder, `${Math.random()}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const settings = (over: Record<string, string>) => () =>
  mustBeSafeToStart(
    readConfig({
      DATABASE_URL: 'postgres://x',
      SAMLAD_MODE: 'production',
      SAMLAD_SECRET: GOOD_SECRET,
      ...over,
    }),
  );
const withProvider = (over: Record<string, unknown> = {}) => ({
  SAMLAD_OIDC: fileOf([{ ...PROVIDER, ...over }]),
  SAMLAD_URL: 'https://samlad.example.se',
});

describe('a start in production', () => {
  it('goes on with a good secret and a provider over https', () => {
    expect(settings(withProvider())).not.toThrow();
  });

  it('goes on without any provider, and is told that nobody can sign in', () => {
    expect(settings({})).not.toThrow();
    expect(warningOf(readConfig({ DATABASE_URL: 'postgres://x' }))).toContain('ingen kan logga in');
  });

  it.each([
    ['no secret', { SAMLAD_SECRET: '' }, 'SAMLAD_SECRET saknas'],
    ['a short one', { SAMLAD_SECRET: 'kort' }, 'minst 32 byte'],
    [
      'one from an example',
      { SAMLAD_SECRET: 'change-me-change-me-change-me-please' },
      'ser ut som ett exempel',
    ],
    ['one that is no secret', { SAMLAD_SECRET: 'a'.repeat(40) }, 'ser ut som ett exempel'],
    [
      'a provider over http',
      withProvider({ issuer: 'http://login.example.se' }),
      'kommunen har en adress utan https',
    ],
    ['a secret that counts', { SAMLAD_SECRET: '0123456789'.repeat(4) }, 'ser ut som ett exempel'],
    [
      'a client secret from a guide',
      withProvider({ clientSecret: 'changeme-changeme' }),
      'klienthemligheten ser ut',
    ],
    ['a short client secret', withProvider({ clientSecret: 'aB3dE6' }), 'klienthemligheten är för kort'],
    ['an address over http', { ...withProvider(), SAMLAD_URL: 'http://samlad.example.se' }, 'SAMLAD_URL'],
    ['no address', { ...withProvider(), SAMLAD_URL: '' }, 'SAMLAD_URL saknas'],
  ])('is refused with %s', (_, over, words) => {
    expect(settings(over as Record<string, string>)).toThrow(StartRefused);
    expect(settings(over as Record<string, string>)).toThrow(words);
  });

  it('says every fault at once, and no secret', () => {
    const start = settings({
      ...withProvider({ issuer: 'http://login.example.se' }),
      SAMLAD_SECRET: 'kort-och-hemlig',
    });
    expect(start).toThrow(/kommunen.*SAMLAD_SECRET/s);
    expect(start).not.toThrow(/kort-och-hemlig|kP4zt9/);
  });
});

describe('a start elsewhere', () => {
  const elsewhere = (mode: string, over: Record<string, string>) =>
    settings({ SAMLAD_MODE: mode, SAMLAD_SECRET: '', ...over });

  it('needs no secret', () => {
    expect(elsewhere('demo', {})).not.toThrow();
    expect(elsewhere('development', {})).not.toThrow();
    expect(elsewhere('development', withProvider({ issuer: 'http://127.0.0.1:4000' }))).not.toThrow();
  });

  it('needs a good one beside a real provider', () => {
    expect(elsewhere('development', withProvider())).toThrow('SAMLAD_SECRET saknas');
    expect(elsewhere('development', { ...withProvider(), SAMLAD_SECRET: 'abc' })).toThrow('för kort');
    expect(elsewhere('development', { ...withProvider(), SAMLAD_SECRET: GOOD_SECRET })).not.toThrow();
  });

  it('as a demo is refused beside any provider', () => {
    expect(elsewhere('demo', withProvider())).toThrow('Demoläget startar inte');
  });

  it('takes a provider over http on this computer only', () => {
    expect(elsewhere('development', withProvider({ issuer: 'http://127.0.0.1:4000' }))).not.toThrow();
    expect(elsewhere('development', withProvider({ issuer: 'http://login.example.se' }))).toThrow(
      'utan https',
    );
  });
});

describe('the file of providers', () => {
  it.each([
    ['that is missing', '/finns/inte.json', 'Filen kan inte läsas'],
    ['that is no JSON', fileOf('{'), 'inte giltig JSON'],
    ['that is no list', fileOf({}), 'ska innehålla en lista'],
    ['with a provider without a name', fileOf([{ ...PROVIDER, name: '' }]), 'tjänst 1 name'],
    [
      'with an issuer that is no address',
      fileOf([{ ...PROVIDER, issuer: 'login' }]),
      'issuer ska vara en webbadress',
    ],
    [
      'without a secret',
      fileOf([{ ...PROVIDER, clientSecret: undefined }]),
      'clientSecret eller clientSecretFile',
    ],
    ['with a key that is not known', fileOf([{ ...PROVIDER, hemlig: 1 }]), 'Okänd nyckel'],
    ['with a level out of range', fileOf([{ ...PROVIDER, assurance: { acr: { x: 9 } } }]), '1 till 4'],
    [
      'with an algorithm that is none',
      fileOf([{ ...PROVIDER, signingAlgorithms: ['none'] }]),
      'inte tillåten',
    ],
    ['with a provider twice', fileOf([PROVIDER, PROVIDER]), 'står två gånger'],
  ])('%s is refused', (_, file, words) => {
    const read = () => readConfig({ DATABASE_URL: 'postgres://x', SAMLAD_OIDC: file });
    expect(read).toThrow(StartRefused);
    expect(read).toThrow(words);
  });

  it('may keep a secret in a file of its own', () => {
    const secret = path.join(folder, 'hemlighet');
    writeFileSync(secret, 'ur filen\n');
    const file = fileOf([{ ...PROVIDER, clientSecret: undefined, clientSecretFile: 'hemlighet' }]);
    expect(readConfig({ DATABASE_URL: 'postgres://x', SAMLAD_OIDC: file }).providers?.[0]?.clientSecret).toBe(
      'ur filen',
    );
  });
});

describe('the proxies that are trusted', () => {
  const read = (list: string) => () => readConfig({ DATABASE_URL: 'postgres://x', SAMLAD_TRUST_PROXY: list });

  it('are a list of addresses and networks', () => {
    expect(read('10.0.0.1, 192.168.0.0/16, uniquelocal, ::1')().trustProxy).toEqual([
      '10.0.0.1',
      '192.168.0.0/16',
      'uniquelocal',
      '::1',
    ]);
  });

  it.each(['true', '1', '*', 'proxy.example.se', '10.0.0.1/x', '10.0.0.1,'])('and never %s', (list) => {
    expect(read(list)).toThrow('SAMLAD_TRUST_PROXY');
  });
});

describe('the mail server', () => {
  const URL_OF = 'https://samlad.example.se';
  const GOOD = {
    SAMLAD_SMTP: 'smtp://post.example.se',
    SAMLAD_MAIL_FROM: 'Samlad <samlad@example.se>',
    SAMLAD_URL: URL_OF,
  };
  const read = (over: Record<string, string> = {}) =>
    readConfig({ DATABASE_URL: 'postgres://x', ...GOOD, ...over }).mail;

  it('is none when none is named, and every start goes on', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://x' }).mail).toBeUndefined();
  });

  it('is asked for encryption unless it begins with it', () => {
    expect(read()).toMatchObject({
      host: 'post.example.se',
      port: 587,
      isTls: false,
      isOpen: false,
      user: null,
    });
    expect(read({ SAMLAD_SMTP: 'smtps://post.example.se' })).toMatchObject({ port: 465, isTls: true });
    expect(read({ SAMLAD_SMTP: 'smtps://post.example.se', SAMLAD_SMTP_TLS: 'off' })?.isOpen).toBe(false);
    expect(settings(GOOD)).not.toThrow();
  });

  it('takes user and password from the address, the variables or a file', () => {
    const file = path.join(folder, 'smtp');
    writeFileSync(file, 'ur filen\n');
    expect(read({ SAMLAD_SMTP: 'smtp://a%40b:c%2Fd@post.example.se:2525' })).toMatchObject({
      user: 'a@b',
      password: 'c/d',
      port: 2525,
    });
    expect(read({ SAMLAD_SMTP_USER: 'u', SAMLAD_SMTP_PASSWORD_FILE: file })).toMatchObject({
      user: 'u',
      password: 'ur filen',
    });
  });

  it.each([
    ['that is none', { SAMLAD_SMTP: 'post.example.se' }, 'SAMLAD_SMTP'],
    ['with a page', { SAMLAD_SMTP: 'smtp://post.example.se/x' }, 'SAMLAD_SMTP'],
    ['without a sender', { SAMLAD_MAIL_FROM: '' }, 'SAMLAD_MAIL_FROM saknas'],
    ['with two senders', { SAMLAD_MAIL_FROM: 'a@b.se, c@d.se' }, 'SAMLAD_MAIL_FROM'],
    ['with a user and no password', { SAMLAD_SMTP_USER: 'u' }, 'både användare och lösenord'],
    ['with a file that is missing', { SAMLAD_SMTP_CA_FILE: '/finns/inte' }, 'SAMLAD_SMTP_CA_FILE'],
  ])('%s is refused', (_, over, words) => {
    expect(() => read(over)).toThrow(StartRefused);
    expect(() => read(over)).toThrow(words);
  });

  it('without encryption is one of the own network, and gets no password', () => {
    const open = { ...GOOD, SAMLAD_SMTP_TLS: 'off' };
    expect(settings({ ...open, SAMLAD_SMTP: 'smtp://10.0.0.4:25' })).not.toThrow();
    expect(settings(open)).toThrow('egna nätet');
    const withPassword = {
      SAMLAD_SMTP: 'smtp://mail:25',
      SAMLAD_SMTP_USER: 'u',
      SAMLAD_SMTP_PASSWORD: 'hemligt9',
    };
    expect(settings({ ...open, ...withPassword })).toThrow('okrypterat');
    expect(settings({ ...open, ...withPassword })).not.toThrow(/hemligt9/);
  });

  it('needs to know where Samlad is', () => {
    expect(settings({ ...GOOD, SAMLAD_URL: '' })).toThrow('SAMLAD_URL saknas');
  });
});
