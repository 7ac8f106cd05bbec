import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const NOBODY = 65_534;

/**
 * How to run the database's programs, which refuse to run as root.
 * Root keeps its files through a user namespace; where that is forbidden, and where the folder already belongs to
 * somebody else, they run as the folder's owner or as nobody. Returns `{ prefix, options }` for `run`.
 */
export function serverAccount(base) {
  if (process.getuid?.() !== 0) return { prefix: [], options: {} };
  const owner = fs.statSync(base).uid;
  if (owner === 0 && spawnSync('unshare', ['-U', 'true']).status === 0)
    return { prefix: ['unshare', '-U'], options: {} };
  const id = owner === 0 ? NOBODY : owner;
  chownAll(base, id);
  return { prefix: [], options: { uid: id, gid: id, cwd: '/' } };
}

function chownAll(path, id) {
  fs.lchownSync(path, id, id);
  if (!fs.lstatSync(path).isDirectory()) return;
  for (const name of fs.readdirSync(path)) chownAll(`${path}/${name}`, id);
}
