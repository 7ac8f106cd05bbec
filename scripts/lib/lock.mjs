import fs from 'node:fs';
import path from 'node:path';
import { isAlive, pause } from './processes.mjs';

/** Runs `work` while holding the file `lock`; a lock whose process is dead is taken over. */
export async function withLock(lock, work) {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  while (!take(lock)) {
    if (!isAlive(holderOf(lock))) fs.rmSync(lock, { force: true });
    else await pause(200);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(lock) {
  try {
    return Number(fs.readFileSync(lock, 'utf8')) || -1;
  } catch {
    return -1;
  }
}
