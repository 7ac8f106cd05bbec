import { program } from './steps.mjs';

const IMPORTS = '--config .dependency-cruiser.cjs --output-type err-long apps libs migrations test'.split(
  ' ',
);

/** What is checked by reading the code, the slowest first. */
export const staticSteps = [
  program('types: api', 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']),
  program('types: web', 'typescript/bin/tsc', ['--noEmit', '-p', 'apps/web/tsconfig.json']),
  program('types: graphql', 'gql.tada/bin/cli.js', ['check', '-c', 'apps/web/tsconfig.json']),
  program('dead code', 'knip/bin/knip.js', ['--no-progress']),
  program('imports', 'dependency-cruiser/bin/dependency-cruise.mjs', IMPORTS),
  program('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  program('lint', 'oxlint/bin/oxlint', ['--deny-warnings']),
];
