import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICE_KIND_CODES, NOTICE_KINDS, noticeRoles } from '@samlad/domain/notice-kinds.js';
import { describe, expect, it } from 'vitest';
import { NOTICE_ROLES } from '../visibility/rules/notice-roles.js';

const API = 'apps/api/src';

/** The sources of the features that tell, which are all but the notices' own and what hands them on. */
const tellers = readdirSync(API, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^(notice|mail|graphql)\b/.test(file))
  .map((file) => readFileSync(join(API, file), 'utf8'))
  .filter((source) => /notices\.tell(Now)?\(/.test(source) || source.includes('Notices'));

describe('every kind of notice', () => {
  it.each(NOTICE_KIND_CODES)('%s is told somewhere', (kind) => {
    expect(tellers.filter((source) => source.includes(`'${kind}'`))).not.toEqual([]);
  });

  it('goes to the roles that the rules of reading say, stated apart', () => {
    const roles = Object.fromEntries(NOTICE_KIND_CODES.map((kind) => [kind, noticeRoles(kind).toSorted()]));
    const stated = Object.entries(NOTICE_ROLES).map(([kind, some]) => [kind, some.toSorted()]);
    expect(roles).toEqual(Object.fromEntries(stated));
  });

  it('has a label of its own, which mail says without content', () => {
    const labels = NOTICE_KIND_CODES.map((kind) => NOTICE_KINDS[kind].label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.filter((label) => label.length > 60 || !/^[A-ZÅÄÖ]/.test(label))).toEqual([]);
  });
});
