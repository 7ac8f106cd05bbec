import net from 'node:net';
import { Failure } from './failure.mjs';

/** Listens for a moment; resolves to undefined when free, else to the error. */
function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', resolve);
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** True when nothing listens on the port of this computer's loopback address. */
export const isFree = async (port) => !(await tryListen(port, '127.0.0.1'));

/** A port that is free right now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The port asked for in the environment, default 3000. */
export function portFrom(env = process.env) {
  const text = env.PORT || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new Failure(
      `PORT=${text} är ingen port; ange ett tal mellan 1 och 65535, till exempel PORT=3001 npm start.`,
    );
  return port;
}

/** Fails with one sentence when the API could not listen on `port`. */
export async function needFree(port) {
  const problem = (await tryListen(port)) ?? (await tryListen(port, '127.0.0.1'));
  if (!problem) return;
  const other = `PORT=${port === 3000 ? 3001 : 3000} npm start`;
  if (problem.code === 'EACCES')
    throw new Failure(`Port ${port} får bara användas av systemet; välj en annan, till exempel ${other}.`);
  throw new Failure(
    `Port ${port} är upptagen av ett annat program; stäng det eller välj en annan port, till exempel ${other}.`,
  );
}
