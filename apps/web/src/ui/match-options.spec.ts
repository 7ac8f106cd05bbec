import { describe, expect, it } from 'vitest';
import { matchOptions } from './match-options';

const options = [
  { value: 'VLD-03', label: 'Rån', group: 'Våld & hot', keywords: ['personrån'] },
  { value: 'VLD-04', label: 'Rån mellan unga', group: 'Våld & hot' },
  { value: 'BRA-02', label: 'Fordonsbrand', group: 'Brand', keywords: ['bilbrand', 'mopedbrand'] },
  { value: 'ORD-06', label: 'Buskörning moped', group: 'Ordning' },
];
const found = (typed: string) => matchOptions(options, typed).map((option) => option.value);

describe('matchOptions', () => {
  it('lists everything in the given order when nothing is typed', () => {
    expect(found(' ')).toEqual(['VLD-03', 'VLD-04', 'BRA-02', 'ORD-06']);
  });

  it('finds by synonym', () => {
    expect(found('bilbrand')).toEqual(['BRA-02']);
  });

  it('finds by code', () => {
    expect(found('vld-04')).toEqual(['VLD-04']);
  });

  it('puts the whole label before one that begins with it', () => {
    expect(found('rån')).toEqual(['VLD-03', 'VLD-04']);
  });

  it('puts a word of the label before a synonym', () => {
    expect(found('moped')).toEqual(['ORD-06', 'BRA-02']);
  });

  it('wants every typed word', () => {
    expect(found('rån unga')).toEqual(['VLD-04']);
  });

  it('keeps a and å apart', () => {
    expect(found('ran')).not.toContain('VLD-03');
  });
});
