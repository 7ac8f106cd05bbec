import type { WeekIndex } from '@samlad/domain/week.js';
import type { Assessments } from './assess.js';
import type { Calendar } from './calendar.js';
import type { Lanes } from './lanes.js';
import type { Random } from './random.js';

/** What a party has to go on when it answers what its own form adds. */
export interface AnswerBasis {
  random: Random;
  calendar: Calendar;
  week: WeekIndex;
  lanes: Lanes;
  assessments: Assessments;
}
