import { HUB_FORM_MACHINE } from './hub-form.js';
import { COMMITMENT_MACHINE, MEASURE_MACHINE } from './measure.js';
import { REPORT_MACHINE } from './party-report.js';
import { PROBLEM_MACHINE } from './problem.js';
import type { StateMachine } from './state-machine.js';
import { WEEK_MACHINE } from './week-states.js';

/** Every machine the database enforces; a migration lists the same steps and a contract test compares. */
export const STATE_MACHINES: readonly StateMachine<string>[] = [
  WEEK_MACHINE,
  REPORT_MACHINE,
  PROBLEM_MACHINE,
  MEASURE_MACHINE,
  COMMITMENT_MACHINE,
  HUB_FORM_MACHINE,
];
