import type { Clock } from '@samlad/domain/clock.js';
import type { Database } from '../database/database.js';
import { newId, type Transaction } from '../database/transaction.js';
import { addMunicipalityIn } from '../setup/add-municipality.js';
import { calendarUntil } from './calendar.js';
import { castOf } from './cast.js';
import { demoSpec } from './demo-spec.js';
import { instant } from './insert-rows.js';
import { locatorOf } from './locator-of.js';
import { planDemo } from './plan-demo.js';
import { seededRandom } from './random.js';
import { setStage } from './stage.js';
import { writeAccounts } from './write-accounts.js';
import { writeIncidents } from './write-incidents.js';
import { writeHub } from './write-hub.js';
import { writeCircles } from './write-circles.js';
import { writeDosage, writeMeasures, writeProblems } from './write-measures.js';
import { writeInvitations } from './write-invitations.js';
import { writeMeetings } from './write-meetings.js';
import { writeSystems } from './write-systems.js';
import { writePlaces } from './write-places.js';
import { writeReports } from './write-reports.js';
import { freezeWeeks, publishWeeks, writeCompilations, writeWeeks } from './write-weeks.js';

const DEMO_WEEKS = 104;
const DEMO_SEED = 126;
const LOCK = 'seed-demo';

/** The demo asks for a database that is still empty. */
export class NotEmpty extends Error {
  constructor() {
    super('Demon kan bara läsas in i en tom databas. Här finns redan en kommun.');
    this.name = 'NotEmpty';
  }
}

/**
 * Fills an empty database with the demo, in one transaction, and marks it as a demo. Everything but the ids is the
 * same for the same week and seed. Throws NotEmpty when there is a municipality already.
 */
export async function seedDemo(database: Database, clock: Clock, seed = DEMO_SEED): Promise<void> {
  await database.maintain(newId(), (tx) => fill(tx, clock.now(), seed));
}

async function fill(tx: Transaction, now: string, seed: number): Promise<void> {
  await claimEmptyDatabase(tx);
  const calendar = calendarUntil(now, DEMO_WEEKS);
  const firstWeek = calendar.weeks[0] ?? calendar.present;
  const validFrom = instant(calendar.moment(firstWeek, 0, '00:00'));
  const spec = demoSpec(firstWeek, validFrom);
  const cast = castOf(await addMunicipalityIn(tx, spec));
  await writeAccounts(tx, cast);
  await writeInvitations(tx, cast, now);
  await writePlaces(tx);
  const stage = setStage(calendar, locatorOf(spec.areas, cast));
  const plan = planDemo(seededRandom(seed), stage, cast);
  await writeWeeks(tx, cast, plan.courses);
  await writeIncidents(tx, cast, plan.incidents, plan.reports, calendar.now);
  const problems = await writeProblems(tx, calendar, cast);
  await writeMeasures(tx, calendar, cast, problems, plan.measures);
  const circles = await writeCircles(tx, calendar, cast);
  await writeReports(tx, cast, plan.reportBasis, plan.reports, plan.courses, circles);
  await writeDosage(tx, cast, plan.done);
  await writeMeetings(tx, calendar, cast, plan.meetings);
  await writeHub(tx, calendar, cast, validFrom);
  await writeSystems(tx, calendar, cast);
  await writeCompilations(tx, cast, plan.courses);
  await freezeWeeks(tx, plan.courses);
  await publishWeeks(tx, plan.courses);
  tx.audit({
    action: 'demo.seed',
    objectType: 'MUNICIPALITY',
    objectId: tx.actor.municipalityId,
    detail: { seed, weeks: calendar.weeks.length, incidents: plan.incidents.length },
  });
}

/** Marks the installation as a demo, one process at a time, as long as nobody lives in it. */
async function claimEmptyDatabase(tx: Transaction): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [LOCK]);
  const found = await tx.one('select 1 from municipality limit 1');
  if (found !== null) throw new NotEmpty();
  await tx.query('update installation set demo = true');
}
