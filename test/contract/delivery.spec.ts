import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Request, Response } from 'express';
import { describe, expect, it } from 'vitest';
import { NO_SCREENS } from '../../apps/api/src/endpoint/web-files.js';
import { securityHeaders } from '../../apps/api/src/endpoint/security-headers.js';

const read = (file: string) => readFileSync(file, 'utf8');
const COMPOSE = read('docker-compose.yml');
const DOCKERFILE = read('Dockerfile');

/** The part of the compose file that describes one service. */
const service = (name: string) => new RegExp(`\\n  ${name}:\\n((?:    .*\\n|\\n)+)`).exec(COMPOSE)?.[1] ?? '';

/** Keys, tokens and certificates as they look when somebody has left them behind. */
const SECRET =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bxox[abp]-\S{20,}|\beyJ[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}|postgres:\/\/\w+:(?!password@|\$|[x*]+@)[\w-]{12,}@/;

describe('what is delivered', () => {
  it('holds no secrets in any file of the repository', () => {
    const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
    const texts = files.filter((file) => !/\.(png|woff2|ico|gz|xlsx|pmtiles)$/.test(file));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((file) => SECRET.test(read(file)))).toEqual([]);
    expect(files.filter((file) => /(^|\/)\.env$|\.pem$|\.key$|id_rsa/.test(file))).toEqual([]);
  });

  it('asks for its secrets and gives none of its own', () => {
    for (const [, name, value] of read('.env.example').matchAll(
      /^(\w*(?:PASSWORD|SECRET|KEY|TOKEN)\w*)=(.*)$/gm,
    ))
      expect([name, value]).toEqual([name, '']);
    expect(COMPOSE).toMatch(/SAMLAD_DB_PASSWORD:\?/);
  });

  it.each(['api', 'web', 'proxy'])('runs %s on a read-only file system, without rights to gain', (name) => {
    expect(service(name)).toContain('<<: *hardened');
    expect(COMPOSE).toMatch(/x-hardened: &hardened\n(  .*\n)*  read_only: true\n  cap_drop: \[ALL\]/);
    expect(COMPOSE).toContain("security_opt: ['no-new-privileges:true']");
  });

  it('runs nothing as root in its images', () => {
    const images = DOCKERFILE.split(/^FROM /m).filter((stage) => / AS (api|web|proxy)\n/.test(stage));
    expect(images).toHaveLength(3);
    for (const stage of images) expect(stage).toMatch(/^USER (?!root|0)\S+/m);
  });

  it('is built of locked packages, without their scripts, and of what it needs', () => {
    expect(DOCKERFILE.match(/npm ci --ignore-scripts/g)).toHaveLength(2);
    expect(DOCKERFILE).not.toMatch(/npm install|curl|wget/);
    expect(read('.npmrc')).toContain('ignore-scripts=true');
    expect(read('package-lock.json')).not.toContain('"resolved": "http');
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { integrity?: string; link?: boolean }>;
    };
    const loose = Object.entries(packages).filter(
      ([name, { integrity }]) => name !== '' && integrity === undefined,
    );
    expect(loose.map(([name]) => name)).toEqual([]);
  });

  it('can list all that it is made of', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(scripts['sbom']).toContain('npm sbom');
  });

  it('has the same headers on the web’s files in a container as from the API', () => {
    const sent = new Map<string, string>();
    const response = {
      setHeader: (name: string, value: string) => void sent.set(name.toLowerCase(), value),
      removeHeader: () => undefined,
    } as unknown as Response;
    for (const handler of securityHeaders({ mode: 'production', tiles: undefined } as never)) {
      handler({} as Request, response, () => undefined);
    }
    const caddy = read('deploy/web.Caddyfile');
    const policy = /Content-Security-Policy "([^"]+)"/.exec(caddy)?.[1] ?? '';
    const rules = (text: string) =>
      text
        .replace(' {$SAMLAD_TILES_ORIGIN}', '')
        .split(';')
        .map((rule) => rule.trim());
    expect(rules(policy).sort()).toEqual(rules(sent.get('content-security-policy') ?? '').sort());
    for (const name of ['Permissions-Policy', 'Referrer-Policy', 'X-Content-Type-Options', 'X-Frame-Options'])
      expect(caddy).toMatch(
        new RegExp(`${name} "?${sent.get(name.toLowerCase())?.replace(/[()]/g, '\\$&')}"?\\n`),
      );
    expect(read('deploy/proxy.Caddyfile')).toContain(
      `Strict-Transport-Security "${sent.get('strict-transport-security')?.replace('includeSubDomains', 'includeSubDomains')}"`,
    );
  });

  it('sends every address that the server answers to the server', () => {
    const sent = /@api path (.*)/.exec(read('deploy/proxy.Caddyfile'))?.[1]?.split(' ') ?? [];
    const files = '/assets';
    expect(new Set(sent.map((address) => address.replace('/*', '')))).toEqual(
      new Set(NO_SCREENS.filter((address) => address !== files)),
    );
    expect(sent).toEqual(expect.arrayContaining(['/auth/*', '/export/*']));
  });
});
