/** What a browser fetches before Veckan can be read; sizes in bytes, gzipped. */
export function firstScreen(): { files: { file: string; bytes: number }[]; bytes: number };
