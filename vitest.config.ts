import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    alias: [
      { find: /^graphql$/, replacement: here('./node_modules/graphql/index.js') },
      { find: /^@\//, replacement: here('./apps/web/src/') },
    ],
  },
  test: {
    include: ['{apps,libs,test}/**/*.spec.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**', 'dist/**'],
    hookTimeout: 60_000,
  },
});
