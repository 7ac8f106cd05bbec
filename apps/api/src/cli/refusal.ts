import { asDomainError } from '../errors/as-domain-error.js';
import { StartRefused } from '../config/config.js';
import { NotEmpty } from '../seed/seed-demo.js';

/** What the command line answers when it does not do as it was asked; the message is one Swedish sentence. */
export class Refused extends Error {}

/** How a command was written that nobody can carry out. */
export class WrongUsage extends Error {}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '57P03',
  '28P01',
]);

/** The Swedish sentence of whatever was thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refused || error instanceof StartRefused || error instanceof NotEmpty)
    return error.message;
  if (UNREACHABLE.has((error as { code?: string }).code ?? '')) {
    return 'Databasen svarar inte. Kontrollera att PostgreSQL är igång och att DATABASE_URL stämmer.';
  }
  return (
    asDomainError(error)?.message ??
    `Det gick inte: ${error instanceof Error ? error.message : String(error)}`
  );
}
