import { writeFile } from 'node:fs/promises';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./apps/api/src/schema/permission-table.ts', {
  logLevel: 'error',
  resolve: { tsconfigPaths: true },
});
await writeFile('docs/permissions.md', module.permissionTable());
