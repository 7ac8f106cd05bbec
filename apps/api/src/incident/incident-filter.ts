import { DomainError } from '@samlad/domain/errors.js';
import { placeTypeSchema } from '@samlad/domain/place.js';
import { secrecyLevelSchema } from '@samlad/domain/secrecy.js';
import { cleanLine } from '@samlad/domain/text.js';
import { type WeekIndex, weekIndexOf } from '@samlad/domain/week.js';
import { z } from 'zod';
import { noteCounted, restrictedAmong } from '../access/counted.js';
import { jointIncident, visibleIncident } from '../access/visible-to.js';
import { type Actor, isUuid } from '../database/actor.js';
import type { Transaction } from '../database/transaction.js';
import { stoodFor } from '../counted-once/same-event.sql.js';
import type { IncidentFilterInput } from './incident.input.js';

const MOST_WEEKS = 520;
const MOST_CHOICES = 200;
const LONGEST_CODE = 120;

const choices = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .max(MOST_CHOICES, `Högst ${MOST_CHOICES} val av varje slag får plats i ett filter. Välj färre.`)
    .nullish()
    .transform((list) => (list === undefined || list === null || list.length === 0 ? null : list));

const SEVERITY = 'Allvaret anges från 1 till 4.';
const filterSchema = z.object({
  fromWeek: z.string(),
  toWeek: z.string(),
  categoryCodes: choices(cleanLine(LONGEST_CODE)),
  partyIds: choices(z.string().refine(isUuid, 'Parten finns inte.')),
  areaCodes: choices(cleanLine(LONGEST_CODE)),
  secrecyLevels: choices(secrecyLevelSchema),
  placeTypes: choices(placeTypeSchema),
  severityAtLeast: z
    .int()
    .min(1, SEVERITY)
    .max(4, SEVERITY)
    .nullish()
    .transform((value) => value ?? null),
});

/** Which incidents are asked about; null means all. */
export interface IncidentFilter {
  from: WeekIndex;
  to: WeekIndex;
  parameters: unknown[];
}

/** The filter, checked; its parameters are what `FILTERED` numbers. */
export function incidentFilter(actor: Actor, input: IncidentFilterInput): IncidentFilter {
  const filter = filterSchema.parse(input);
  const [from, to] = [weekIndexOf(filter.fromWeek), weekIndexOf(filter.toWeek)];
  if (to < from) {
    throw new DomainError('INVALID_INPUT', {
      message: 'Den första veckan är efter den sista. Byt plats på dem.',
    });
  }
  if (to - from >= MOST_WEEKS) {
    throw new DomainError('INVALID_INPUT', {
      message: `Högst ${MOST_WEEKS} veckor visas åt gången. Välj färre.`,
    });
  }
  const parameters = [
    actor.municipalityId,
    actor.partyId,
    from,
    to,
    filter.categoryCodes,
    filter.partyIds,
    filter.areaCodes,
    filter.secrecyLevels,
    filter.placeTypes,
    filter.severityAtLeast,
  ];
  return { from, to, parameters };
}

/** How many parameters `FILTERED` takes; a statement's own begin after them. */
export const FILTER_PARAMETERS = 10;

/** The incidents of a filter that the reader may see, as a condition on row `i` of incident. */
const filtered = (
  i: string,
): string => `${i}.municipality_id = $1 and ${visibleIncident(i)} and ${i}.removed_at is null
  and ${i}.week between $3 and $4
  and ($5::text[] is null or ${i}.category_code = any ($5))
  and ($6::uuid[] is null or ${i}.party_id = any ($6))
  and ($7::text[] is null or ${i}.area_ids && array(select f.id from area f where f.municipality_id = $1 and f.code = any ($7)))
  and ($8::text[] is null or ${i}.secrecy_level = any ($8))
  and ($9::text[] is null or ${i}.place_type = any ($9))
  and ($10::int is null or ${i}.severity >= $10)`;

export const FILTERED = filtered('i');

/** The rows that another report of their event stands for among those of the filter. */
export const STOOD_FOR = stoodFor((alias) => `${jointIncident(alias)} and ${filtered(alias)}`);

const RESTRICTED = [restrictedAmong('incident', 'i', `i where ${FILTERED}`)];

/** Notes the restricted incidents that figures over the whole filter count. */
export const noteFiltered = (tx: Transaction, { parameters }: IncidentFilter): Promise<void> =>
  noteCounted(tx, RESTRICTED, parameters);
