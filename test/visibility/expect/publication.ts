import { isoWeekOf } from '@samlad/domain/week.js';
import { ids } from '../rules/view.js';
import { type Answer, type Expectation, VOICES } from './expectation.js';

/** The fixed tables of a drawn world: none has been made, whatever its rows are. */
export const fixedTable: Expectation = {
  roles: ['LEADERSHIP', 'COORDINATOR'],
  check: ({ answer, judge }) => {
    for (const { rows } of answer?.tables ?? [])
      for (const { values } of rows ?? [])
        for (const value of values ?? [])
          if (value !== null && value < 3) judge.leak('.tables.rows.values', `shows ${value}`);
  },
};

/** The k-test of a picture: of rows that the reader may read, and only of those. */
export const pictureReview: Expectation = {
  roles: VOICES,
  mayRefuse: ({ view, args }) => !view.town.weeks.some(({ week }) => isoWeekOf(week) === args.week),
  check: ({ view, answer, judge }) => {
    const known = new Set(ids(view.of('incident')));
    for (const { incidentIds, decision } of (answer.findings ?? []) as Answer[]) {
      for (const id of incidentIds ?? []) if (!known.has(id)) judge.leak('.findings.incidentIds', id);
      if (decision) judge.leak('.findings.decision', 'nothing has been decided in a drawn world');
    }
  },
};

/** The protection of a drawn world: the rule's own. */
export const protectionPage: Expectation = {
  roles: ['COORDINATOR'],
  check: ({ answer, judge }) => {
    judge.same('.version', answer.version, 0);
    judge.same('.versions', answer.versions?.length ?? 0, 0);
  },
};
