import type { Expectation } from './expectation.js';

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
