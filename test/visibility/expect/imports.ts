import { ids, text } from '../rules/view.js';
import { type Expectation, pluck, READERS, VOICES } from './expectation.js';

export const importJob: Expectation = {
  roles: VOICES,
  mayRefuse: () => true,
  check: ({ view, args, answer, judge }) => {
    const job = view.of('import_job').find(({ id }) => id === args.id);
    judge.same('.id', answer?.id, job?.id);
  },
};

export const importFindings: Expectation = {
  roles: VOICES,
  mayRefuse: () => true,
  check: ({ view, args, answer, judge }) => {
    if (args.after != null) return;
    const told = view
      .of('import_finding')
      .filter(({ values }) => values['job_id'] === args.jobId && values['kind'] === args.kind);
    judge.holds(
      '.nodes',
      pluck(answer.nodes, 'sentence'),
      told.map((row) => text(row, 'sentence')),
    );
  },
};

export const ownImports: Expectation = {
  roles: VOICES,
  check: ({ view, args, answer, judge }) => {
    const own = view
      .of('import_batch')
      .filter((row) => view.isOwn(row) && row.values['kind'] === 'INCIDENT_LIST');
    if (args.before == null && own.length <= args.first) judge.holds('.nodes', pluck(answer.nodes), ids(own));
  },
};

/** How long files are kept: a figure of the whole town. */
export const importSettings: Expectation = {
  roles: READERS,
  check: ({ answer, judge }) => {
    if (answer.mostDays !== undefined) judge.same('.mostDays', answer.mostDays, 730);
  },
};
