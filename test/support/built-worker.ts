import path from 'node:path';
import { build } from 'vite';

const SOURCE = 'apps/api/src/list-import/reading/read-worker.ts';

/** Builds the thread that lists are read in: a worker is started from a file, and tests run from their sources. */
export async function builtWorker(): Promise<string> {
  const folder = path.resolve(`.data/test/worker-${process.pid}`);
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    build: {
      ssr: path.resolve(SOURCE),
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'read-worker.mjs' } },
    },
  });
  return path.join(folder, 'read-worker.mjs');
}
