import { writeFile } from 'node:fs/promises';
import { runnerImport } from 'vite';

const load = async (file) =>
  (await runnerImport(file, { logLevel: 'error', resolve: { tsconfigPaths: true } })).module;

const { permissionTable } = await load('./apps/api/src/schema/permission-table.ts');
const { errorTable } = await load('./apps/api/src/schema/error-table.ts');
await writeFile('docs/permissions.md', permissionTable());
await writeFile('docs/errors.md', errorTable());

const { openApiDocument } = await load('./apps/api/src/delivery/open-api.ts');
await writeFile('docs/openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`);
