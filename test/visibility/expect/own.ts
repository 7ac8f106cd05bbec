import { isoWeekOf, weekIndexOf } from '@samlad/domain/week.js';
import { inWeek, standing } from '../rules/figures.js';
import { ids, text } from '../rules/view.js';
import { type Answer, EVERYBODY, type Expectation, pluck, READERS, VOICES } from './expectation.js';

const MOST_IMPORTS = 50;

export const reportPage: Expectation = {
  roles: [...VOICES, 'REPORTER'],
  mayRefuse: ({ view, args }) =>
    args.week != null && !view.town.weeks.some(({ week }) => isoWeekOf(week) === args.week),
  check: ({ view, answer, judge }) => {
    const week = weekIndexOf(answer.week);
    const own = standing(view).filter((row) => inWeek(week)(row) && view.isOwn(row));
    if (answer.incidents) judge.holds('.incidents', pluck(answer.incidents), ids(own));
    const report = view.of('party_report').find((row) => view.isOwn(row) && inWeek(week)(row));
    if ('report' in answer) judge.same('.report', answer.report?.id, report?.id);
  },
};

export const reportVersion: Expectation = {
  roles: [...READERS, 'REPORTER'],
  mayRefuse: () => false,
  check: ({ view, args, answer, judge }) => {
    const report = view.town.byId.get(args.reportId);
    const number = args.number ?? report?.values['current_number'];
    const version = view
      .of('party_report_version')
      .find(({ values }) => values['report_id'] === args.reportId && values['number'] === number);
    judge.same('.reportId', answer?.reportId, version?.values['report_id']);
    if (!answer || !version) return;
    const week = version.values['week'] as number;
    const told = standing(view).filter((row) => inWeek(week)(row) && row.owner === version.owner);
    if (answer.incidents) judge.holds('.incidents', pluck(answer.incidents), ids(told));
    const said = JSON.stringify(answer.answers);
    for (const part of view.of('report_part').filter(({ parent }) => parent === version)) {
      const word = JSON.stringify(part.values['content']).match(/zq[0-9a-z]{8}/)?.[0] ?? '';
      if (!said.includes(word))
        judge.missing('.answers', `lacks ${text(part, 'field_key')} on level ${part.level}`);
    }
    const others = view.of('party_report_version').filter((row) => row.parent === version.parent);
    if (answer.versions) {
      judge.holds(
        '.versions',
        pluck(answer.versions, 'number').map(String),
        others.map((row) => text(row, 'number')),
      );
    }
  },
};

export const settingsPage: Expectation = {
  roles: READERS,
  check: ({ view, answer, judge }) => {
    if (view.of('import_batch').length <= MOST_IMPORTS && answer.imports) {
      judge.holds('.imports', pluck(answer.imports), ids(view.of('import_batch')));
    }
  },
};

export const rhythmPage: Expectation = {
  roles: ['COORDINATOR'],
  check: ({ view, answer, judge }) => {
    judge.holds(
      '.versions',
      pluck(answer.versions, 'number').map(String),
      view.of('rhythm').map((row) => text(row, 'number')),
    );
  },
};

export const session: Expectation = {
  roles: EVERYBODY,
  check: ({ view, answer, judge }) => {
    judge.same('.user', answer?.user.id, view.reader.userId);
    judge.same('.party', answer?.party.id, view.reader.party.id);
    judge.same('.role', answer?.role, view.reader.role);
  },
};

export const placeSearch: Expectation = {
  roles: [...READERS, 'REPORTER'],
  mayRefuse: () => true,
  check: ({ view, args, answer, judge }) => {
    const known = view.of('place');
    const holding = known.filter((row) =>
      text(row, 'search_name').includes(String(args.text).trim().toLowerCase()),
    );
    const alike = known.filter(({ id }) => pluck(answer).includes(id));
    if (args.text.trim() !== '') judge.holds('', pluck(answer), ids([...new Set([...holding, ...alike])]));
  },
};

/** The own draft through the eyes of the others: all of it is the own party's; every other party is there once. */
export const reportPreview: Expectation = {
  roles: VOICES,
  mayRefuse: () => true,
  check: ({ view, answer, judge }) => {
    const others = view.town.parties.map(({ id }) => id).filter((id) => id !== view.reader.party.id);
    const shown = answer.map(({ party }: Answer) => party.id);
    judge.holds('.party', shown, shown.length === 0 ? [] : others);
  },
};

export const incidentDesk: Expectation = {
  roles: [...VOICES, 'REPORTER'],
  check: ({ view, answer, judge }) => {
    const own = standing(view).filter((row) => view.isOwn(row));
    const known = new Set(own.map((row) => text(row, 'category_code')));
    judge.holds(
      '.recentCategories',
      answer.recentCategories ?? [],
      (answer.recentCategories ?? []).filter((code: string) => known.has(code)),
    );
  },
};

/** What pasted rows are like is told of the own party's alone. */
export const incidentRowReview: Expectation = {
  roles: [...VOICES, 'REPORTER'],
  mayRefuse: () => true,
  check: ({ view, answer, judge }) => {
    const own = new Set(ids(standing(view).filter((row) => view.isOwn(row))));
    const told = answer.flatMap((row: Answer) => (row.like ? [row.like.id as string] : []));
    const like = [...new Set<string>(told)];
    judge.holds(
      '.like',
      like,
      like.filter((id: string) => own.has(id)),
    );
    const places = new Set(ids(view.of('place')));
    for (const row of answer as Answer[]) {
      const named = pluck(row.places ?? []);
      judge.holds(
        '.places',
        named,
        named.filter((id: string) => places.has(id)),
      );
    }
  },
};
