import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Check, fine, wrong } from './doctor-check.js';

const OLDEST_NODE = [20, 19] as const;
const LEAST_FREE = 1024 ** 3;
/** Beside dist/api, where the built command line lies. */
const BUILT_WEB = fileURLToPath(new URL('../../../../../web/index.html', import.meta.url));

/** What can be seen without the database. */
export const HOUSE_CHECKS: readonly Check<NodeJS.ProcessEnv>[] = [
  {
    name: 'Node',
    examine: async () => {
      const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
      const isNew = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
      const told = `version ${process.versions.node}.`;
      return isNew ? fine(told) : wrong(told, `Installera Node ${OLDEST_NODE.join('.')} eller senare.`);
    },
  },
  {
    name: 'Ledigt utrymme',
    examine: async (env) => {
      const folder = nearestFolder(path.resolve(env['SAMLAD_DATA'] || '.data'));
      const { bavail, bsize } = await statfs(folder);
      const told = `${((Number(bavail) * Number(bsize)) / LEAST_FREE).toFixed(1).replace('.', ',')} GB i ${folder}.`;
      return Number(bavail) * Number(bsize) >= LEAST_FREE
        ? fine(told)
        : wrong(told, 'Frigör minst 1 GB, annars kan databasen stanna.');
    },
  },
  {
    name: 'E-post',
    examine: async (env) => {
      const server = URL.parse(env['SAMLAD_SMTP'] || '');
      if (server === null) return fine('är av: SAMLAD_SMTP är inte satt.');
      return env['SAMLAD_MAIL_FROM'] && env['SAMLAD_URL']
        ? fine(`går genom ${server.hostname}.`)
        : wrong('saknar avsändare eller adress.', 'Sätt SAMLAD_MAIL_FROM och SAMLAD_URL.');
    },
  },
  {
    name: 'Webbklienten',
    examine: async (env) => {
      const index = env['SAMLAD_WEB'] ? path.resolve(env['SAMLAD_WEB'], 'index.html') : BUILT_WEB;
      return existsSync(index)
        ? fine('är byggd.')
        : wrong('är inte byggd.', 'Kör npm start, som bygger den.');
    },
  },
];

/** The folder, or the nearest one above it that exists. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || path.dirname(folder) === folder ? folder : nearestFolder(path.dirname(folder));
}
