import { writeFile } from 'node:fs/promises';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./apps/api/src/schema/build-schema.ts', {
  logLevel: 'error',
  resolve: { tsconfigPaths: true },
});
await writeFile(process.argv[2] ?? 'apps/api/schema.graphql', await module.buildSchema());
