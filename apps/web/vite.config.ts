import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { listedDocuments } from './build/listed-documents.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = 'http://127.0.0.1:3000';

export default defineConfig(({ command }) => ({
  root: here('.'),
  plugins: [
    listedDocuments({
      folder: here('./src'),
      list: here('../../dist/documents.json'),
      sendsText: command === 'serve',
    }),
    react(),
  ],
  resolve: {
    alias: [
      { find: /^@samlad\/([\w-]+)\/(.+)\.js$/, replacement: `${here('../../libs')}/$1/src/$2.ts` },
      { find: /^@\//, replacement: `${here('./src')}/` },
    ],
  },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    sourcemap: false,
    manifest: true,
    // The content security policy lets images in from the own origin only, not from data: addresses.
    assetsInlineLimit: 0,
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'geoman', test: /node_modules[\\/]@geoman-io/ },
            { name: 'leaflet', test: /node_modules[\\/]leaflet[\\/]/ },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/auth': api,
      '/health': api,
      '/ready': api,
      '/open': api,
    },
  },
}));
