import { createServer } from 'vite';
import { PLANTS } from '../../test/visibility/locks/plants.mjs';
import { WITHOUT_ROW_LEVEL_SECURITY, withEdits, withoutRowRule } from '../../test/visibility/locks/swap.mjs';
import { inRoot, root } from './paths.mjs';

// One part of the walk: loads the API from its source, with the locks that were asked for, and walks. Told over IPC.
process.once('message', async (options) => {
  const plant = options.plant === undefined ? undefined : PLANTS[options.plant];
  const edits = withEdits(root, plant?.edits ?? []);
  const serviceLock = options.locks === 'both' || options.locks === 'service';
  const databaseLock = options.locks === 'both' || options.locks === 'database';
  const vite = await createServer({
    root: inRoot('.'),
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    resolve: { tsconfigPaths: true },
    environments: { ssr: { resolve: { external: true } } },
    plugins: [...(serviceLock ? [] : [withoutRowRule(root)]), edits],
  });
  const { walk } = await vite.environments.ssr.runner.import('/test/visibility/main.ts');
  if (edits.unused().length > 0) throw new Error(`${options.plant} planterades inte.`);
  const prepare = [...(databaseLock ? [] : [WITHOUT_ROW_LEVEL_SECURITY]), ...(plant?.sql ?? [])];
  const result = await walk({ ...options, prepare });
  await vite.close();
  process.send(result, () => process.exit(0));
});
