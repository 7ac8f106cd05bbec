import fs from 'node:fs';
import { Failure } from './failure.mjs';
import { run } from './processes.mjs';

/** Installs packages of Debian when root on such a system; tells whether it could. */
async function installPackages(...names) {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installerar ${names.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env });
  const first = await install();
  if (first.code === 0) return true;
  await run('apt-get', ['update'], { env });
  const { code, output } = await install();
  if (code !== 0) console.error(output.trimEnd());
  return code === 0;
}

/** The Chromium that the journeys use, installed when it is missing. */
export async function needChromium() {
  const place = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  if (fs.existsSync(place)) return;
  if (!process.env.CHROMIUM_PATH && (await installPackages('chromium')) && fs.existsSync(place)) return;
  throw new Failure(
    `Webbläsaren ${place} saknas; installera Debians chromium (apt-get install chromium) eller ange en annan med CHROMIUM_PATH=… .`,
  );
}
