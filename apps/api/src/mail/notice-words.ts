/** Until the kinds of notices have their own registry. */
const WORDS: Record<string, string> = {
  REPORT_DUE_SOON: 'Rapporten ska snart vara inne',
};

/** What a notice of a kind is called in a mail: a constant, whatever it is about. */
export const noticeWords = (kind: string): string => WORDS[kind] ?? 'Något nytt väntar';
