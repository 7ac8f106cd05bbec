import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { listedDocuments } from './apps/web/build/listed-documents.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const resolve = {
  tsconfigPaths: true,
  alias: [
    { find: /^graphql$/, replacement: here('./node_modules/graphql/index.js') },
    { find: /^@\//, replacement: here('./apps/web/src/') },
  ],
};

export default defineConfig({
  resolve,
  test: {
    // A worker waits for the database half its time, so that even two cores have room for two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        resolve,
        plugins: [listedDocuments({ folder: here('./apps/web/src'), list: '', sendsText: false })],
        test: {
          name: 'unit',
          isolate: false,
          hookTimeout: 60_000,
          testTimeout: 60_000,
          include: ['{apps,libs}/**/*.spec.{ts,tsx}', 'test/contract/**/*.spec.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'api',
          isolate: false,
          include: ['test/api/**/*.spec.ts'],
          globalSetup: ['test/support/database.setup.ts'],
          hookTimeout: 60_000,
          testTimeout: 60_000,
          // What is waited for comes sooner; on a machine that others use too it may take this long.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
