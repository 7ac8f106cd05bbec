import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, StartRefused } from '../../apps/api/src/config/config.js';

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
});
