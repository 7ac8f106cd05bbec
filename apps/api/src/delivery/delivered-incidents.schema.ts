import { MOST_DELIVERED_ROWS } from '@samlad/domain/delivery.js';
import { cleanLine } from '@samlad/domain/text.js';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { incidentFields, incidentSchema, type ToldIncident } from '../incident/incident.schema.js';
import { inSwedish, type Problem, pointerTo, problemsOf, refusedDelivery } from './refused-delivery.js';

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;
const OFFSET = /(Z|[+-]\d{2}:\d{2})$/;
const TIME_FORM = 'Tiden skrivs 2026-11-18T21:30+01:00, eller utan offset när localTime är true.';

const time = z.string().regex(TIME, TIME_FORM);
const { week: _week, circleId: _circleId, ...told } = incidentFields;

/** One incident as a system writes it: the fields of the form, and the system's own key. */
const row = z
  .strictObject({
    externalId: cleanLine(120)
      .refine((key) => key.trim() !== '', 'Händelsen behöver en nyckel ur det egna systemet.')
      .meta({
        description: 'The system’s own key: the same key is the same incident, whatever else is changed.',
      }),
    ...told,
    categoryCode: told.categoryCode.meta({ description: 'A category of docs/rest.md, such as ORD-01.' }),
    occurredFrom: time.meta({ description: 'ISO 8601 with offset, or local when localTime is true.' }),
    occurredTo: time.nullish().meta({ description: 'The end of an interval.' }),
    areaCode: told.areaCode.meta({
      description: 'Needed without a position; the position decides otherwise.',
    }),
    longitude: told.longitude.meta({ description: 'WGS 84, degrees east.' }),
    latitude: told.latitude.meta({ description: 'WGS 84, degrees north.' }),
    circleId: z.uuid().nullish().meta({ description: 'The own circle that a RESTRICTED incident is for.' }),
  })
  .meta({ id: 'Incident' });

/** A delivery of incidents: all of them are taken in, or none. */
export const incidentDelivery = z
  .strictObject({
    localTime: z
      .boolean()
      .optional()
      .meta({ description: 'true: times without offset are read on the clock of the municipality.' }),
    incidents: z.array(row).min(1).max(MOST_DELIVERED_ROWS),
  })
  .meta({ id: 'IncidentDelivery' });

/** A row that may be stored, as far as its own fields tell. */
export interface DeliveredRow {
  externalId: string;
  told: ToldIncident;
}

/** The rows of a body. Throws DELIVERY_REFUSED with a pointer to each thing to mend. */
export function deliveredRows(body: unknown, timeZone: string): DeliveredRow[] {
  const read = incidentDelivery.safeParse(body, { error: inSwedish });
  if (!read.success) throw refusedDelivery(problemsOf(read.error));
  const { incidents, localTime = false } = read.data;
  const problems: Problem[] = [];
  const firstOf = new Map<string, number>();
  const rows = incidents.flatMap(({ externalId, ...values }, index): DeliveredRow[] => {
    const under = ['incidents', index];
    const earlier = firstOf.get(externalId);
    if (earlier !== undefined) {
      const detail = `Nyckeln står redan på rad ${earlier}. Skicka varje händelse en gång.`;
      problems.push({ pointer: pointerTo([...under, 'externalId']), reason: 'INVALID_INPUT', detail });
      return [];
    }
    firstOf.set(externalId, index);
    const from = instantOf(values.occurredFrom, localTime, timeZone);
    const to = values.occurredTo ? instantOf(values.occurredTo, localTime, timeZone) : { at: null };
    const told = incidentSchema.safeParse(
      { ...values, occurredFrom: from.at, occurredTo: to.at },
      { error: inSwedish },
    );
    const faults = Object.entries({ occurredFrom: from.fault, occurredTo: to.fault }).flatMap(
      ([field, detail]): Problem[] =>
        detail ? [{ pointer: pointerTo([...under, field]), reason: 'INVALID_INPUT', detail }] : [],
    );
    if (faults.length > 0) problems.push(...faults);
    else if (!told.success) problems.push(...problemsOf(told.error, under));
    else return [{ externalId, told: told.data }];
    return [];
  });
  if (problems.length > 0) throw refusedDelivery(problems);
  return rows;
}

interface ReadTime {
  at: string | null;
  fault?: string;
}

function instantOf(text: string, isLocal: boolean, timeZone: string): ReadTime {
  try {
    if (OFFSET.test(text)) return { at: Temporal.Instant.from(text).toString() };
  } catch {
    return { at: null, fault: 'Tiden finns inte i kalendern.' };
  }
  if (!isLocal) return { at: null, fault: `Tiden saknar offset. ${TIME_FORM}` };
  return localInstant(text, timeZone);
}

function localInstant(text: string, timeZone: string): ReadTime {
  let local: Temporal.PlainDateTime;
  try {
    local = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    return { at: null, fault: 'Tiden finns inte i kalendern.' };
  }
  try {
    return { at: local.toZonedDateTime(timeZone, { disambiguation: 'reject' }).toInstant().toString() };
  } catch {
    return {
      at: null,
      fault: 'Klockan ställs om då, så tiden finns två gånger eller inte alls. Skriv den med offset.',
    };
  }
}
