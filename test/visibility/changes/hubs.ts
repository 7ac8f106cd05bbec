import { nothingFrom } from '@samlad/report-forms/hub/hub-answers.js';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { isoWeekOf } from '@samlad/domain/week.js';
import type { Row } from '../world/world.js';
import { type At, hasState, of, own, type Recipe, seen, TEXT, WEEK } from './recipe.js';

/** The hub that the reader runs. */
const run = (at: At): Row | null => seen(at, 'hub');
/** The hub's unit that the reader reports for, while it is asked. */
const unit = (at: At): Row | null =>
  seen(
    at,
    'hub_unit',
    ({ values }) => values['unit_id'] === at.view.reader.unit && values['retired_at'] === null,
  );
const takes = ({ stage }: At, row: Row): boolean =>
  stage.town.weeks.some(
    ({ week, state }) =>
      week === row.values['week'] &&
      ['COLLECTING', 'DUE', 'COMPILED', 'REVIEWED', 'IN_MEETING'].includes(state),
  );
const versionOf = (row: Row | null): number => (row === null ? 0 : Number(row.values['version']));
const answersOf = (hub: Row | null) =>
  nothingFrom(hubFormFor((hub?.values['kind'] ?? 'HOUSING') as 'HOUSING'));
const unitsOf = (at: At, hub: Row): string[] =>
  (at.stage.town.rows.get('hub_unit') ?? [])
    .filter(({ parent, values }) => parent === hub && values['retired_at'] === null)
    .map(({ values }) => String(values['unit_id']));

/** The form of the present week, as far as it may still be written. */
function filling(at: At): { week: string; expectedVersion: number; answers: unknown } | null {
  const mine = unit(at);
  if (mine === null) return null;
  const form = seen(at, 'hub_form', (row) => isoWeekOf(Number(row.values['week'])) === WEEK);
  if (form !== null && !hasState('DRAFT', 'SENT')(form)) return null;
  return { week: WEEK, expectedVersion: versionOf(form), answers: { ...answersOf(mine.parent), text: TEXT } };
}

/** A sent form of a hub that the reader runs, in a week that is open. */
const sent = (at: At, ...states: string[]): Row | null =>
  own(at, 'hub_form', (row) => hasState(...states)(row) && takes(at, row));

export const HUB_RECIPES: Record<string, Recipe> = {
  saveHubForm: filling,
  sendHubForm: (at) => {
    const form = filling(at);
    return form && { ...form, nothingToReport: false };
  },
  withdrawHubForm: (at) => (unit(at) === null ? null : of(seen(at, 'hub_form', hasState('SENT')))),
  readHubRelay: (at) => {
    const relay = unit(at) === null ? null : seen(at, 'hub_relay');
    return relay && { id: relay.id };
  },
  nudgeHub: (at) => {
    const hub = run(at);
    return hub && { hubId: hub.id, week: WEEK, unitIds: unitsOf(at, hub) };
  },
  leaveOutHubForm: (at) => of(sent(at, 'SENT'), { reason: TEXT }),
  mergeHub: (at) => {
    const form = sent(at, 'SENT', 'NOT_INCLUDED');
    if (form === null) return null;
    const where = (at.stage.town.rows.get('hub_unit') ?? []).find(
      ({ values }) => values['unit_id'] === form.values['unit_id'],
    );
    const report = own(at, 'party_report', ({ values }) => values['week'] === form.values['week']);
    const area = {
      areaCode: where?.values['area_code'],
      level: 1,
      trend: 'STABLE',
      text: TEXT,
      forms: [{ id: form.id, expectedVersion: versionOf(form) }],
    };
    return {
      hubId: form.values['hub_id'],
      week: isoWeekOf(Number(form.values['week'])),
      expectedVersion: versionOf(report),
      areas: [area],
      raise: [],
    };
  },
  relayHub: (at) => {
    const hub = run(at);
    if (hub === null || unitsOf(at, hub).length === 0) return null;
    return { hubId: hub.id, week: WEEK, unitIds: unitsOf(at, hub), text: TEXT };
  },
  saveHubUnit: (at) => {
    const hub = run(at);
    if (hub === null) return null;
    const word = at.stage.draw.uuid().slice(0, 8);
    return { hubId: hub.id, name: `Skola ${word}`, shortName: word, areaCode: 'D-0', retired: false };
  },
};
