import { DomainError } from '@samlad/domain/errors.js';
import { isUuid } from '../database/actor.js';

/** The client key in an Idempotency-Key header, with or without quotes. Throws IDEMPOTENCY_KEY_NEEDED. */
export function clientKeyIn(header: string | undefined): string {
  const key = unquoted(header)?.toLowerCase();
  if (key === undefined || !isUuid(key)) throw new DomainError('IDEMPOTENCY_KEY_NEEDED');
  return key;
}

/** The version in an If-Match header, `"3"`. Throws VERSION_NEEDED. */
export function versionIn(header: string | undefined): number {
  const text = unquoted(header);
  if (text === undefined || !/^\d{1,9}$/.test(text)) throw new DomainError('VERSION_NEEDED');
  return Number(text);
}

export const etagOf = (version: number): string => `"${version}"`;

const unquoted = (header: string | undefined): string | undefined => header?.trim().replace(/^"(.*)"$/, '$1');
