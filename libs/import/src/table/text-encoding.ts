/** What the bytes of a text file may be written in. */
export const TEXT_ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'WINDOWS-1252'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];
