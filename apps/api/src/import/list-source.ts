const FOLDER = /^.*[/\\]/;
const EXTENSION = /\.[a-z0-9]{1,5}$/i;
const COPY = /\s*(\(\d+\)|[–-]?\s*(kopia|copy)( \d+)?)$/i;

/**
 * The source of a list's rows as it is stored: the file's name without folder, extension and "(1)" or "kopia", so
 * that the same list sent again is the same source. Two files of different names are different sources.
 */
export function listSource(fileName: string): string {
  const stem = fileName.replace(FOLDER, '').replace(EXTENSION, '').replace(COPY, '');
  return `LIST:${stem.trim().normalize('NFC').toLowerCase()}`;
}
