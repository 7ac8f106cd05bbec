import { readdirSync, readFileSync } from 'node:fs';
import { STATE_MACHINES } from '@samlad/domain/state-machines.js';
import { describe, expect, it } from 'vitest';

function stepsInMigration(): string[] {
  const text = readdirSync('migrations')
    .map((file) => readFileSync(`migrations/${file}`, 'utf8'))
    .flatMap((migration) => migration.match(/insert into state_transition[^;]+;/g) ?? [])
    .join('\n');
  return [...text.matchAll(/\('([A-Z_]+)', '([A-Z_]*)', '([A-Z_]+)'\)/g)]
    .map((step) => step.slice(1, 4).join(' '))
    .sort();
}

describe('the states in the database', () => {
  it("are the domain's states, step by step", () => {
    const steps = STATE_MACHINES.flatMap((machine) =>
      machine.transitions.map(({ from, to }) => `${machine.objectType} ${from ?? ''} ${to}`),
    ).sort();
    expect(stepsInMigration()).toEqual(steps);
  });
});
