import { NOTICE_KIND_CODES, noticeKind, type NoticeKind } from '@samlad/domain/notice-kinds.js';

const isKnown = (kind: string): kind is NoticeKind => (NOTICE_KIND_CODES as string[]).includes(kind);

/** What a notice of a kind is called in a mail: a constant, whatever it is about. */
export const noticeWords = (kind: string): string =>
  isKnown(kind) ? noticeKind(kind).label : 'Något nytt väntar';
