import { hasReached } from '@samlad/domain/week-states.js';
import { assessAll } from './assess.js';
import type { Cast } from './cast.js';
import { type DoneInWeek, planDosage } from './dosage.js';
import { generateIncidents } from './generate-incidents.js';
import type { DemoIncident } from './incident-row.js';
import { judgeJointly } from './joint-picture.js';
import { lanesOf } from './lanes.js';
import { type MeasurePlan, planMeasures } from './measure-plan.js';
import { planDecisions } from './plan-decisions.js';
import { plantPatterns } from './planted-patterns.js';
import type { Random } from './random.js';
import type { ReportBasis } from './report-answers.js';
import { planReports, type ReportPlan } from './report-plan.js';
import type { Stage } from './stage.js';
import { type WeekCourse, weekCourses } from './week-course.js';
import type { MeetingPlan } from './write-meetings.js';

/** Everything that happens in the demo, decided before any of it is stored. */
export interface DemoPlan {
  courses: WeekCourse[];
  incidents: DemoIncident[];
  reports: ReportPlan[];
  reportBasis: ReportBasis;
  measures: MeasurePlan[];
  done: DoneInWeek[];
  meetings: MeetingPlan[];
}

/** Decides the demo: what happened, what the parties said of it, what the meetings did about it. */
export function planDemo(random: Random, stage: Stage, cast: Cast): DemoPlan {
  const { calendar } = stage;
  const courses = weekCourses(calendar, cast);
  const incidents = [...generateIncidents(random, stage), ...plantPatterns(random, stage)];
  const reports = planReports(random, calendar);
  const measures = planMeasures(random, calendar, cast);
  const done = planDosage(random, calendar, measures, reports);
  const lanes = lanesOf(incidents);
  const assessmentsOf = assessAll(random, calendar.weeks.slice(0, -1), lanes);
  const finished = courses.filter(({ state }) => hasReached(state, 'APPROVED'));
  const joint = judgeJointly(
    random,
    finished.map(({ week }) => week),
    reports,
    assessmentsOf,
    lanes,
  );
  const meetings = finished.map((course): MeetingPlan => {
    const own = joint.filter(({ week }) => week === course.week);
    return { course, joint: own, decisions: planDecisions(random, course.week, own, measures) };
  });
  const dosageOf = (plan: ReportPlan) =>
    done
      .filter(({ report }) => report === plan)
      .map(({ commitmentId, amount, note }) => ({ commitmentId, amount, note }));
  const reportBasis = { random, calendar, lanes, assessmentsOf, dosageOf };
  return { courses, incidents, reports, reportBasis, measures, done, meetings };
}
