const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Passes signals on to `child` and ends this process as the child ends.
 * A vanished parent (npm killed) counts as SIGTERM, so nothing is left running behind.
 */
export function followChild(child) {
  for (const name of SIGNALS) process.on(name, () => child.kill(name));
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1_000);
  watch.unref();
  child.once('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Calls `stop(reason)` once, at the first signal or when the process that started us (over ipc) is gone. */
export function onceAskedToStop(stop) {
  let asked = false;
  const ask = (reason) => {
    if (asked) return;
    asked = true;
    stop(reason);
  };
  for (const name of SIGNALS) process.on(name, () => ask(name));
  if (process.connected) process.once('disconnect', () => ask('disconnect'));
}
