const MOST = 200;
/** One address and nothing beside it: no blanks, no brackets, commas or line breaks, so that it can stand in a header. */
const ADDRESS = /^[^\s<>()[\]\\,;:"@]{1,64}@[^\s<>()[\]\\,;:"@]+\.[^\s<>()[\]\\,;:"@.]{2,}$/u;

/** Whether a text is one mail address that may be written to. */
export const isMailAddress = (text: string): boolean => text.length <= MOST && ADDRESS.test(text);
