import { isDealtWith, NOTICE_ROLES } from '../rules/notice-roles.js';
import type { Row } from '../world/world.js';
import { EVERYBODY, type Expectation, isPosition, pluck, wholePage } from './expectation.js';

const isShown = ({ values }: Row): boolean => values['in_app'] === true;

export const notices: Expectation = {
  roles: EVERYBODY,
  mayRefuse: ({ args }) => !isPosition(args.after),
  check: (asked) => {
    const { view, args, answer, judge } = asked;
    const all = view.of('notice').filter(isShown);
    for (const { id, readAt } of answer.nodes as { id: string; readAt?: string | null }[]) {
      const row = view.town.byId.get(id);
      if (row === undefined || readAt === undefined) continue;
      const isRead = row.values['read_at'] !== null || isDealtWith(row, view.town);
      judge.same('.nodes.readAt', readAt !== null, isRead);
    }
    if (!args.onlyUnread) return wholePage(asked, all);
    const got = pluck(answer.nodes);
    const unread = all.filter(({ values }) => values['read_at'] === null).map(({ id }) => id);
    judge.holds(
      '.nodes',
      got,
      unread.filter((id) => got.includes(id)),
    );
  },
};

export const noticeChoices: Expectation = {
  roles: EVERYBODY,
  check: ({ view, answer, judge }) => {
    const kinds = Object.keys(NOTICE_ROLES).filter((kind) => NOTICE_ROLES[kind]?.includes(view.reader.role));
    judge.holds('', pluck(answer, 'kind'), kinds);
  },
};
