import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Failure, fileSentence, fullSentence } from './failure.mjs';
import { withLock } from './lock.mjs';
import { inRoot, root } from './paths.mjs';

const FULL = /ENOSPC|EDQUOT|no space left/i;
const stamp = inRoot('node_modules/.install-stamp');

/** Runs `npm ci` when package-lock.json, Node or the platform has changed since last time. Uses only Node's own modules. */
export async function installIfChanged() {
  if (isInstalled()) return;
  try {
    await withLock(inRoot('.data/install.lock'), async () => {
      if (isInstalled()) return;
      await install();
      fs.writeFileSync(stamp, fingerprint());
    });
  } catch (error) {
    const sentence = error.sentence ?? fileSentence(error, root);
    throw sentence ? new Failure(sentence, { cause: error }) : error;
  }
}

function fingerprint() {
  return createHash('sha256')
    .update(fs.readFileSync(inRoot('package-lock.json')))
    .update(`${process.version} ${process.platform} ${process.arch}`)
    .digest('hex');
}

function isInstalled() {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === fingerprint();
}

function install() {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=warn', '--include=dev'];
  console.error('Installerar beroenden (npm ci) …');
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('error', () =>
      reject(new Failure('npm finns inte på den här datorn; installera Node med npm.')),
    );
    child.once('close', (code) => {
      // npm can end well although files did not fit.
      if (code === 0 && !FULL.test(said)) return resolve();
      process.stderr.write(said);
      reject(new Failure(sentenceFor(said)));
    });
  });
}

function sentenceFor(said) {
  if (FULL.test(said)) return fullSentence(root);
  if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|network/i.test(said))
    return 'Beroendena kunde inte hämtas: npm når inte sitt register; kontrollera nätet eller proxyn och försök igen.';
  if (/EACCES|EPERM|EROFS/.test(said))
    return `npm får inte skriva i ${root}; ge användaren rätt till mappen.`;
  return 'Beroendena kunde inte installeras (npm ci); orsaken står på raderna ovanför.';
}
