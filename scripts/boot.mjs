// Old syntax only: this file must load on a Node that is too old, to say so.
import { spawn } from 'node:child_process';

const parts = process.versions.node.split('.').map(Number);
const major = parts[0];
const minor = parts[1];
const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;

if (!fits) {
  console.error(
    'Samlad behöver Node 20.19 eller nyare (eller 22.12 eller nyare); den här datorn kör ' +
      process.version +
      '. Installera en nyare version från https://nodejs.org och försök igen.',
  );
  process.exit(1);
}

process.env.SAMLAD_STARTED_AT = String(Date.now());

import('./lib/install.mjs')
  .then(function (install) {
    return install.installIfChanged();
  })
  .then(function () {
    return import('./lib/foreground.mjs');
  })
  .then(function (foreground) {
    const child = spawn(process.execPath, process.argv.slice(2), {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    foreground.followChild(child);
  })
  .catch(function (error) {
    console.error(error.sentence || error);
    process.exit(1);
  });
