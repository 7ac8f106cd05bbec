import fs from 'node:fs';
import path from 'node:path';

const TRANSACTION_LIMIT = 10_000;

/** The signed heads and the public keys that belong to them, as text. */
export function auditFiles(dataFolder) {
  const heads = path.join(dataFolder, 'audit', 'heads.jsonl');
  const keys = path.join(dataFolder, 'keys');
  const names = fs.existsSync(keys) ? fs.readdirSync(keys).filter((name) => name.endsWith('.pub.pem')) : [];
  return {
    heads: fs.existsSync(heads) ? fs.readFileSync(heads, 'utf8') : '',
    keys: Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(keys, name), 'utf8')])),
  };
}

/**
 * Puts the signed heads that a restored database can be compared with beside it, and the public keys. Heads of entries
 * that came after the time restored to are left out, and counted: they are right, and not of this database.
 * @param {{ heads: string, keys: Record<string, string> }[]} sources
 */
export function writeHeads(folder, sources, ends, until) {
  const last = new Map(ends.map(({ municipalityId, sequence }) => [municipalityId, sequence]));
  const isLater = (line) => {
    const { municipalityId, sequence, at } = parsed(line);
    const mayBeOpen = new Date(at).getTime() > until.getTime() - TRANSACTION_LIMIT;
    return mayBeOpen && sequence > (last.get(municipalityId) ?? 0);
  };
  const lines = [...new Set(sources.flatMap(({ heads }) => heads.split('\n').filter(Boolean)))];
  const kept = lines.filter((line) => !isLater(line));
  write(path.join(folder, 'audit', 'heads.jsonl'), kept.map((line) => `${line}\n`).join(''));
  for (const { keys } of sources)
    for (const [name, pem] of Object.entries(keys))
      write(path.join(folder, 'keys', path.basename(name)), pem);
  return lines.length - kept.length;
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  fs.writeFileSync(file, text, { mode: 0o600, flush: true });
}
