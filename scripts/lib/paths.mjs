import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Absolute path of something in the repository. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The folder of the embedded database and of files: `SAMLAD_DATA`, else `.data` in the repository. */
export function dataFolder(env = process.env) {
  return path.resolve(root, env.SAMLAD_DATA || '.data');
}

/** The files the build makes and the scripts start. */
export const built = {
  api: inRoot('dist/api/apps/api/src/main.js'),
  cli: inRoot('dist/api/apps/api/src/cli/main.js'),
  web: inRoot('dist/web/index.html'),
  documents: inRoot('dist/documents.json'),
};
