import { DomainError, type ErrorReason } from '@samlad/domain/errors.js';
import type { z } from 'zod';

const MOST_TOLD = 100;
const LONGEST_NAME_SHOWN = 40;

type Path = readonly PropertyKey[];

/** One thing to mend: where in the body, and how. */
export interface Problem {
  /** RFC 6901. */
  pointer: string;
  reason: ErrorReason;
  detail: string;
}

/** The refusal of a whole delivery, with everything that must be mended. */
export function refusedDelivery(problems: readonly Problem[]): DomainError {
  const errors = problems.slice(0, MOST_TOLD);
  return new DomainError('DELIVERY_REFUSED', { count: problems.length }, { errors });
}

/** A place in the body as a JSON pointer. */
export const pointerTo = (path: Path): string =>
  path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** Which field a reason is about, when a rule beyond the field itself refuses a row. */
const FIELD_OF: Partial<Record<ErrorReason, string>> = {
  UNKNOWN_CATEGORY: 'categoryCode',
  UNKNOWN_AREA: 'areaCode',
  PLACE_OUTSIDE: 'longitude',
  TIME_IN_FUTURE: 'occurredFrom',
  INTERVAL_REVERSED: 'occurredTo',
  WEEK_LOCKED: 'occurredFrom',
  DELIVERED_ROW_CHANGED: 'externalId',
};

/** A refusal of the domain's as a problem of the place that it is about. */
export function problemOf(error: DomainError, path: Path): Problem {
  const field = FIELD_OF[error.reason];
  return {
    pointer: pointerTo(field === undefined ? path : [...path, field]),
    reason: error.reason,
    detail: error.message,
  };
}

/** What a schema refuses, as problems of their places; `under` is where in the body what it read stands. */
export const problemsOf = ({ issues }: z.ZodError, under: Path = []): Problem[] =>
  issues.map((issue) => ({
    pointer: pointerTo([
      ...under,
      ...issue.path,
      ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
    ]),
    reason: 'INVALID_INPUT',
    detail: issue.message,
  }));

const TYPE_NAME: Record<string, string> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'ett objekt',
};

/** What is wrong with a value, in Swedish, where its schema does not say it itself. */
export const inSwedish: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') {
    return `Fältet ${String(issue.keys[0]).slice(0, LONGEST_NAME_SHOWN)} finns inte. Ta bort det.`;
  }
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'Fältet saknas.';
    return `Värdet har fel typ: här väntas ${TYPE_NAME[issue.expected] ?? 'ett annat värde'}.`;
  }
  if (issue.code === 'invalid_value') return `Värdet finns inte. Välj ett av: ${issue.values.join(', ')}.`;
  if (issue.code === 'too_small') return `Här behövs minst ${issue.minimum}.`;
  if (issue.code === 'too_big') return `Här får det vara högst ${issue.maximum}.`;
  return 'Värdet har fel form.';
};
