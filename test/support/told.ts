import { randomUUID } from 'node:crypto';
import { emptyAnswers, nothingToReport, type ReportAnswers } from '@samlad/report-forms/answers.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { WEEK_STATES, type WeekState } from '@samlad/domain/week-states.js';
import { type IsoWeek, weekIndexOf } from '@samlad/domain/week.js';
import type { GraphClient } from './graph-client.js';
import type { TestApi } from './start-api.js';
import { DISTRICTS } from './world.js';

export interface Saved {
  id: string;
  version: number;
  savedAt: string;
  replayed: boolean;
}

const RECEIPT = '{ id version savedAt replayed }';

export const INCIDENT = `query ($id: ID!) { incident(id: $id) {
  id version week party { kind } secrecyLevel oslProvision shared removed mayEdit categoryCode occurredFrom occurredTo
  timePrecision area { code name } placePrecision placeName placeType longitude latitude count severity sourceType
  reliability reportedToPolice fromOwnSystem text actionTaken updatedAt
} }`;

/** A mutation that takes one input of a type and gives a receipt. */
export const mutation = (name: string, type: string): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) ${RECEIPT} }`;

export const key = (): string => randomUUID();

/** An incident as a form would tell it: one evening in week 47, in the middle of the westernmost district. */
export const told = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  clientKey: key(),
  categoryCode: 'ORD-01',
  occurredFrom: '2026-11-18T20:30:00Z',
  timePrecision: 'HOUR',
  placePrecision: 'POINT',
  longitude: 17.91,
  latitude: 59.205,
  count: 1,
  ...(over['secrecyLevel'] ? { levelReason: 'Prov' } : {}),
  ...over,
});

/** Does a mutation and gives its receipt. */
export async function save(
  client: GraphClient,
  name: string,
  type: string,
  input: Record<string, unknown>,
): Promise<Saved> {
  const data = await client.ask<Record<string, Saved>>(mutation(name, type), { input });
  return data[name] as Saved;
}

export const record = (client: GraphClient, over: Record<string, unknown> = {}): Promise<Saved> =>
  save(client, 'recordIncident', 'IncidentInput', told(over));

/** Answers that may be sent: every district at a level, with what a test adds. */
export function answersAt(
  kind: PartyKind,
  level: 0 | 1 | 2 | 3 | 4,
  over: Partial<ReportAnswers> = {},
): ReportAnswers {
  const form = reportFormFor(kind);
  const quiet = nothingToReport(form, DISTRICTS);
  return {
    ...emptyAnswers(form, DISTRICTS),
    ...quiet,
    assessments: Object.fromEntries(
      DISTRICTS.map((code) => [code, { level, trend: 'RISING', text: `Läget i ${code}.` }]),
    ),
    ...over,
  };
}

/** Puts a week, opened or not, in a state, with everything the database asks of it; as its owner, past the rules. */
export async function weekInState(api: TestApi, week: IsoWeek, state: WeekState): Promise<void> {
  const steps = WEEK_STATES.slice(0, WEEK_STATES.indexOf(state) + 1);
  const index = weekIndexOf(week);
  const known = await api.sql<{ id: string }>(
    'select id from week where municipality_id = $1 and week = $2',
    [api.municipalityId, index],
  );
  const id = known[0]?.id ?? randomUUID();
  for (const [position, step] of steps.entries()) {
    await api.sql(
      `insert into state_change (municipality_id, object_id, sequence, object_type, previous_sequence, previous_state, state)
       values ($1, $2, $3, 'WEEK', $4, $5, $6) on conflict do nothing`,
      [
        api.municipalityId,
        id,
        position + 1,
        position === 0 ? null : position,
        steps[position - 1] ?? '',
        step,
      ],
    );
  }
  const frozen = state === 'CLOSED' ? 'prov' : null;
  await api.sql(
    `insert into week (municipality_id, week, id, state, state_sequence, compilation_number, review_coordinator_user_id,
       review_party_user_id, minutes_first_user_id, minutes_second_user_id, frozen_hash)
     values ($1, $2, $3, $4, $5, 1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), $6)
     on conflict (municipality_id, week) do update set state = excluded.state, state_sequence = excluded.state_sequence,
       compilation_number = 1, review_coordinator_user_id = excluded.review_coordinator_user_id,
       review_party_user_id = excluded.review_party_user_id, minutes_first_user_id = excluded.minutes_first_user_id,
       minutes_second_user_id = excluded.minutes_second_user_id, frozen_hash = excluded.frozen_hash`,
    [api.municipalityId, index, id, state, steps.length, frozen],
  );
}
