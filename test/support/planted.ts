import type { CommitmentState, MeasureState } from '@samlad/domain/measure.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import { newId } from '../../apps/api/src/database/transaction.js';
import type { TestApi } from './start-api.js';
import { REPORT_WEEK } from './world.js';

const SQUARE = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [17.9, 59.2],
        [17.91, 59.2],
        [17.91, 59.205],
        [17.9, 59.2],
      ],
    ],
  ],
};

/** Puts an insats with one åtagande of the police in the database as its owner, one step from where they began. */
export async function planted(
  api: TestApi,
  wanted: { measure: MeasureState; commitment: CommitmentState; dueOn: string },
): Promise<{ measureId: string; commitmentId: string }> {
  const [problem, measureId, commitmentId] = [newId(), newId(), newId()];
  const problemSteps = await born(api, problem, 'PROBLEM', ['OPEN']);
  const measureSteps = await born(api, measureId, 'MEASURE', ['PROPOSED', wanted.measure]);
  const steps = await born(api, commitmentId, 'COMMITMENT', ['PROPOSED', wanted.commitment]);
  const [of] = await api.sql<{ party: string; area: string }>(
    `select (select id from party where municipality_id = $1 and kind = 'POLICE') party,
       (select id from area where municipality_id = $1 and code = 'HUD-FLE') area`,
    [api.municipalityId],
  );
  await api.sql(
    `insert into problem (municipality_id, id, party_id, title, area_id, opened_in_week, state, state_sequence, updated_at)
     values ($1, $2, $3, 'Bråk', $4, $5, 'OPEN', $6, now())`,
    [api.municipalityId, problem, of?.party, of?.area, weekIndexOf(REPORT_WEEK), problemSteps],
  );
  await api.sql(
    `insert into measure (municipality_id, id, problem_id, party_id, area_id, title, kind, cause, polygon, starts_on, ends_on,
       agreed_in_week, state, state_sequence, updated_at)
     values ($1, $2, $3, $4, $5, 'Nattvandring', 'PRESENCE', 'Få vuxna ute', $6, '2026-11-01', '2026-12-31', $7, $8, $9, now())`,
    [
      api.municipalityId,
      measureId,
      problem,
      of?.party,
      of?.area,
      JSON.stringify(SQUARE),
      weekIndexOf(REPORT_WEEK),
      wanted.measure,
      measureSteps,
    ],
  );
  await api.sql(
    `insert into commitment (municipality_id, id, measure_id, area_id, party_id, what, responsible_function, due_on, dosage_unit,
       dosage_planned, state, state_sequence, updated_at)
     values ($1, $2, $3, $4, $5, 'Fotpatrull', 'Områdespolis', $6, 'SHIFTS', 6, $7, $8, now())`,
    [
      api.municipalityId,
      commitmentId,
      measureId,
      of?.area,
      of?.party,
      wanted.dueOn,
      wanted.commitment,
      steps,
    ],
  );
  return { measureId, commitmentId };
}

/** Writes the steps of a thing, each state once, and gives how many there are. */
async function born(api: TestApi, id: string, type: string, states: string[]): Promise<number> {
  const steps = [...new Set(states)];
  for (const [index, step] of steps.entries()) {
    await api.sql(
      `insert into state_change (municipality_id, object_id, sequence, object_type, previous_sequence, previous_state, state)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [api.municipalityId, id, index + 1, type, index === 0 ? null : index, steps[index - 1] ?? '', step],
    );
  }
  return steps.length;
}
