import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
const tokens = new Map(pairs.map(([, name, light, dark]) => [name, { light, dark }]));

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function between(front: string, back: string, theme: 'light' | 'dark'): number {
  return contrast(tokens.get(front)?.[theme] ?? '', tokens.get(back)?.[theme] ?? '');
}

const SURFACES = [
  '--surface',
  '--surface-sunken',
  '--surface-raised',
  '--surface-hover',
  '--surface-selected',
];
const TEXT_PAIRS = [
  ...['--text', '--text-muted', '--accent'].flatMap((text) => SURFACES.map((surface) => [text, surface])),
  ...['--danger', '--warning', '--success', '--info'].flatMap((tone) => [
    [tone, '--surface'],
    [tone, '--surface-sunken'],
    [tone, `${tone}-surface`],
    ['--text', `${tone}-surface`],
  ]),
  ['--accent-text', '--accent'],
  ['--accent-text', '--accent-hover'],
  ...['0', '1', '2', '3', '4', 'none'].map((level) => [`--level-${level}-text`, `--level-${level}`]),
] as [string, string][];
const EDGE_PAIRS = [
  ['--border-strong', '--surface'],
  ['--border-strong', '--surface-sunken'],
  ['--focus', '--surface'],
  ['--focus', '--surface-sunken'],
  ['--map-measure', '--map-ground'],
  ['--point', '--map-ground'],
  ['--point-own', '--map-ground'],
  ['--point-context', '--map-ground'],
  ['--point-muted', '--map-ground'],
] as [string, string][];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(TEXT_PAIRS)('lets %s be read on %s', (text, surface) => {
    expect(between(text, surface, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGE_PAIRS)('lets %s be seen against %s', (edge, surface) => {
    expect(between(edge, surface, theme)).toBeGreaterThanOrEqual(3);
  });

  it('orders the levels by lightness, so that they can be told apart without colour', () => {
    const steps = ['0', '1', '2', '3', '4'].map((level) =>
      luminance(tokens.get(`--level-${level}`)?.[theme] ?? ''),
    );
    const ordered = [...steps].sort((a, b) => (theme === 'light' ? b - a : a - b));
    expect(steps).toEqual(ordered);
  });
});
