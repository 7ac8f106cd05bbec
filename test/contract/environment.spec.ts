import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, StartRefused } from '../../apps/api/src/config/config.js';
import { mustBeSafeToStart } from '../../apps/api/src/config/demands.js';

const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the environment', () => {
  it('is described in .env.example, every variable and no other of the program', () => {
    const config = names(readFileSync('apps/api/src/config/config.ts', 'utf8'), /^ {2}([A-Z_]+): z/gm);
    const example = names(readFileSync('.env.example', 'utf8'), /^#? ?([A-Z][A-Z_]+)=/gm);
    expect(config.length).toBeGreaterThan(5);
    expect(config.filter((name) => !example.includes(name))).toEqual([]);
  });

  it('is refused with every fault named', () => {
    const start = () => readConfig({ PORT: 'många', SAMLAD_MODE: 'fest' });
    expect(start).toThrow(StartRefused);
    expect(start).toThrow(/PORT.*DATABASE_URL.*SAMLAD_MODE/s);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://x', PORT: '' }).port).toBe(3000);
  });

  const EXAMPLE = 'password-password-1';
  const STRONG = 'Kq8vT2mZ9wLx4RbN7cYd1HjF6gPs3UaE';
  const inProduction = (DATABASE_URL: string) => () =>
    mustBeSafeToStart(readConfig({ DATABASE_URL, SAMLAD_MODE: 'production', SAMLAD_SECRET: STRONG }));

  it('is production’s alone when the mode is not said, whatever NODE_ENV says', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://x', NODE_ENV: 'development' }).mode).toBe('production');
  });

  it.each([undefined, '', 'liten', 'samlad-secret-change-me-please-1234567890', 'a'.repeat(40)])(
    'is refused in production with the secret %j, which is not repeated, and lets a demo be',
    (secret) => {
      const start = (mode: string) =>
        mustBeSafeToStart(
          readConfig({ DATABASE_URL: 'postgres://x', SAMLAD_MODE: mode, SAMLAD_SECRET: secret }),
        );
      expect(() => start('production')).toThrow(StartRefused);
      expect(() => start('production')).not.toThrow(new RegExp(secret || 'undefined'));
      expect(() => start('demo')).not.toThrow();
    },
  );

  it.each([
    'postgres://samlad:kort@localhost:5432/samlad',
    'postgres://samlad:kort@db:5432/samlad',
    'postgres://samlad:kort@10.0.0.5/samlad',
    'postgres://samlad@/samlad?host=/var/run/postgresql',
    `postgres://samlad:${STRONG}@db.kommun.se/samlad?sslmode=verify-full`,
  ])('may in production name %s', (url) => {
    expect(inProduction(url)).not.toThrow();
  });

  it.each([
    [`postgres://samlad:${STRONG}@db.kommun.se/samlad`, /verify-full/],
    [`postgres://samlad:${STRONG}@db.kommun.se/samlad?sslmode=disable`, /verify-full/],
    [`postgres://samlad:${STRONG}@8.8.8.8/samlad?sslmode=no-verify`, /verify-full/],
    ['postgres://samlad:kort@db.kommun.se/samlad?sslmode=verify-full', /lösenord/],
    [`postgres://samlad:${EXAMPLE}@db.kommun.se/samlad?sslmode=verify-full`, /lösenord/],
  ])('may in production not name %s', (url, told) => {
    expect(inProduction(url)).toThrow(told);
    expect(inProduction(url)).not.toThrow(/kort@|password-password|Kq8vT/);
  });
});
