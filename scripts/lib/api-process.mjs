import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { built } from './paths.mjs';
import { commandOf, endProcess, isAlive, pause } from './processes.mjs';

const READY_LIMIT = 180_000;

const noteOf = (folder, port) => path.join(folder, `running-${port}.json`);

/**
 * Ends an API that a killed start left behind on this port.
 * When its start still lives, Samlad simply runs already, and that is said.
 */
export async function endLeftBehind(folder, port) {
  const note = readNote(noteOf(folder, port));
  if (!note || !commandOf(note.api).includes(built.api)) return;
  if (isAlive(note.start) && commandOf(note.start).includes('start.mjs'))
    throw new Failure(
      `Samlad körs redan på http://localhost:${port} (process ${note.start}); använd den, stoppa den eller välj en annan port, till exempel PORT=${port + 1} npm start.`,
    );
  await endProcess(note.api);
}

function readNote(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Starts the API in a process group of its own, so that Ctrl-C reaches it through us, once.
 * Its log goes to `samlad.log` in the data folder; what it cannot live with comes on stderr.
 */
export function startApi({ folder, port, env }) {
  fs.mkdirSync(folder, { recursive: true });
  const log = path.join(folder, 'samlad.log');
  const out = fs.openSync(log, 'a', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', built.api], {
    env,
    detached: true,
    stdio: ['ignore', out, 'inherit'],
  });
  fs.closeSync(out);
  const note = noteOf(folder, port);
  fs.writeFileSync(note, JSON.stringify({ start: process.pid, api: child.pid }));
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  return {
    log,
    ended,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await endProcess(child.pid);
      await ended;
      fs.rmSync(note, { force: true });
    },
  };
}

/** Waits until the API says it is ready; fails when it ends first. */
export async function untilReady(address, api) {
  const until = Date.now() + READY_LIMIT;
  let end;
  api.ended.then((value) => (end = value));
  while (Date.now() < until) {
    if (end !== undefined) throw endedFailure(end, api);
    if (await answersReady(address)) return;
    await pause(40);
  }
  throw new Failure(`Samlad blev inte redo på ${READY_LIMIT / 1000} s; loggen finns i ${api.log}.`);
}

/** An API that ends by itself has said why in its own sentence; one that was killed has not. */
export function endedFailure(end, api) {
  if (typeof end === 'number') return new Failure('');
  return new Failure(`Samlad avslutades av systemet (${end}); starta igen, loggen finns i ${api.log}.`);
}

const answersReady = (address) =>
  fetch(`${address}/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
