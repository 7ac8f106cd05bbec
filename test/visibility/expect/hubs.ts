import { isoWeekOf, weekIndexOf } from '@samlad/domain/week.js';
import { inWeek } from '../rules/figures.js';
import { ids } from '../rules/view.js';
import type { View } from '../rules/view.js';
import type { Row } from '../world/world.js';
import { type Answer, type Expectation, pluck, VOICES } from './expectation.js';

const MOST_RELAYS = 30;
const MOST_FORMS = 12;

const isOpened = (view: View, week: string | null | undefined): boolean =>
  week == null || view.town.weeks.some((one) => isoWeekOf(one.week) === week);

/** The unit that the reader reports for, while it is asked. */
const unitOf = ({ town, reader }: View): Row | undefined =>
  (town.rows.get('hub_unit') ?? []).find(
    ({ values }) => values['unit_id'] === reader.unit && values['retired_at'] === null,
  );

export const hubForm: Expectation = {
  roles: ['UNIT_REPORTER'],
  mayRefuse: ({ view, args }) => unitOf(view) === undefined || !isOpened(view, args.week),
  check: ({ view, answer, judge }) => {
    const unit = view.reader.unit;
    const forms = view.of('hub_form').filter(({ values }) => values['unit_id'] === unit);
    const form = forms.find(inWeek(weekIndexOf(answer.week)));
    if ('form' in answer) judge.same('.form', answer.form?.id, form?.id);
    const sent = forms.filter(({ values }) => values['state'] !== 'DRAFT').slice(0, MOST_FORMS);
    if (answer.history) judge.same('.history', answer.history.length, sent.length);
    const relays = view.of('hub_relay').slice(0, MOST_RELAYS);
    if (answer.relays) judge.holds('.relays', pluck(answer.relays), ids(relays));
  },
};

export const hubInbox: Expectation = {
  roles: VOICES,
  mayRefuse: ({ view, args }) =>
    !view.of('hub').some(({ values }) => args.kind == null || values['kind'] === args.kind) ||
    !isOpened(view, args.week),
  check: ({ view, answer, judge }) => {
    const hub = view.town.byId.get(answer.hub?.id);
    const week = weekIndexOf(answer.week);
    const ofHub = (kind: string) => view.of(kind).filter(({ values }) => values['hub_id'] === hub?.id);
    if (hub === undefined) return;
    const units = ofHub('hub_unit').map(({ values }) => String(values['unit_id']));
    if (answer.units) {
      judge.holds('.units', pluck(answer.units), units);
      const forms = answer.units.flatMap(({ form }: Answer) => (form ? [form.id] : []));
      const sent = ofHub('hub_form').filter(inWeek(week));
      if (answer.units.some((unit: Answer) => 'form' in unit)) judge.holds('.units.form', forms, ids(sent));
    }
    if (answer.relays)
      judge.holds('.relays', pluck(answer.relays), ids(ofHub('hub_relay').filter(inWeek(week))));
    if (answer.decisions) {
      const told = view
        .of('decision')
        .filter(inWeek(week))
        .filter(
          ({ values, level }) => values['removed_at'] == null && (level === 'OPEN' || level === 'SHARED'),
        );
      judge.holds('.decisions', pluck(answer.decisions), ids(told));
    }
  },
};
