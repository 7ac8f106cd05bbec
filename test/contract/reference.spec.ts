import { readFileSync } from 'node:fs';
import { UPLOAD_OPERATIONS } from '@samlad/domain/uploads.js';
import { describe, expect, it } from 'vitest';
import { TIME_LIMITS } from '../../apps/api/src/database/time-limits.js';
import { MOST_COST } from '../../apps/api/src/endpoint/cost.js';
import { HTTP_WALLS } from '../../apps/api/src/endpoint/http-server.js';
import { LIMITS } from '../../apps/api/src/endpoint/limits.js';
import { errorTable } from '../../apps/api/src/schema/error-table.js';

const page = readFileSync('docs/api.md', 'utf8');
const grouped = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ' ');

/** The cell beside a name in a table of the page. */
const told = (name: string) => new RegExp(`^\\| ${name} *\\| *([^|]*?) *\\|`, 'm').exec(page)?.[1];

describe('the reference', () => {
  it('lists every error in docs/errors.md; `npm run permissions` writes it anew', () => {
    expect(errorTable()).toBe(readFileSync('docs/errors.md', 'utf8'));
  });

  it.each([
    ['Depth', grouped(LIMITS.depth)],
    ['Aliases', grouped(LIMITS.aliases)],
    ['Fields at the root', grouped(LIMITS.rootFields)],
    ['Directives', grouped(LIMITS.directives)],
    ['Fields', grouped(LIMITS.fields)],
    ['Tokens', grouped(LIMITS.tokens)],
    ['Document', `${LIMITS.bytes / 1024} kB`],
    ['Errors in an answer', grouped(LIMITS.errors)],
    ['Cost, roles that read the picture', grouped(MOST_COST.ANALYST)],
    ['Cost, other roles', grouped(MOST_COST.OPERATOR)],
    ['Headers', `${HTTP_WALLS.headerBytes / 1024} kB, within ${HTTP_WALLS.headersMs / 1000} s`],
    ['A whole request', `within ${HTTP_WALLS.bodyMs / 1000} s`],
    ['Time for an operation', `${TIME_LIMITS.operationMs / 1000} s`],
    ['Time for a statement', `${TIME_LIMITS.statementMs / 1000} s`],
    ['Time for `importBoundaries`', `${TIME_LIMITS.largeChangeMs / 1000} s, and for each of its statements`],
    ['Connections to one process', grouped(HTTP_WALLS.connections)],
  ])('says the limit of %s as it is', (name, limit) => {
    expect(told(name)).toBe(limit);
  });

  it('names the operations that may carry a file', () => {
    for (const operation of UPLOAD_OPERATIONS) expect(told('Body, counted unpacked')).toContain(operation);
  });
});
