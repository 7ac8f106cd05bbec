import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** True while a process with this id exists. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a process, or an empty string when it is gone or hidden. */
export function commandOf(pid) {
  if (fs.existsSync('/proc/self/cmdline')) {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks a process to end, waits, then ends it; resolves when it is gone. */
export async function endProcess(pid, graceMilliseconds = 12_000) {
  const until = Date.now() + graceMilliseconds;
  signal(pid, 'SIGTERM');
  while (isAlive(pid) && Date.now() < until) await pause(50);
  if (isAlive(pid)) signal(pid, 'SIGKILL');
  while (isAlive(pid) && Date.now() < until + 5_000) await pause(50);
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Runs a command to its end without a shell.
 * Resolves to `{ code, output }`; output is stdout and stderr together unless `stdio` says otherwise.
 */
export function run(command, args, { stdio, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: stdio ?? ['ignore', 'pipe', 'pipe'], ...options });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code, name) =>
      resolve({ code: code ?? (name ? 1 : 0), output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}
