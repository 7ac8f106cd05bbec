import { describe, expect, it } from 'vitest';
import { listSource } from './list-source.js';

describe('the source of a list', () => {
  it.each([
    'Rån 2026.csv',
    'rån 2026.CSV',
    'C:\\listor\\Rån 2026.csv',
    'Rån 2026 (1).csv',
    'Rån 2026 – kopia.csv',
    'ra\u030an 2026.txt',
  ])('is the same for %s', (name) => expect(listSource(name)).toBe('LIST:rån 2026'));

  it('is another for another name', () => {
    expect(listSource('Rån 2025.csv')).toBe('LIST:rån 2025');
  });
});
