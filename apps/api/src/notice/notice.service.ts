import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { noticeKind, noticeWords } from '@samlad/domain/notice-kinds.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId } from '../database/transaction.js';
import { pageOf, type PageRequest } from '../graphql/page.js';
import type { ChooseNoticeInput, ReadNoticesInput } from './notice.input.js';
import type { Notice, NoticeChoice, NoticePage } from './notice.model.js';
import { NoticeRepository, type NoticeRow } from './notice.repository.js';
import { kindsOf } from './notice.sql.js';
import { NOTICE_OF_NOTICES } from './notice-told.sql.js';

const MOST_AT_ONCE = 100;

/** A person's own notices and what she has chosen to be told. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly database: Database,
    private readonly repository: NoticeRepository,
  ) {}

  /** What the actor may still be told, worked out anew: names, rights and rows as they are now. */
  page(actor: Actor, onlyUnread: boolean, page: PageRequest): Promise<NoticePage> {
    return this.database.read(actor, async (tx) => {
      const { total, unread } = await this.repository.counts(tx, onlyUnread);
      const { nodes, ...rest } = await pageOf(
        page,
        (limit, offset) => this.repository.list(tx, onlyUnread, limit, offset),
        () => Promise.resolve(total),
      );
      return { ...rest, unreadCount: unread, nodes: nodes.map((row) => shown(row, actor.timeZone)) };
    });
  }

  unread(actor: Actor): Promise<number> {
    return this.database.read(actor, (tx) => this.repository.unread(tx));
  }

  /** Every kind that the actor's role may be told of, with what she has chosen. */
  choices(actor: Actor): Promise<NoticeChoice[]> {
    return this.database.read(actor, async (tx) => {
      const chosen = new Map((await this.repository.choices(tx)).map((row) => [row.kind, row]));
      return kindsOf(actor).map((kind) => {
        const { label, mayMute, byMail } = noticeKind(kind);
        const { inApp: wanted, ...choice } = chosen.get(kind) ?? { kind, inApp: true, byMail, version: 0 };
        return { ...choice, label, mayMute, inApp: wanted || !mayMute };
      });
    });
  }

  read(actor: Actor, input: ReadNoticesInput): Promise<Receipt> {
    const ids = input.ids?.map(knownId) ?? null;
    if (ids !== null && ids.length > MOST_AT_ONCE) {
      throw new DomainError('INVALID_INPUT', { message: `Högst ${MOST_AT_ONCE} påminnelser åt gången.` });
    }
    const intent = { clientKey: input.clientKey, operation: 'readNotices', input };
    return this.database.write(actor, intent, async (tx) => {
      const count = await this.repository.read(tx, ids, input.until ?? null);
      tx.audit({ action: 'notice.read', objectType: 'USER', objectId: actor.userId, detail: { count } });
      if (count > 0) await tx.query(NOTICE_OF_NOTICES, [actor.municipalityId, [actor.userId]]);
      return { id: actor.userId, version: 1 };
    });
  }

  /** Chooses how to be told of a kind; INVALID_INPUT for turning off in Samlad what must be told there. */
  choose(actor: Actor, input: ChooseNoticeInput): Promise<Receipt> {
    const { kind, inApp, byMail, expectedVersion } = input;
    if (!kindsOf(actor).includes(kind)) throw new DomainError('NOT_ALLOWED');
    const { label, mayMute } = noticeKind(kind);
    if (!inApp && !mayMute) {
      throw new DomainError('INVALID_INPUT', {
        message: `”${label}” går inte att stänga av i Samlad. Mejlet kan stängas av.`,
      });
    }
    const intent = { clientKey: input.clientKey, operation: 'chooseNotice', input };
    return this.database.write(actor, intent, async (tx) => {
      const chosen = await this.repository.choose(tx, { kind, inApp, byMail, version: expectedVersion });
      if (chosen === null) throw new DomainError('VERSION_CONFLICT');
      tx.audit({
        action: 'notice.choose',
        objectType: 'USER',
        objectId: actor.userId,
        detail: { kind, inApp, byMail },
      });
      return { id: actor.userId, version: chosen.version };
    });
  }
}

function shown({ facts, party, parties, area, ...row }: NoticeRow, timeZone: string): Notice {
  const { text, link } = noticeWords(row.kind, facts, { party, parties, area, timeZone });
  return { ...row, sentence: text, path: link, urgency: noticeKind(row.kind).urgency };
}
