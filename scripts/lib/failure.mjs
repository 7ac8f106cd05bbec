/** A failure we know: `sentence` is what the user reads, in Swedish, saying what to do; empty when it is already said. */
export class Failure extends Error {
  constructor(sentence, options) {
    super(sentence, options);
    this.sentence = sentence;
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** The sentence for an error of the file system, or undefined when it is not one we know. */
export function fileSentence(error, folder) {
  if (FULL.has(error?.code)) return fullSentence(folder);
  if (error?.code === 'EACCES' || error?.code === 'EPERM')
    return `Samlad får inte skriva i ${folder}; ge användaren rätt till mappen eller välj en annan med SAMLAD_DATA=… .`;
  if (error?.code === 'EROFS')
    return `${folder} ligger på en skrivskyddad disk; välj en annan mapp med SAMLAD_DATA=… .`;
  return undefined;
}

/** The sentence for a full disk. */
export function fullSentence(folder) {
  return `Disken är full: frigör utrymme där ${folder} ligger och starta igen; inget som redan sparats har gått förlorat.`;
}

/** Runs `work`; a known failure becomes one sentence on stderr and exit code 1, anything else keeps its stack. */
export async function orSentence(work, folder) {
  try {
    return await work();
  } catch (error) {
    const sentence = error?.sentence ?? fileSentence(error, folder);
    if (sentence !== '') console.error(sentence ?? error);
    process.exit(1);
  }
}
